import { describe, expect, test } from 'vitest';
import type { Segmentation } from '../../domain/model';
import { bandsOf, holdings, lorenz, scaleKind, shownEdges, tierEnds, whale } from './chart';
import { groupRows } from './groups';
import { splitParts } from './numbers';
import { settle } from './settle';

/** Values 6, 3, 1 and -2, together 8; A is the first, B the second, C the rest. */
const tables: Segmentation['tables'] = {
    tiers_facts: [{ value: 8 }],
    tiers_curve: [
        { customers: 1, customer_share: 0.25, cumulative_value: 6, value_share: 0.75 },
        { customers: 2, customer_share: 0.5, cumulative_value: 9, value_share: 1.125 },
        { customers: 3, customer_share: 0.75, cumulative_value: 10, value_share: 1.25 },
        { customers: 4, customer_share: 1, cumulative_value: 8, value_share: 1 },
    ],
    tiers_pareto: [
        { segment: 'a', customers: 1, selected_customers: 0, value: 6, lowest: 6, highest: 6 },
        { segment: 'b', customers: 1, selected_customers: 0, value: 3, lowest: 3, highest: 3 },
        { segment: 'c', customers: 2, selected_customers: 1, value: -1, lowest: -2, highest: 1 },
        { segment: 'unknown', customers: 5, selected_customers: 0, value: 0, lowest: null, highest: null },
    ],
    tiers_cuts: [{ cuts: 1, cut_1: -2.5, cut_2: null }],
};
const segments = ['a', 'b', 'c', 'unknown'].map((id) => ({ id, tone: 'rest' as const, weight: 0 }));
const drawn = { tables, segments, params: { method: 'abc' } };

describe('curves', () => {
    test('begin with nobody and rise past the whole before they fall back to it', () => {
        expect(whale(tables).map(({ along, share }) => [along, share])).toEqual([[0, 0], [0.25, 0.75], [0.5, 1.125], [0.75, 1.25], [1, 1]]);
    });

    test('turned about begin with the smallest, here below zero', () => {
        expect(lorenz(tables).map(({ along, share, customers, value }) => [along, share, customers, value])).toEqual([
            [0, 0, 0, 0],
            [0.25, -0.25, 1, -2],
            [0.5, -0.125, 2, -1],
            [0.75, 0.25, 3, 2],
            [1, 1, 4, 8],
        ]);
    });

    test('are nothing where nobody is', () => {
        expect([whale({}), lorenz({})]).toEqual([[], []]);
    });
});

describe('tiers', () => {
    test('hold customers, value and its cumulative share; those not known count in nothing', () => {
        expect(holdings(drawn).map(({ customerShare, share, cumulative }) => [customerShare, share, cumulative])).toEqual([
            [0.25, 0.75, 0.75],
            [0.25, 0.375, 1.125],
            [0.5, -0.125, 1],
        ]);
    });

    test('part where the highest value of the next lower one is', () => {
        expect(bandsOf(drawn).map(({ segment }) => segment)).toEqual(['c', 'b', 'a']);
        expect(shownEdges(drawn)).toEqual([1, 3]);
    });

    test('of thresholds part where they were cut', () => {
        expect(shownEdges({ ...drawn, params: { method: 'thresholds' } })).toEqual([2.5]);
    });

    test('within groups part at no one value', () => {
        expect(shownEdges({ ...drawn, params: { method: 'abc', within: 'attribute.region' } })).toEqual([]);
    });
});

describe('settling', () => {
    test('thresholds start from where the tiers on the screen part', () => {
        expect(settle({ method: 'thresholds' }, { method: 'abc' }, drawn)).toEqual({ method: 'thresholds', edges: [1, 3] });
    });

    test('thresholds of one measure are left behind for another', () => {
        expect(settle({ measure: 'orders' }, { measure: 'monetary', method: 'thresholds', edges: [5] }, drawn)).toEqual({ measure: 'orders', edges: [] });
    });

    test('edges that are moved are taken as they are', () => {
        expect(settle({ method: 'thresholds', edges: [4] }, { method: 'abc' }, drawn)).toEqual({ method: 'thresholds', edges: [4] });
    });
});

test('values far apart are drawn by their logarithm, whole ones on whole numbers', () => {
    expect(scaleKind({ tiers_axis: [{ is_log: true, is_whole: true }] })).toBe('log');
    expect(scaleKind({ tiers_axis: [{ is_log: false, is_whole: true }] })).toBe('integer');
    expect(scaleKind({})).toBe('linear');
});

test('each group is one row with what it takes to be in each tier', () => {
    const base = { group_name: '华东', group_customers: 3, group_value: 9 };
    expect(groupRows([{ ...base, segment: 'a', lowest: 6, customers: 1 }, { ...base, segment: 'c', lowest: 1, customers: 2 }])).toEqual([
        { ...base, a: 6, 'a customers': 1, c: 1, 'c customers': 2 },
    ]);
});

test('parts that are typed are above zero and a hundred together at most', () => {
    expect([splitParts('80 15 5'), splitParts('80 30'), splitParts('0 50'), splitParts('50')]).toEqual([[80, 15, 5], null, null, [50]]);
});

test('tiers end along the customers where those before them are counted', () => {
    const segments = ['a', 'b', 'c', 'unknown'].map((id) => ({ id, tone: 'keep' as const, weight: 1 }));
    const tables = { tiers_pareto: [['a', 2], ['b', 3], ['c', 5], ['unknown', 4]].map(([segment = '', customers = 0]) => ({ segment, customers, value: 1 })) };
    expect(tierEnds({ segments, tables, params: { within: '' } })).toEqual([0.2, 0.5]);
    expect(tierEnds({ segments, tables, params: { within: 'attribute.city' } })).toEqual([]);
});
