import { describe, expect, test } from 'vitest';
import { accountsOf, marginOf, ordersOf, share, total, type Told } from './ledger.fixture';
import { planted } from './planted';

describe.each([undefined, 3])('what was planted is found in the data, seed %s', (seed) => {
    const found = accountsOf(ordersOf(seed));
    const groups = planted(seed);
    const members = (ids: readonly string[]) => ids.map((id) => found.get(id)).filter((one) => one !== undefined);
    const all = [...found.values()];

    test('office lunches are ordered at noon on working days, near the offices, week after week', () => {
        const office = members(groups.officeLunch);
        const isOffice = (orders: Told[]) => orders.length >= 5 && share(orders, atNoonOfWork) >= 0.9;
        expect(office.length).toBeGreaterThan(240);
        expect(share(office, isOffice)).toBeGreaterThan(0.9);
        expect(share(all.filter(isOffice), (orders) => groups.officeLunch.includes(orders[0]?.customer ?? ''))).toBeGreaterThan(0.9);
        expect(share(office.flat(), ({ store }) => ['Tower Road', 'Cloud Valley', 'Drum Lane'].includes(store))).toBe(1);
        expect(total(office.map((orders) => orders.length)) / office.length).toBeGreaterThan(15);
    });

    test('families order three dishes or more at week ends, for twice the money', () => {
        const families = members(groups.weekendFamilies).flat();
        expect(share(families, ({ weekday }) => weekday === 0 || weekday >= 5)).toBeGreaterThan(0.94);
        expect(total(families.map(({ lines }) => lines)) / families.length).toBeGreaterThan(2.8);
        expect(mean(families.map(({ paid }) => paid))).toBeGreaterThan(2 * mean(all.flat().map(({ paid }) => paid)));
        expect(share(families, ({ byCategory }) => byCategory.has('Family sets'))).toBeGreaterThan(0.5);
    });

    test('students order at night, grill and snacks, and are away from the end of January to March', () => {
        const students = members(groups.lateNight).flat();
        expect(share(students, ({ hour }) => hour >= 20 || hour < 2)).toBeGreaterThan(0.85);
        expect(share(students, ({ store }) => store === 'Campus Gate')).toBeGreaterThan(0.85);
        expect(students.filter(({ day }) => day > '2018-01-20' && day < '2018-03-01').length).toBeLessThan(0.02 * students.length);
        const back = members(groups.lateNight).filter((orders) => orders.some(({ day }) => day >= '2018-03-02') && orders.some(({ day }) => day < '2018-01-20'));
        expect(back.length).toBeGreaterThan(150);
    });

    test('coupon hunters order on half-price Wednesdays, and most of them cost money', () => {
        const hunters = members(groups.couponHunters);
        const later = hunters.flatMap((orders) => orders.slice(1));
        expect(share(later, ({ weekday, coupon }) => weekday === 3 && coupon > 0)).toBe(1);
        expect(share(later, ({ offer }) => offer === 'Half-price Wednesday')).toBeGreaterThan(0.98);
        expect(share(hunters, (orders) => marginOf(orders) < 0)).toBeGreaterThan(0.6);
        expect(marginOf(hunters.flat())).toBeLessThan(0);
    });

    test('the opening offer brought people to the new store who never came again', () => {
        const once = members(groups.openingOnce);
        expect(share(once, (orders) => orders.length === 1 && orders[0]?.store === 'Cloud Valley' && orders[0].offer === 'Opening offer')).toBe(1);
        expect(share(once.flat(), ({ day }) => day >= '2017-11-11' && day <= '2017-11-26')).toBe(1);
        const fromOffer = all.filter((orders) => orders[0]?.offer === 'Opening offer');
        expect(share(fromOffer, (orders) => orders.length === 1)).toBeGreaterThan(0.85);
    });

    test('the lapsed came twice in three weeks until Spring Festival, and not since', () => {
        const lapsed = members(groups.lapsed);
        expect(lapsed).toHaveLength(230);
        expect(share(lapsed, (orders) => (orders.at(-1)?.day ?? '') <= '2018-02-11')).toBe(1);
        expect(share(lapsed, (orders) => orders.length >= 7)).toBeGreaterThan(0.9);
        expect(share(lapsed, (orders) => (orders.at(-1)?.day ?? '') >= '2018-01-10')).toBeGreaterThan(0.9);
    });

    test('some gave up rice for light meals in March', () => {
        const changers = members(groups.changers);
        expect(changers).toHaveLength(60);
        const isChanged = (orders: Told[]) =>
            favourite(orders.filter(({ day }) => day < '2018-03-01')) === 'Rice bowls' &&
            favourite(orders.filter(({ day }) => day >= '2018-03-01')) === 'Light meals';
        expect(share(changers, isChanged)).toBeGreaterThan(0.9);
        const others = all.filter((orders) => !groups.changers.includes(orders[0]?.customer ?? ''));
        expect(share(others, isChanged)).toBeLessThan(0.02);
    });

    test('spring brought new customers, nearly all by the mini-program', () => {
        const fresh = members(groups.springNew);
        expect(share(fresh, (orders) => (orders[0]?.day ?? '') >= '2018-03-05')).toBe(1);
        expect(share(fresh.flat(), ({ channel }) => channel === 'Mini-program')).toBeGreaterThan(0.8);
    });
});

function atNoonOfWork({ hour, weekday, day }: Told): boolean {
    const isWork = (weekday >= 1 && weekday <= 5) || day === '2018-02-11' || day === '2018-02-24';
    return isWork && hour >= 10 && hour < 14;
}

function favourite(orders: readonly Told[]): string {
    const spent = new Map<string, number>();
    for (const [category, paid] of orders.flatMap(({ byCategory }) => [...byCategory])) spent.set(category, (spent.get(category) ?? 0) + paid);
    return [...spent].sort((some, other) => other[1] - some[1])[0]?.[0] ?? '';
}

function mean(numbers: readonly number[]): number {
    return total(numbers) / numbers.length;
}
