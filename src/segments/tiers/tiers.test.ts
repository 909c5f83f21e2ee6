import { describe, expect, test } from 'vitest';
import { cutsOf, partsOf, tierIds, tiers } from './tiers';

const row = (cuts: readonly number[], unknown = 0) => ({
    ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`cut_${index + 1}`, cuts[index] ?? null])),
    unknown_customers: unknown,
});

describe('cuts', () => {
    test.each([
        ['80, 15 and 5 are cut at 80 and 95 per cent', [80, 15, 5], [0.8, 0.95], [80, 15, 5]],
        ['what is missing to a hundred is a last part', [70, 20], [0.7, 0.9], [70, 20, 10]],
        ['what goes past a hundred is cut off', [80, 30], [0.8], [80, 20]],
        ['thirds of 33.3 add up without a rest of rounding', [33.3, 33.3, 33.4], [0.333, 0.666], [33.3, 33.3, 33.4]],
        ['parts of nothing or less are left out', [0, 50, -1], [0.5], [50, 50]],
        ['no part leaves one tier', [], [], [100]],
    ])('%s', (_, abc_parts, cuts, parts) => {
        expect(cutsOf({ method: 'abc', abc_parts })).toEqual(cuts);
        expect(partsOf(cutsOf({ method: 'abc', abc_parts }))).toEqual(parts);
    });

    test('thresholds are cut from high to low, each once', () => {
        expect(cutsOf({ method: 'thresholds', edges: [10, 100, 10, 0] })).toEqual([-100, -10, 0]);
    });

    test('what is no number is left out', () => {
        expect(cutsOf({ method: 'thresholds', edges: [1, 'x', null, Number.NaN] })).toEqual([-1]);
        expect(cutsOf({ method: 'abc', abc_parts: 'x' })).toEqual([]);
    });

    test('there are nine at most', () => {
        expect(cutsOf({ method: 'abc', abc_parts: Array.from({ length: 20 }, () => 5) })).toHaveLength(9);
    });

    test('deciles are nine cuts at every tenth', () => {
        expect(cutsOf({ method: 'deciles' })).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    });
});

describe('tiers', () => {
    test('have names of their own while there are as many as the method names', () => {
        expect(tierIds('pyramid', 3)).toEqual(['vip', 'major', 'regular', 'small']);
        expect(tierIds('pyramid', 2)).toEqual(['tier-1', 'tier-2', 'tier-3']);
        expect(tierIds('abc', 3)).toEqual(['a', 'b', 'c', 'd']);
    });

    test('are not known before the data is', () => {
        expect(tiers({ method: 'abc' }, undefined)).toEqual([]);
    });

    test('of thresholds say between which values they lie, the highest first', () => {
        const found = tiers({ method: 'thresholds' }, row([-100, -10]));
        expect(found.map(({ id, word, facts }) => ({ id, word, facts }))).toEqual([
            { id: 'band-1', word: 'band-high', facts: { from: 100 } },
            { id: 'band-2', word: 'band-between', facts: { from: 10, to: 100 } },
            { id: 'band-3', word: 'band-low', facts: { to: 10 } },
        ]);
    });

    test('set apart who has nothing only for users, and who is not known only where there is anyone', () => {
        expect(tiers({ method: 'usage' }, row([0.2, 0.5], 1)).map(({ id }) => id)).toEqual(['heavy', 'medium', 'light', 'none', 'unknown']);
        expect(tiers({ method: 'abc' }, row([0.8, 0.95])).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });

    test('go from those to keep to the rest, and grow paler', () => {
        const [a, b, c] = tiers({ method: 'abc' }, row([0.8, 0.95]));
        expect([a?.tone, b?.tone, c?.tone]).toEqual(['keep', 'grow', 'rest']);
        for (const { weight } of tiers({ method: 'deciles' }, row(cutsOf({ method: 'deciles' })))) {
            expect(weight).toBeGreaterThanOrEqual(0);
            expect(weight).toBeLessThanOrEqual(1);
        }
    });
});
