import { describe, expect, test } from 'vitest';
import { accounts, grouped, isSale, ledger, parse, share, texts, total, type LedgerLine } from './ledger.fixture';

describe.each([undefined, 3])('a shop could have lived through it, seed %s', (seed) => {
    const lines = ledger(seed);
    const sales = lines.filter(isSale);
    const customers = [...accounts(lines).values()].filter((account) => account.orderDays.size > 0);
    const revenue = total(customers.map((customer) => customer.revenue));

    test('the best fifth of the customers hold 50 to 80 % of revenue', () => {
        const sorted = customers.map((customer) => customer.revenue).sort((one, other) => other - one);
        const best = total(sorted.slice(0, Math.round(sorted.length / 5))) / revenue;
        expect(best).toBeGreaterThan(0.5);
        expect(best).toBeLessThan(0.8);
    });

    test('35 to 60 % bought once', () => {
        const once = share(customers, (customer) => customer.orderDays.size === 1);
        expect(once).toBeGreaterThan(0.35);
        expect(once).toBeLessThan(0.6);
    });

    test('orders and revenue peak in June and November', () => {
        for (const weigh of [(amount: number) => amount, () => 1]) {
            const months = new Array<number>(12).fill(0);
            for (const line of sales) {
                const month = Number(line.day.slice(5, 7)) - 1;
                months[month] = (months[month] ?? 0) + weigh(line.amount);
            }
            const best = [...months.keys()].sort((one, other) => (months[other] ?? 0) - (months[one] ?? 0));
            expect(best.slice(0, 2).sort((one, other) => one - other)).toEqual([5, 10]);
        }
    });

    test('revenue grows from year to year', () => {
        const [first = 0, second = 0, third = 0] = ['2023', '2024', '2025'].map((year) =>
            total(sales.filter((line) => line.day.startsWith(year)).map((line) => line.amount)),
        );
        expect(second).toBeGreaterThan(first);
        expect(third).toBeGreaterThan(second);
    });

    test('two to three lines in a hundred come back', () => {
        const returned = share(lines, (line) => line.quantity < 0);
        expect(returned).toBeGreaterThan(0.02);
        expect(returned).toBeLessThan(0.033);
    });

    test('the margin is 30 to 55 %, and some customers cost more than they bring', () => {
        const margin = total(customers.map((customer) => customer.margin)) / revenue;
        expect(margin).toBeGreaterThan(0.3);
        expect(margin).toBeLessThan(0.55);
        const losing = share(customers, (customer) => customer.netMargin < 0);
        expect(losing).toBeGreaterThan(0.03);
        expect(losing).toBeLessThan(0.15);
    });

    test('families are 97 to 98 in a hundred, most mothers 25 to 32, and two the commonest age of a child', () => {
        const file = parse(texts('en', seed)[1]);
        const families = file.filter((customer) => customer['Customer type'] === 'Family');
        expect(families.length / file.length).toBeGreaterThan(0.97);
        expect(families.length / file.length).toBeLessThan(0.985);
        const isUsual = (band: string | undefined) => band === '25-28' || band === '29-32';
        expect(share(families, (customer) => isUsual(customer['Contact age band']))).toBeGreaterThan(0.6);
        const ages = families.map((one) => ageAt(one['Child birth month'] ?? '', one['Registered on'] ?? ''));
        const byAge = [...grouped(ages, String)].sort((one, other) => other[1].length - one[1].length);
        expect(byAge[0]?.[0]).toBe('2');
    });

    test('what is bought changes as children grow: fun for the smallest, board games for the big', () => {
        const file = parse(texts('en', seed)[1]);
        const born = new Map(file.map((one) => [one['Customer ID'], one['Child birth month'] ?? '']));
        const spent = (category: string, from: number, to: number) => {
            const ofAge = sales.filter((line) => {
                const age = ageAt(born.get(line.customerId) ?? '', line.day);
                return born.get(line.customerId) && from <= age && age <= to;
            });
            const ofCategory = ofAge.filter((line) => line.category === category);
            return total(ofCategory.map(amountOf)) / total(ofAge.map(amountOf));
        };
        expect(spent('Fun', 0, 2)).toBeGreaterThan(0.45);
        expect(spent('Fun', 8, 12)).toBeLessThan(0.12);
        expect(spent('Board games', 0, 2)).toBeLessThan(0.05);
        expect(spent('Board games', 8, 12)).toBeGreaterThan(0.2);
    });
});

function amountOf(line: LedgerLine): number {
    return line.amount;
}

function ageAt(born: string, day: string): number {
    const months = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
    return Math.floor((months(day) - months(born)) / 12);
}
