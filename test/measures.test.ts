import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GivenLine, GivenVisit, Measure, MeasureCase } from '../src/domain/measure';
import { defaultParams, type Params } from '../src/domain/model';
import type { Db } from '../src/sql/db';
import { letGo, openDb } from './db';
import { runMeasure } from './measured';
import { putLines, takeSnapshot } from './lines';

type Texts = { [key: string]: string | Texts | undefined };

const found = import.meta.glob<{ measure: Measure }>('../src/measures/*/measure.ts', { eager: true });
const cases = import.meta.glob<{ cases: readonly MeasureCase[] }>('../src/measures/*/cases.ts', { eager: true });
const words = import.meta.glob<{ messages: Record<'en' | 'zh-CN', Texts> }>('../src/measures/*/messages.ts', { eager: true });
const readmes = import.meta.glob<string>('../src/measures/*/README*.md', { eager: true, query: '?raw', import: 'default' });

const rooms = Object.entries(found).map(([path, { measure }]) => ({ id: measure.id, measure, folder: path.replace('/measure.ts', '') }));
const own = ['customer_id', 'customer_rank'];

test('rooms have their own names and places in lists, and live in a folder of their name', () => {
    expect(rooms.length).toBeGreaterThanOrEqual(10);
    expect(new Set(rooms.map(({ measure }) => measure.rank)).size).toBe(rooms.length);
    for (const { id, folder } of rooms) expect(folder).toBe(`../src/measures/${id}`);
});

test('no column or table is called as another; only purchases names those that customers have, and all of them', async () => {
    const names = rooms.flatMap(({ measure }) => measure.columns.map((column) => column.name));
    expect(new Set(names).size).toBe(names.length);
    const steps = rooms.flatMap(({ measure }) => measure.steps.map((step) => step.name));
    expect(new Set(steps).size).toBe(steps.length);

    const db = await openDb();
    await keepCrowd(db);
    await putCrowd(db, 'line');
    const held = (await columnsOf(db, 'customers')).map(({ name }) => name);
    const purchases = rooms.find(({ id }) => id === 'purchases')?.measure.columns.map((column) => column.name) ?? [];
    expect([...own, ...purchases].toSorted()).toEqual(held.toSorted());
    expect(names.filter((name) => held.includes(name)).toSorted()).toEqual(purchases.toSorted());
});

describe.each(rooms)('$id', ({ measure, folder }) => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await keepCrowd(db);
    });
    afterAll(letGo);

    const examples = cases[`${folder}/cases.ts`]?.cases ?? [];

    test.each(examples)('$name', async ({ params, asOf, lines, visits, expect: expected }) => {
        await putLines(db, lines, visits);
        await takeSnapshot(db, asOf);
        await runMeasure(db, measure, params, asOf);
        const rows = await db.rows(`select * from measure_${measure.id} order by customer_id`);
        expect(rows).toHaveLength(expected.length);
        for (const [index, row] of expected.entries()) for (const [name, value] of Object.entries(row)) same(rows[index]?.[name], value, name);
    });

    test('it has worked examples of at most six customers', () => {
        expect(examples.length).toBeGreaterThan(0);
        for (const { lines } of examples) expect(new Set(lines.map((line) => line.customer_id)).size).toBeLessThanOrEqual(6);
    });

    test.each(variants(measure))('with $label every customer has one row, the same whatever the order of lines', async ({ params }) => {
        await putCrowd(db, 'line');
        await runMeasure(db, measure, params, crowdDay);
        const [counts] = await db.rows(`select count(*) as rows, count(distinct customer_id) as customers,
            (select count(*) from customers) as all_customers,
            (select count(*) from customers semi join measure_${measure.id} using (customer_id)) as matched from measure_${measure.id}`);
        expect(counts).toEqual({ rows: 60, customers: 60, all_customers: 60, matched: 60 });
        const first = await db.rows(`select * from measure_${measure.id} order by customer_id`);
        await putCrowd(db, "md5(line || 'shuffled')");
        await runMeasure(db, measure, params, crowdDay);
        expect(await db.rows(`select * from measure_${measure.id} order by customer_id`)).toEqual(first);
        for (const row of first) for (const value of Object.values(row)) expect(value).toSatisfy((each) => typeof each !== 'number' || Number.isFinite(each));
    });

    test('its columns are those that it declares, and its steps have plain ones', async () => {
        await putCrowd(db, 'line');
        await runMeasure(db, measure, {}, crowdDay);
        const declared = measure.columns.map(({ name, type }) => ({ name, type }));
        expect(await columnsOf(db, `measure_${measure.id}`)).toEqual([{ name: 'customer_id', type: 'varchar' }, ...declared]);
        for (const { name } of measure.steps)
            for (const { type } of await columnsOf(db, name)) expect(['varchar', 'integer', 'double', 'boolean', 'date']).toContain(type);
    });

    test('it says something of those who bought under every column that it declares', async () => {
        await putCrowd(db, 'line');
        await runMeasure(db, measure, {}, crowdDay);
        const known = measure.columns.map(({ name }) => `count(${name}) > 0 as ${name}`).join(', ');
        const [row = {}] = await db.rows(`select ${known} from measure_${measure.id}`);
        expect(Object.entries(row).filter(([, isKnown]) => isKnown !== true)).toEqual([]);
    });

    test('nobody at all is no trouble', async () => {
        await putLines(db, [{ customer_id: 'a', ordered_at: '2024-01-01', amount: 1 }]);
        await takeSnapshot(db, '2023-01-01');
        await runMeasure(db, measure, {}, '2023-01-01');
        expect(await db.rows(`select * from measure_${measure.id}`)).toEqual([]);
    });

    test('a file with one row per customer and no orders keeps its customers', async () => {
        await putLines(db, [{ customer_id: 'a', ordered_at: '2024-01-01', amount: 1 }]);
        await takeSnapshot(db, '2023-01-01');
        await db.run(`insert into customers values ('a', 1, null, date '2022-12-01', 31, 4, 4, 4, 100, 25, null)`);
        await runMeasure(db, measure, {}, '2023-01-01');
        const [row = {}] = await db.rows(`select * from measure_${measure.id}`);
        expect(row.customer_id).toBe('a');
        if (measure.id !== 'purchases') expect(Object.entries(row).filter(([name, value]) => name !== 'customer_id' && value !== null)).toEqual([]);
    });

    test.each(['en', 'zh-CN'] as const)('every column, parameter and option has words in %s', (language) => {
        const spoken = words[`${folder}/messages.ts`]?.messages[language] ?? {};
        const wanted = [
            'name',
            ...measure.columns.flatMap(({ name }) => [`column.${name}`, `meaning.${name}`]),
            ...measure.parameters.map(({ name }) => `param.${name}`),
            ...measure.parameters.flatMap((each) => (each.kind === 'choice' ? each.options.map((option) => `option.${each.name}.${option}`) : [])),
        ];
        expect(wanted.filter((key) => typeof textAt(spoken, key) !== 'string')).toEqual([]);
        expect(Object.keys(spoken.column ?? {}).toSorted()).toEqual(measure.columns.map(({ name }) => name).toSorted());
    });

    test('it explains itself in both languages', () => {
        expect(readmes[`${folder}/README.md`]?.length).toBeGreaterThan(500);
        expect(readmes[`${folder}/README.zh-CN.md`]?.match(/[一-鿿]/g)?.length).toBeGreaterThan(200);
    });
});

