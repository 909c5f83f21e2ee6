import { describe, expect, test } from 'vitest';
import { accounts, ledger, parse, share, texts, total, type Account } from './ledger.fixture';
import { planted } from './planted';

describe.each([undefined, 3])('what was planted is found in the data, seed %s', (seed) => {
    const found = accounts(ledger(seed));
    const groups = planted(seed);
    const file = new Map(parse(texts('en', seed)[1]).map((customer) => [customer['Customer ID'] ?? '', customer]));
    const members = (ids: readonly string[]) => ids.map((id) => found.get(id)).filter((one) => one !== undefined);
    const families = members([...file].filter(([, one]) => one['Customer type'] === 'Family').map(([id]) => id));

    test('champions order often, lately, and give much more than other families', () => {
        const champions = members(groups.champions);
        expect(champions).toHaveLength(120);
        expect(champions.every((one) => one.orderDays.size >= 14 && lastDay(one) > '2025-11-10')).toBe(true);
        expect(mean(champions, revenue)).toBeGreaterThan(5 * mean(families, revenue));
    });

    test('those we cannot lose ordered eight times or more, and not in the last nine months', () => {
        const lapsed = members(groups.cannotLose);
        expect(lapsed).toHaveLength(90);
        expect(lapsed.every((one) => one.orderDays.size >= 8 && lastDay(one) <= '2025-03-31')).toBe(true);
    });

    test('the new wave came through the live season of 2025', () => {
        const wave = members(groups.newWave);
        expect(wave).toHaveLength(340);
        expect(wave.every((one) => firstDay(one) >= '2025-09-12' && firstDay(one) <= '2025-10-19')).toBe(true);
        expect(wave.every((one) => one.lines[0]?.campaign === 'Family live season')).toBe(true);
        const monthly = share([...found.values()], (one) => firstDay(one).startsWith('2025-08'));
        expect(share([...found.values()], (one) => firstDay(one).startsWith('2025-10'))).toBeGreaterThan(1.7 * monthly);
    });

    test('speculators never pay the full price', () => {
        const speculators = members(groups.speculators);
        expect(speculators).toHaveLength(330);
        expect(speculators.every((one) => one.lines.every((line) => line.discount > 0))).toBe(true);
        const others = families.filter((one) => one.orderDays.size >= 4 && !speculators.includes(one));
        expect(share(others, (one) => one.lines.every((line) => line.discount > 0))).toBeLessThan(0.1);
    });

    test('category changers have one favourite until October 2025 and another since', () => {
        const changers = members(groups.categoryChangers);
        expect(changers).toHaveLength(80);
        const changed = (one: Account) => {
            const before = favourite(one, (day) => day < '2025-11-01');
            const since = favourite(one, (day) => day >= '2025-11-01');
            return since !== '' && before !== since;
        };
        expect(share(changers, changed)).toBe(1);
        expect(share(changers, (one) => one.orderDays.size >= 7)).toBe(1);
    });

    test('most of the unprofitable cost more than they bring', () => {
        expect(share(members(groups.unprofitable), (one) => one.netMargin < 0)).toBeGreaterThan(0.8);
        expect(share(families, (one) => one.netMargin < 0)).toBeLessThan(0.1);
    });

    test('chains buy in bulk and regularly, independents less and cheaper, both many times a family', () => {
        const [chains, independents] = [members(groups.chains), members(groups.independents)];
        expect(mean(chains, orderValue)).toBeGreaterThan(10 * mean(families, orderValue));
        expect(mean(independents, orderValue)).toBeGreaterThan(6 * mean(families, orderValue));
        expect(mean(chains, orderValue)).toBeGreaterThan(1.3 * mean(independents, orderValue));
        expect(mean(chains, orderCount)).toBeGreaterThan(2 * mean(independents, orderCount));
        const pricePaid = (one: Account) => one.revenue / total(one.lines.map((line) => line.quantity));
        expect(mean(chains, pricePaid)).toBeGreaterThan(1.5 * mean(independents, pricePaid));
        expect(groups.chains.every((id) => file.get(id)?.['Customer type'] === 'Early-education chain')).toBe(true);
        expect(groups.independents.every((id) => file.get(id)?.['Customer type'] === 'Independent centre')).toBe(true);
    });

    test('opinion leaders are loyal, suggested twice or more and brought at least three others', () => {
        const leaders = groups.opinionLeaders.map((id) => file.get(id));
        expect(leaders).toHaveLength(60);
        expect(leaders.every((one) => Number(one?.['Referrals']) >= 3 && Number(one?.['Suggestions']) >= 2)).toBe(true);
        expect(groups.opinionLeaders.every((id) => groups.champions.includes(id))).toBe(true);
        expect(share(leaders, (one) => one?.['City'] === 'Hangzhou')).toBeGreaterThan(0.3);
    });
});

function firstDay(one: Account): string {
    return [...one.orderDays.values()].sort()[0] ?? '';
}

function lastDay(one: Account): string {
    return [...one.orderDays.values()].sort().at(-1) ?? '';
}

function revenue(one: Account): number {
    return one.revenue;
}

function orderCount(one: Account): number {
    return one.orderDays.size;
}

function orderValue(one: Account): number {
    return one.revenue / Math.max(1, one.orderDays.size);
}

function mean(list: readonly Account[], value: (one: Account) => number): number {
    return total(list.map(value)) / list.length;
}

function favourite(one: Account, isOn: (day: string) => boolean): string {
    const spent = new Map<string, number>();
    for (const line of one.lines.filter(({ day }) => isOn(day))) {
        spent.set(line.category, (spent.get(line.category) ?? 0) + line.amount);
    }
    return [...spent].sort((some, other) => other[1] - some[1])[0]?.[0] ?? '';
}
