import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { plainSetting } from '../src/domain/measuring';
import type { Params } from '../src/domain/model';
import { freeze } from '../src/segments/rfm/freeze';
import type { Db } from '../src/sql/db';
import { createEngine } from '../workers/engine';
import { openDb } from './db';
import { exportedCustomers, load, must } from './engine';
import { inProcess } from './inProcess';

const quiet = () => undefined;
const asOf = '2024-01-01';

/** Eighty customers over five years who come at their own pace and leave at their own time; nobody buys on the first day of a year. */
const lines = Array.from({ length: 80 }, (_, id) => {
    const [start, pace, end] = [(id * 53) % 1500, 25 + ((id * 37) % 300), 400 + ((id * 97) % 1425)];
    return Array.from({ length: 40 }, (__, turn) => start + turn * pace).flatMap((day, turn) => {
        const date = new Date(Date.UTC(2019, 0, 2 + day)).toISOString().slice(0, 10);
        if (day > end + start || date >= asOf || date.endsWith('01-01')) return [];
        return [`c${id},o${id}-${turn},${date},${5 + ((id * 41 + turn * 29) % 190)},${['N', 'S', 'E'][id % 3]}`];
    });
}).flat();
const file = new File([['customer_id,order_id,order_date,amount,region', ...lines].join('\n')], 'orders.csv');

const ways: { model: string; params: Params }[] = [
    { model: 'rfm', params: { scheme: 'rf-ten' } },
    { model: 'rfm', params: { scheme: 'eight' } },
    { model: 'lifecycle', params: {} },
    { model: 'lifecycle', params: { basis: 'managerial' } },
    { model: 'tiers', params: {} },
    { model: 'matrix', params: {} },
    { model: 'clusters', params: { k: 3 } },
];

let engine: Engine;
let db: Db;

beforeAll(async () => {
    db = await openDb();
    engine = createEngine(async () => ({ ...db, version: 'node' }), inProcess);
    must(await engine.open(quiet));
    await load(engine, [file]);
});

async function segmentsAt(day: string, model: string, params: Params): Promise<Record<string, string>> {
    must(await engine.snapshot({ asOf: day, slice: {} }, quiet));
    must(await engine.segment(model, params, []));
    const rows = await exportedCustomers(engine);
    return Object.fromEntries(rows.map((row) => [row['customer_id'] ?? '', row['segment'] ?? '']));
}

async function tables(): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const name of ['customers', 'orders', 'assigned', 'segmented', 'segment_summary']) found[name] = await db.rows(`select * from ${name} order by all`);
    return found;
}

describe.each(ways)('$model $params', ({ model, params }) => {
    test('on earlier days is what it would be there by today’s edges, customer by customer, and what is on the screen stays', async () => {
        must(await engine.snapshot({ asOf, slice: {} }, quiet));
        const placed = must(await engine.segment(model, params, []));
        const pictures = must(await engine.pictures());
        const before = await tables();
        const edges = model === 'rfm' ? freeze({ params: placed.params, tables: pictures }) : placed.params;

        const looked = must(await engine.look({ lens: 'states', params: { states: 'segments', period: 'year', history: 3 }, setting: plainSetting, edges }, quiet));
        const rows = await db.rows('select as_of::varchar as day, customer_id, segment from earlier inner join customers using (customer_rank)');
        const days = [...new Set(rows.map((row) => String(row['day'])))].sort();
        expect(days).toEqual(['2020-12-31', '2021-12-31', '2022-12-31']);
        expect(looked.params['moves']).toBe(3);

        expect(await tables()).toEqual(before);
        expect(must(await engine.pictures())).toEqual(pictures);
        for (const day of days) {
            const seen = Object.fromEntries(rows.filter((row) => row['day'] === day).map((row) => [row['customer_id'], row['segment']]));
            expect(Object.keys(seen).length).toBeGreaterThan(20);
            expect(seen).toEqual(await segmentsAt(day, model, edges));
        }
    });
});

test('a slice holds on earlier days too', async () => {
    const view = { asOf, slice: { region: 'S' } };
    must(await engine.snapshot(view, quiet));
    const { params } = must(await engine.segment('tiers', {}, []));
    must(await engine.look({ lens: 'states', params: { states: 'segments', period: 'year', history: 1 }, setting: plainSetting, edges: params }, quiet));
    const rows = await db.rows('select customer_id, segment from earlier inner join customers using (customer_rank)');
    must(await engine.snapshot({ ...view, asOf: '2022-12-31' }, quiet));
    must(await engine.segment('tiers', params, []));
    const then = await exportedCustomers(engine);
    expect(rows.length).toBeGreaterThan(5);
    expect(Object.fromEntries(rows.map((row) => [row['customer_id'], row['segment']]))).toEqual(Object.fromEntries(then.map((row) => [row['customer_id'], row['segment']])));
});

test('another question about the same days is answered from what was found, and another slice is looked at anew', async () => {
    const ask = async (slice: Record<string, string>, states: string) => {
        must(await engine.snapshot({ asOf, slice }, quiet));
        const { params } = must(await engine.segment('tiers', {}, []));
        const choice = { lens: 'states', setting: plainSetting, edges: params };
        must(await engine.look({ ...choice, params: { states, period: 'year', history: 1 } }, quiet));
        const [row] = await db.rows('select count(*)::integer as rows from earlier');
        return row?.['rows'];
    };
    const all = await ask({}, 'segments');
    expect(await ask({}, 'recency')).toBe(0);
    expect(await ask({}, 'segments')).toBe(all);
    const south = await ask({ region: 'S' }, 'segments');
    expect(Number(south)).toBeGreaterThan(0);
    expect(Number(south)).toBeLessThan(Number(all));
});

test('managerial states are the lifecycle’s managerial segments of each day', async () => {
    const params = { basis: 'managerial', high_value: 'typed', value_from: 100 };
    must(await engine.snapshot({ asOf, slice: {} }, quiet));
    const placed = must(await engine.segment('lifecycle', params, []));
    must(await engine.look({ lens: 'states', params: { states: 'managerial', high_value: 'typed', value_from: 100 }, setting: plainSetting, edges: placed.params }, quiet));
    const rows = await db.rows('select period, customer_id, state from states_places inner join customers using (customer_rank)');
    // 365 days back, and again: nobody bought on these days
    for (const [period, day] of ['2024-01-01', '2023-01-01', '2022-01-01'].entries()) {
        const seen = Object.fromEntries(rows.filter((row) => row['period'] === period).map((row) => [row['customer_id'], row['state']]));
        expect(new Set(Object.values(seen)).size).toBeGreaterThan(5);
        expect(seen).toEqual(await segmentsAt(day, 'lifecycle', params));
    }
});
