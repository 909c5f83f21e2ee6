import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Script } from '../src/domain/engine';
import { defaultPolicies, type Policies } from '../src/domain/import';
import type { Params } from '../src/domain/model';
import { exportedCustomers, load, must, openEngine, parseCsv, proposedMapping } from './engine';

const quiet = () => undefined;
const today = '2026-11-21';
let engine: Engine;
let folder: string;
/** The last script that was run. */
let told: Script;
beforeAll(async () => {
    engine = await openEngine();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The customers as the script makes them in a native DuckDB, run where the files lie. */
async function native(files: File[], policies: Partial<Policies>, model = 'rfm', params: Params = {}): Promise<Record<string, string>[]> {
    folder = mkdtempSync(join(tmpdir(), 'fenqun-script-'));
    for (const file of files) writeFileSync(join(folder, file.name), new Uint8Array(await file.arrayBuffer()));
    const inspections = must(await engine.inspect(files, [], quiet));
    const choice = { mapping: proposedMapping(inspections), policies: { ...defaultPolicies, ...policies }, today, asOf: null, model, params, segmentNames: {} };
    const script = must(await engine.script(choice));
    told = script;
    for (const { name, blob } of script.files) writeFileSync(join(folder, name), new Uint8Array(await blob.arrayBuffer()));
    const instance = await DuckDBInstance.create(':memory:', {});
    const connection = await instance.connect();
    await connection.run(`set file_search_path = '${folder}'`);
    const sql = script.sql.replace("to 'customers.csv'", `to '${join(folder, 'customers.csv')}'`);
    await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
    return parseCsv(readFileSync(join(folder, 'customers.csv'), 'utf8'));
}

async function here(files: File[], policies: Partial<Policies>, model = 'rfm', params: Params = {}): Promise<Record<string, string>[]> {
    await load(engine, files, policies);
    must(await engine.segment(model, params, []));
    return exportedCustomers(engine);
}

function orders(name: string, lines: readonly string[], header = 'order_no,customer_id,order_date,quantity,unit_price,amount'): File {
    return new File([[header, ...lines].join('\n')], name);
}

const plain = Array.from({ length: 300 }, (_, index) => {
    const day = `2024-0${1 + (index % 6)}-${String(1 + (index % 27)).padStart(2, '0')} 10:30:00`;
    return `O${Math.floor(index / 2)},C${(index * index) % 41},${day},${1 + (index % 3)},${5 + (index % 11)}.50,${((1 + (index % 3)) * (5.5 + (index % 11))).toFixed(2)}`;
});

describe('a script run in a native DuckDB makes the same customers as the engine here', () => {
    test.each<[string, File[], Partial<Policies>]>([
        ['of plain orders', [orders('orders.csv', plain)], {}],
        ['of returns, gifts, walk-ins, broken cells and a total', [orders('orders.csv', [...plain, 'O901,C1,2024-05-05,-1,9.50,-9.50', 'O902,C2,2024-05-06,1,0,0', 'O903,,2024-05-06,1,5,5', 'O904,C3,soon,1,5,5', 'O905,C3,2024-05-07,1,5,dear', 'Total,,,,,99999'])], { returns: 'net' }],
        ['below a preamble, with blank lines at the end', [orders('orders.csv', [...plain, ',,,,,', ''], 'Report of all orders,,,,,\n\norder_no,customer_id,order_date,quantity,unit_price,amount')], {}],
        ['of two files, one with other columns', [orders('a.csv', plain), orders('b.csv', plain.slice(0, 50).map((line) => line.replace(/^O/, 'P')))], { duplicates: 'set-aside' }],
        ['with amounts that stand on each line of an order', [orders('orders.csv', plain.map((line, index) => line.replace(/[^,]+$/, String(20 + Math.floor(index / 2)))))], { repeatedAmount: 'once' }],
        ['with merged cells', [orders('orders.csv', plain.map((line, index) => (index % 2 === 1 ? line.replace(/^[^,]+,[^,]+,[^,]+/, ',,') : line)))], { fillDown: 'fill' }],
        ['with ids that differ only in case', [orders('orders.csv', plain.map((line, index) => (index % 3 === 1 ? line.replace(',C', ',c') : line)))], { mergeIds: 'merge' }],
    ])('%s', async (_, files, policies) => {
        const expected = await here(files, policies);
        expect(expected.length).toBeGreaterThan(10);
        expect(await native(files, policies)).toEqual(expected);
    });

    test('whose dates prove late that the month comes first', async () => {
        const dated = Array.from({ length: 25_000 }, (_, index) => `O${index},C${index % 37},0${1 + (index % 9)}/0${1 + (index % 7)}/2024,1,5,5`);
        const files = [orders('orders.csv', [...dated, ...Array.from({ length: 9 }, (_, index) => `P${index},C1,02/2${index}/2024,1,5,5`)])];
        const expected = await here(files, {});
        expect(expected[0]?.['last_order_on']).toMatch(/-0[1-7]$/);
        expect(await native(files, {})).toEqual(expected);
    });

    test('of a file in another encoding, from the text made of it here', async () => {
        const bytes = new Uint8Array([...new TextEncoder().encode(`order_no,customer_id,order_date,amount,`), 0xb3, 0xc7, 0xca, 0xd0, 0x0a]);
        const body = plain.map((line) => `${line.split(',').filter((_, index) => index < 3 || index === 5).join(',')},`);
        const city = new Uint8Array([0xc9, 0xcf, 0xba, 0xa3]);
        const lines = body.flatMap((line) => [new TextEncoder().encode(line), city, new Uint8Array([0x0a])]);
        const files = [new File([bytes, ...lines], '订单.csv')];
        expect(await native(files, {})).toEqual(await here(files, {}));
    });
});

const costed = orders('orders.csv', plain.map((line, index) => `${line},${(index * 7) % 40},k${(index * 5) % 4}`), 'order_no,customer_id,order_date,quantity,unit_price,amount,cost,category');
const clients = orders('clients.csv', Array.from({ length: 45 }, (_, index) => `C${index},${['north', 'south', ''][index % 3]},${18 + ((index * 7) % 50)}`), 'customer_id,region,age');
const views = orders('views.csv', Array.from({ length: 120 }, (_, index) => `C${(index * 11) % 45},2024-0${1 + (index % 6)}-1${index % 10} 08:00:00,k${(index * 3) % 5}`), 'customer_id,view_time,category');
const crm = orders('crm.csv', Array.from({ length: 60 }, (_, index) => `K${index},2023-0${1 + (index % 9)}-11,2024-0${1 + (index % 5)}-2${index % 9},${1 + (index % 6)},${(index % 7) * 30 - 20}`), 'customer_id,first_order_date,last_order_date,orders,total_spent');

describe('so it does for other models, from all that they ask for', () => {
    test.each<[string, string, Params, File[]]>([
        ['tiers by margin', 'tiers', { measure: 'margin' }, [costed]],
        ['stages of a lifecycle', 'lifecycle', {}, [costed]],
        ['attributes of a customer file', 'attributes', { first: 'attribute.region', second: 'attribute.age' }, [costed, clients]],
        ['favourites by visits', 'preference', {}, [costed, views]],
        ['a matrix of two measures', 'matrix', {}, [costed]],
        ['the cube of values', 'value-cube', { potential: 'spend_change' }, [costed, clients]],
        ['RFM of a file of customers', 'rfm', {}, [crm]],
    ])('%s', async (_, model, params, files) => {
        const expected = await here(files, {}, model, params);
        expect(new Set(expected.map((row) => row['segment'])).size).toBeGreaterThan(1);
        expect(await native(files, {}, model, params)).toEqual(expected);
        expect([told.without, told.sql.includes('only the app computes')]).toEqual([[], false]);
    });
});

describe('what the app itself computes is not in a script, which says so', () => {
    /** What potential is told by where lifetime value is not predicted. */
    const potential = { kind: 'index', name: '', indicators: ['spend_change', 'categories', 'orders'].map((measure) => ({ measure, better: 'more', weight: 1 })), scale: 'percentile', weighting: 'typed' };
    const above = (measure: string, value: number) => ({ id: measure, tone: 'keep', test: { measure, is: 'above', value } });

    test.each<[string, string, Params, Params]>([
        ['where a model would settle on it', 'value-cube', {}, { potential }],
        ['where it was chosen', 'matrix', { preset: 'custom', x: 'clv', y: 'monetary' }, { preset: 'custom', x: 'monetary', y: 'monetary' }],
        ['where a condition asks for it', 'rules', { rules: [above('clv', 10), above('orders', 3)] }, { rules: [{ ...above('orders', 1e9), id: 'clv' }, above('orders', 3)] }],
    ])('%s', async (_, model, params, instead) => {
        const expected = await here([costed], {}, model, instead);
        expect(await here([costed], {}, model, params)).not.toEqual(expected);
        expect(await native([costed], {}, model, params)).toEqual(expected);
        expect(told.without.map(({ ref }) => ref)).toEqual(['clv']);
        expect(told.sql).toContain('-- Does without clv, which only the app computes');
    });

    test('nor is a model that is all computed by it', async () => {
        await load(engine, [costed]);
        const choice = { mapping: {}, policies: defaultPolicies, today, asOf: null, model: 'clusters', params: {}, segmentNames: {} };
        expect(await engine.script(choice)).toEqual({ ok: false, failure: { code: 'beyond-sql', facts: { model: 'clusters' } } });
    });
});

test('what is loaded stays as it was when a script is written', async () => {
    const files = [orders('orders.csv', plain)];
    const before = await here(files, {});
    await native(files, { returns: 'keep' });
    expect(await exportedCustomers(engine)).toEqual(before);
});
