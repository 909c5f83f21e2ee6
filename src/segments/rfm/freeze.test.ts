import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { putCustomers, assignModel } from '../../../test/snapshot';
import { defaultParams, type Params } from '../../domain/model';
import type { Db } from '../../sql/db';
import type { Row } from '../../domain/values';
import { byHand } from './chart';
import { freeze } from './freeze';
import { model } from './model';
import { settle } from './settle';

let db: Db;

beforeAll(async () => {
    db = await openDb();
});

const customers = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 4000 })), { minLength: 2, maxLength: 40 })
    .map((rows) => rows.map(([recency_days, orders, cents], index) => ({ customer_id: `c${100 + index}`, recency_days, orders, monetary: cents / 4 })));

const scores = 'select customer_id, r_score, f_score, m_score, segment from answer order by customer_id';

/** What the edges frozen on these customers give the same customers. */
async function both(given: readonly Row[], changes: Params) {
    const params = { ...defaultParams(model), ...changes };
    await putCustomers(db, given);
    await assignModel(db, model, params);
    const before = await db.rows(scores);
    const tables = { rfm_edges: await db.rows('select * from rfm_edges order by dimension, position') };
    const frozen: Params = JSON.parse(JSON.stringify(freeze({ params, tables })));
    await assignModel(db, model, frozen);
    return { before, after: await db.rows(scores), frozen };
}

const exact: Params[] = [
    {},
    { binning: 'quantile', bins: 10 },
    { binning: 'equal-width' },
    { binning: 'jenks', bins: 4 },
    { binning: 'mean' },
    { binning: 'median' },
    { binning: 'rfm-package' },
    { r_binning: 'median', f_binning: 'jenks', m_bins: 3 },
    { frequency: 'orders', m_binning: 'rfm-package', r_binning: 'equal-width' },
    { scheme: 'eight' },
    { scheme: 'eight', threshold: 'median' },
    { scheme: 'eight', threshold: 'mean-of-scores' },
    { binning: 'nested', bins: 3 },
];

describe('edges written down give the same customers the same scores', () => {
    test.each(exact)('%j', async (params) => {
        await fc.assert(
            fc.asyncProperty(customers, async (given) => {
                const { before, after } = await both(given, params);
                expect(after).toEqual(before);
            }),
            { numRuns: 2 },
        );
    });
});

describe('where exact numbers were asked for, only customers equal to an edge can differ', () => {
    test.each<Params>([{ binning: 'ntile' }, { binning: 'top-n', top_n: [3, 4, 5] }, { binning: 'top-percent' }, { f_binning: 'ntile' }])('%j', async (params) => {
        await fc.assert(
            fc.asyncProperty(customers, async (rows) => {
                const given = rows.map((row, index) => ({ ...row, recency_days: 3 * index, orders: index + 1, monetary: index * 7.25 }));
                const { before, after, frozen } = await both(given, params);
                expect(after).toEqual(before);
                expect(frozen).toMatchObject({ binning: 'custom', r_binning: 'same', f_binning: 'same', m_binning: 'same' });
            }),
            { numRuns: 2 },
        );
    });
});

test('edges by hand inside nothing: six customers cut at 10 and 20 days stay so where all others came lately', async () => {
    const given = [5, 10, 15, 20, 25, 30].map((recency_days, index) => ({ customer_id: `${index}`, recency_days, orders: 1, monetary: 1 }));
    const { frozen } = await both(given, { binning: 'custom', r_edges: [10, 20], f_edges: [1], m_edges: [5] });
    await putCustomers(db, [1, 2, 3, 4, 12, 40].map((recency_days, index) => ({ customer_id: `${index}`, recency_days, orders: 1, monetary: 1 })));
    await assignModel(db, model, frozen);
    expect((await db.rows('select r_score from answer order by customer_id')).map((row) => row['r_score'])).toEqual([3, 3, 3, 3, 2, 1]);
});

const nested = { tables: { rfm_edges: [{ dimension: 'r', position: 1, edge: 30, tie_rank: null, is_inclusive: false }] }, params: { ...defaultParams(model), binning: 'nested' } };

test('an amount that equals an edge it passes passes it when the edge is written down', async () => {
    const given = [0.25, -0.75, 0, -0.75].map((monetary, index) => ({ customer_id: `${index}`, recency_days: 0, orders: 1, monetary }));
    const { before, after } = await both(given, { m_binning: 'rfm-package' });
    expect(after).toEqual(before);
    expect(before.map((row) => row['m_score'])).toEqual([2, 1, 1, 1]);
});

test('of groups within groups, recency’s edges alone are written down, and moving one leaves the groups', () => {
    expect(freeze(nested)).toMatchObject({ binning: 'nested', r_binning: 'custom', r_edges: [30], f_edges: [] });
    expect(byHand(nested.tables, nested.params, { dimension: 'r', edges: [12] })).toEqual({ binning: 'nested', r_binning: 'custom', r_edges: [12] });
});

test('by hand after groups within groups begins with recency’s edges and quantiles for the others', () => {
    expect(settle({ binning: 'custom' }, nested.params, nested)).toEqual({
        binning: 'custom',
        r_binning: 'same',
        r_edges: [30],
        f_binning: 'quantile',
        m_binning: 'quantile',
    });
});

test('rules of one’s own are kept beside the edges as they are', () => {
    const rules = { of: 'rf-ten', segments: [], rules: [{ segment: 'loyal', r: [1, 2] }] };
    expect(freeze({ ...nested, params: { ...nested.params, rules } })['rules']).toBe(rules);
});
