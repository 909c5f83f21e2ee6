import { describe, expect, test } from 'vitest';
import { groupsOf, returnedShare, survivalOf } from './groups';
import { editsOf, settle, withEdit, withEdits } from './params';
import { pointWorth, swings, termsOf, worthOf, worthOfAll } from './worth';

const money = (segment: string, period: number, there: number, revenue: number) => ({ segment, period, customers: 100, there, revenue, costed_revenue: 0, margin: 0 });
const later = (segment: string, period: number, periods_later: number, there: number, still: number) => ({ segment, period, periods_later, there, still });

const tables = {
    retention_money: [money('a', 0, 50, 13000), money('a', 1, 50, 13000), money('b', 0, 10, 500), money('c', 0, 0, 0)],
    retention_later: [later('a', 1, 1, 50, 40), later('a', 2, 1, 50, 35), later('a', 2, 2, 50, 30), later('b', 1, 1, 50, 10)],
    retention_returned: [{ away: 20, returned: 5 }],
};
const costs = { marginShare: 1, contact: 50, acquisition: 0 };
const terms = { discount: 0.2, periods: 10, referrals: 0 };

describe('the published case', () => {
    test('a group that stays by 0.75, brings 260 and costs 50 is worth 568.783', () => {
        const [group] = groupsOf(tables, ['a'], costs, {});
        expect(group?.values).toEqual({ retention: 0.75, contribution: 260, contact: 50, acquisition: 0 });
        expect(group && worthOf(group.values, terms).toFixed(3)).toBe('568.783');
    });

    test('as it is when the numbers are typed over others', () => {
        const put = { b: { retention: 0.75, contribution: 260, contact: 50 } };
        const [group] = groupsOf(tables, ['b'], { ...costs, contact: 3 }, put);
        expect(group && worthOf(group.values, terms).toFixed(3)).toBe('568.783');
        expect(group?.edits).toEqual(['retention', 'contribution', 'contact']);
        expect(group?.found).toEqual({ retention: 0.2, contribution: 50, contact: 3, acquisition: 0 });
    });
});

test('rates are of all customers seen together, and a group of whom none was seen borrows them', () => {
    const [, , third] = groupsOf(tables, ['a', 'b', 'c'], costs, {});
    // (40 + 35 + 10) of (50 + 50 + 50), 26500 of 110
    expect(third).toMatchObject({ isBorrowed: true, here: 0, values: { retention: 85 / 150, contribution: 26500 / 110 } });
});

test('margin comes from the share of revenue whose cost is known, else from the typed share', () => {
    const costed = { ...tables, retention_money: [{ ...money('a', 0, 10, 1000), costed_revenue: 500, margin: 200 }] };
    expect(groupsOf(costed, ['a'], costs, {})[0]?.values.contribution).toBe(40);
    expect(groupsOf(tables, ['a'], { ...costs, marginShare: 0.5 }, {})[0]?.values.contribution).toBe(130);
});

test('winning a customer is paid by one to be won, and no longer by those who are there', () => {
    const [group] = groupsOf(tables, ['a'], { ...costs, acquisition: 100 }, {});
    if (group === undefined) throw new Error('no group');
    expect(worthOf(group.values, terms).toFixed(3)).toBe('468.783');
    expect(worthOfAll([group], terms).toFixed(1)).toBe((50 * 568.783).toFixed(1));
});

test('a referral is worth a customer without referrals, by its chance', () => {
    const groups = groupsOf(tables, ['a'], costs, {});
    const params = { period: 'year', years: 10, discount: 0.2, hasReferrals: true, referralChance: 0.1, referralValue: null } as const;
    expect(termsOf(params, groups).referrals.toFixed(4)).toBe('56.8783');
    expect(termsOf({ ...params, referralValue: 30 }, groups).referrals).toBeCloseTo(3, 12);
    expect(termsOf({ ...params, period: 'quarter' }, groups)).toMatchObject({ periods: 40, discount: expect.closeTo(1.2 ** 0.25 - 1, 12) });
});

test('a point of retention is worth what the sum says, for one and for all', () => {
    const groups = groupsOf(tables, ['a'], costs, {});
    const point = pointWorth({ retention: 0.75, contribution: 260, contact: 50, acquisition: 0 }, terms);
    // by the sum without end, (260·1.2 − 50·√1.2)/(1.2 − r), it would be 13.29: ten years hold most of it
    expect(point).toBeGreaterThan(11);
    expect(point).toBeLessThan(13.29);
    const found = swings(groups, { period: 'year', years: 10, discount: 0.2, hasReferrals: false, referralChance: 0, referralValue: null });
    expect(found.find(({ id }) => id === 'retention')?.more).toBeCloseTo(50 * point, 6);
    expect(found[0]?.id).toBe('contribution');
    expect(found.find(({ id }) => id === 'contact')?.more).toBeLessThan(0);
});

test('what was seen of staying is of those who could be seen so long', () => {
    expect(survivalOf(tables, 'a')).toEqual([{ later: 1, there: 100, still: 75 }, { later: 2, there: 50, still: 30 }]);
    expect(returnedShare(tables)).toBe(0.25);
});

test('edits hold for the segmentation and the length that they were made for', () => {
    const params = withEdit(withEdit({}, 'rfm', 'month', 'a', 'retention', 0.5), 'rfm', 'month', 'a', 'contact', 4);
    expect(editsOf(params, 'rfm', 'month')).toEqual({ a: { retention: 0.5, contact: 4 } });
    expect([editsOf(params, 'rfm', 'quarter'), editsOf(params, 'tiers', 'month')]).toEqual([{}, {}]);
    expect(editsOf(withEdit(params, 'rfm', 'month', 'a', 'retention', null), 'rfm', 'month')).toEqual({ a: { contact: 4 } });
    expect(editsOf(withEdits(params, 'rfm', 'month', {}), 'rfm', 'month')).toEqual({});
});

test('only whole periods are followed, as many as asked for', () => {
    const ground = { opened_on: '2023-01-15', as_of: '2024-01-01', gap_days: 25 };
    expect(settle({ period: 'auto', history: 6 }, ground)).toMatchObject({ period: 'month', moves: 6 });
    const year = settle({ period: 'quarter', history: 6 }, ground);
    expect(year['moves']).toBe(2);
    expect(year['periods']).toEqual([{ from: '2023-10-01', to: '2024-01-01' }, { from: '2023-07-01', to: '2023-09-30' }, { from: '2023-04-01', to: '2023-06-30' }]);
    expect(settle({ period: 'year', history: 6 }, ground)['moves']).toBe(0);
});
