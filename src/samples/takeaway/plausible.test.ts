import { describe, expect, test } from 'vitest';
import { accountsOf, marginOf, ordersOf, share, total } from './ledger.fixture';

describe.each([undefined, 3])('a takeaway could have lived through it, seed %s', (seed) => {
    const orders = ordersOf(seed);
    const sold = orders.filter(({ status }) => status === 'Completed');
    const customers = [...accountsOf(orders).values()];

    test('kitchens are busy at noon and in the evening, and closed in the morning', () => {
        const at = (from: number, to: number) => share(sold, ({ hour }) => from <= hour && hour < to);
        expect(at(11, 13)).toBeGreaterThan(0.35);
        expect(at(17, 20)).toBeGreaterThan(0.2);
        expect(at(14, 17)).toBeLessThan(0.08);
        expect(at(2, 10)).toBe(0);
    });

    test('nobody cooks at New Year, and the weeks about it are quiet', () => {
        const of = (from: string, to: string) => sold.filter(({ day }) => from <= day && day <= to).length;
        expect(of('2018-02-15', '2018-02-20')).toBe(0);
        expect(of('2018-02-05', '2018-02-11') / of('2018-01-08', '2018-01-14')).toBeLessThan(0.95);
        expect(of('2018-02-21', '2018-02-27') / of('2018-01-08', '2018-01-14')).toBeLessThan(0.85);
    });

    test('an order comes to 35 to 60 yuan, and 35 to 50 % of it is left after food, packing and rider', () => {
        const paid = total(sold.map((order) => order.paid));
        expect(paid / sold.length).toBeGreaterThan(35);
        expect(paid / sold.length).toBeLessThan(60);
        expect(marginOf(sold) / paid).toBeGreaterThan(0.35);
        expect(marginOf(sold) / paid).toBeLessThan(0.5);
    });

    test('a third or more order once, a fifth brings half of the money or more, and one in five or six costs money', () => {
        expect(share(customers, (own) => own.length === 1)).toBeGreaterThan(0.33);
        expect(share(customers, (own) => own.length === 1)).toBeLessThan(0.55);
        const spent = customers.map((own) => total(own.map(({ paid }) => paid))).sort((one, other) => other - one);
        const best = total(spent.slice(0, Math.round(spent.length / 5))) / total(spent);
        expect(best).toBeGreaterThan(0.5);
        expect(best).toBeLessThan(0.85);
        const losing = share(customers, (own) => marginOf(own) < 0);
        expect(losing).toBeGreaterThan(0.12);
        expect(losing).toBeLessThan(0.28);
    });

    test('two or three orders in a hundred are cancelled or refunded, and few have no customer', () => {
        expect(share(orders, ({ status }) => status !== 'Completed')).toBeGreaterThan(0.018);
        expect(share(orders, ({ status }) => status !== 'Completed')).toBeLessThan(0.035);
        expect(share(orders, ({ customer }) => customer === '')).toBeGreaterThan(0.005);
        expect(share(orders, ({ customer }) => customer === '')).toBeLessThan(0.02);
    });

    test('the fifth store takes orders from its opening on, fewer than a fifth of all', () => {
        const fifth = sold.filter(({ store }) => store === 'Cloud Valley');
        expect(fifth[0]?.day).toBe('2017-11-11');
        expect(fifth.length / sold.length).toBeLessThan(0.2);
    });

    test('light meals are ordered only since they are on the menu', () => {
        const light = sold.filter(({ byCategory }) => byCategory.has('Light meals'));
        expect((light[0]?.day ?? '') >= '2018-02-24').toBe(true);
        expect(light.length).toBeGreaterThan(300);
    });
});
