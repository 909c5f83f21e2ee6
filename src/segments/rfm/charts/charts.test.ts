import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../../test/db';
import { putCustomers, runModel } from '../../../../test/snapshot';
import { defaultParams, type Params } from '../../../domain/model';
import { bind, pickBinds } from '../../../sql/bind';
import type { Db } from '../../../sql/db';
import { Tables } from '../../../../workers/tables';
import { model } from '../model';

let db: Db;
const columns = { r: 'recency_days', f: 'frequency', m: 'monetary_scored' };

beforeAll(async () => {
    db = await openDb();
});

async function run(customers: [number, number, number][], params: Params = {}): Promise<void> {
    await putCustomers(
        db,
        customers.map(([recency_days, orders, monetary], index) => ({ customer_id: `c${1000 + index}`, recency_days, orders, monetary })),
    );
    await runModel(db, model, { ...defaultParams(model), ...params });
}

const spreads: Record<string, [number, number, number][]> = {
    'one customer': [[3, 1, 9.9]],
    'losses and nothing': [[0, 1, -5], [9, 1, 0], [200, 2, -0.01]],
    'powers of ten and a far one': [0.001, 0.01, 1, 10, 100, 1000, 1e6].map((monetary, index) => [index * 100, 1, monetary]),
    'a long tail': Array.from({ length: 300 }, (_, index) => [index % 91, index === 299 ? 4000 : 1 + (index % 7), 1 + index ** 1.5]),
    'many lines each': Array.from({ length: 200 }, (_, index) => [5, 40 + 7 * index, 100]),
};

test.each(Object.entries(spreads))('the histograms of %s hold each customer once, at most sixty bins, end to end', async (_, customers) => {
    await run(customers);
    for (const [dimension, column] of Object.entries(columns)) {
        const bins = await db.rows(`select * from rfm_histogram where dimension = '${dimension}' order by bin`);
        expect(bins.length).toBeLessThanOrEqual(60);
        expect(bins.reduce((sum, row) => sum + Number(row.customers), 0)).toBe(customers.length);
        for (const [index, { low, high, bin, customers: held }] of bins.entries()) {
            const [found] = await db.rows(`select count(*) as n from segmented where ${column} > ${low} and ${column} <= ${high}`);
            expect(found).toEqual({ n: held });
            const before = bins[index - 1];
            if (before === undefined) continue;
            expect(bin).toBe(Number(before.bin) + 1);
            if (before.high !== 0) expect(Math.abs(Number(low) / Number(before.high) - 1)).toBeLessThan(1e-12);
        }
    }
});

test('the selected are counted beside all', async () => {
    await run([[1, 1, 10], [1, 2, 10], [50, 1, 1000]]);
    await db.run('create or replace table segmented as select * replace (monetary_scored = 10 as is_selected) from segmented');
    const params = defaultParams(model);
    await new Tables(db).makeAll(model.charts, params, model.bind(params));
    const counts = await db.rows(`
        select sum(selected_customers)::integer as selected from rfm_histogram group by dimension
        union all select sum(selected_customers)::integer from rfm_scores group by dimension
        union all select sum(selected_customers)::integer from rfm_heat`);
    expect(counts.map((row) => row.selected)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(await db.rows("select high, selected_customers from rfm_histogram where dimension = 'm' and selected_customers > 0")).toEqual([
        { high: 10, selected_customers: 2 },
    ]);
});

test.each([2, 5, 10])('what splitting ties changes in %i bins is what the two ways of scoring differ by', async (bins) => {
    const crowd = Array.from({ length: 83 }, (_, index): [number, number, number] => [(index * 5) % 17, 1 + ((index * index) % 3), (index * 7) % 11]);
    await run(crowd, { bins, binning: 'quantile' });
    await db.run('create or replace table together as select * from answer');
    const foretold = await db.rows('select dimension, changed_customers from rfm_ties order by dimension');
    await run(crowd, { bins, binning: 'ntile' });
    const differing = await db.rows(`
        select 'f' as dimension, count(*) filter (where answer.f_score <> together.f_score) as changed_customers
        from answer inner join together using (customer_id)
        union all select 'm', count(*) filter (where answer.m_score <> together.m_score) from answer inner join together using (customer_id)
        union all select 'r', count(*) filter (where answer.r_score <> together.r_score) from answer inner join together using (customer_id)`);
    expect(foretold).toEqual(differing);
});

test('the facts are counts, means and medians worked out by hand', async () => {
    await run([[1, 1, 10], [2, 1, 20], [4, 1, 60], [9, 3, 30]]);
    expect(await db.rows('select * from rfm_facts')).toEqual([
        { dimension: 'f', customers: 4, lowest: 1, highest: 3, mean: 1.5, median: 1, share_at_lowest: 0.75 },
        { dimension: 'm', customers: 4, lowest: 10, highest: 60, mean: 30, median: 25, share_at_lowest: 0.25 },
        { dimension: 'r', customers: 4, lowest: 1, highest: 9, mean: 4, median: 3, share_at_lowest: 0.25 },
    ]);
    expect(await db.rows("select * from rfm_ties where dimension = 'f'")).toMatchObject([{ common_value: 1, common_customers: 3, customers: 4 }]);
});

test('why names the values, the edges on both sides, the scores and the rule', async () => {
    const params = { ...defaultParams(model), binning: 'custom', r_edges: [10, 20], f_edges: [1, 2, 3], m_edges: [] };
    await run([[15, 3, 7]], params);
    const binds = { ...model.bind(params), customer_id: 'c1000' };
    expect(await db.rows(bind(model.why, pickBinds(model.why, binds)))).toEqual([
        {
            customer_id: 'c1000', recency_days: 15, is_counted: true, frequency: 3, monetary_scored: 7,
            r_edge_below: 10, r_edge_above: 20, f_edge_below: 2, f_edge_above: 3, m_edge_below: null, m_edge_above: null,
            r_score: 2, f_score: 3, m_score: 1, rfm_score: '231', weighted_score: 6, rule: 2, segment: 'at-risk',
        },
    ]);
});