const crowdDay = '2024-06-10';

/** Sixty customers, a third of them gone early, with many ties, returns, fractions, gaps in every column, and orders over midnight and the last day. */
const crowd: GivenLine[] = Array.from({ length: 480 }, (_, index): GivenLine => {
    const customer = (index * 37) % 60;
    const minutes = (index * index * 7919 + customer * 86_400) % (customer % 3 === 0 ? 200_000 : 1_080_000);
    const at = new Date(Date.UTC(2022, 5, 1) + minutes * 60_000);
    const amount = Math.round(((index * 7919) % 100_003) / 7) / 100;
    return {
        customer_id: `c${customer}`,
        order_id: index % 11 === 0 ? null : `o${Math.floor(index / 3) % 150}`,
        ordered_at: customer % 7 === 0 ? at.toISOString().slice(0, 10) : at.toISOString().slice(0, 19).replace('T', ' '),
        amount: customer % 13 === 5 ? 0.1 : amount,
        is_return: index % 23 === 0 && index > 60,
        quantity: index % 5 === 0 ? null : (index % 4) + 1,
        unit_price: index % 5 === 0 ? null : amount / 2,
        cost: index % 6 === 0 ? null : Math.round(amount * 80) / 100,
        discount: [null, '', '0', '10%', 'CODE', '无'][index % 6],
        product: index % 9 === 0 ? null : `p${(index * 31) % 40}`,
        category: index % 8 === 0 ? null : `k${(index * 17) % 5}`,
    };
});

const crowdVisits: GivenVisit[] = crowd.slice(0, 200).map(({ customer_id, ordered_at, product }, index) => ({
    customer_id,
    visited_at: index % 9 === 0 ? null : ordered_at,
    product: product ?? null,
    category: index % 3 === 0 ? null : `k${(index * 13) % 6}`,
}));

async function keepCrowd(db: Db): Promise<void> {
    await putLines(db, crowd, crowdVisits);
    await db.run('create table crowd_lines as select * from lines');
    await db.run('create table crowd_visits as select * from visits');
}

async function putCrowd(db: Db, order: string): Promise<void> {
    await db.run(`create or replace table lines as select * from crowd_lines order by ${order}`);
    await db.run('create or replace table visits as select * from crowd_visits');
    await takeSnapshot(db, crowdDay);
}

/** The defaults, and each other choice and each end of each parameter on its own. */
function variants({ parameters, ...measure }: Measure): { label: string; params: Params }[] {
    const ends = parameters.flatMap((each): Params[] => {
        if (each.kind === 'choice') return each.options.filter((option) => option !== each.default).map((option) => ({ [each.name]: option }));
        return each.kind === 'whole' || each.kind === 'number' ? [{ [each.name]: each.min }, { [each.name]: each.max }] : [];
    });
    return [{}, ...ends].map((params) => ({ label: JSON.stringify(params), params: { ...defaultParams({ ...measure, parameters }), ...params } }));
}

function same(value: unknown, expected: unknown, name: string): void {
    if (typeof expected === 'number' && typeof value === 'number') expect(value, name).toBeCloseTo(expected, 12);
    else expect(value, name).toEqual(expected);
}

function textAt(texts: Texts, path: string): unknown {
    return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined), texts);
}

async function columnsOf(db: Db, table: string): Promise<{ name: string; type: string }[]> {
    const rows = await db.rows(`select column_name, column_type from (describe ${table})`);
    return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type).toLowerCase() }));
}
