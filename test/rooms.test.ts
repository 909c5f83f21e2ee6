import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultParams, type Case, type Model, type Params, type Segment } from '../src/domain/model';
import type { Row } from '../src/domain/values';
import { type Ground, settled } from '../workers/steps/measuring';
import { bind, pickBinds } from '../src/sql/bind';
import type { Db } from '../src/sql/db';
import { letGo, openDb } from './db';
import { Crowds } from './crowd';
import { putCustomers, runModel, segmentsOf } from './snapshot';

type Words = Record<'en' | 'zh-CN', Record<string, Record<string, unknown> | undefined>>;

const models = import.meta.glob<{ model: Model }>('../src/segments/*/model.ts', { eager: true });
const cases = import.meta.glob<{ cases: readonly Case[] }>('../src/segments/*/cases.ts', { eager: true });
const words = import.meta.glob<{ messages: Words }>('../src/segments/*/messages.ts', { eager: true });
const readmes = import.meta.glob<string>('../src/segments/*/README*.md', { eager: true, query: '?raw', import: 'default' });

const rooms = Object.entries(models).map(([path, { model }]) => ({ id: model.id, model, folder: path.replace('/model.ts', '') }));

test('rooms have their own names and places in the menu, and live in a folder of their name', () => {
    expect(rooms.length).toBeGreaterThan(0);
    expect(new Set(rooms.map(({ model }) => model.rank)).size).toBe(rooms.length);
    for (const { id, folder } of rooms) expect(folder).toBe(`../src/segments/${id}`);
});

describe.each(rooms)('$id', ({ model, folder }) => {
    let db: Db;
    let crowds: Crowds;

    beforeAll(async () => {
        db = await openDb();
        crowds = new Crowds(db);
    });
    afterAll(letGo);

    const examples = cases[`${folder}/cases.ts`]?.cases ?? [];
    const tables = ['answer', ...model.steps.map((step) => step.name), ...model.charts.map((chart) => chart.name)];
    const known = new Map<string, Promise<Ran>>();

    /** The crowd at the defaults. */
    async function runPlain(): Promise<{ ground: Ground; params: Params }> {
        const ground = await crowds.use('id');
        const params = settled(model, {}, ground);
        await runModel(db, model, params, ground);
        return { ground, params };
    }

    /** The crowd in its first order; each variant once for all tests that ask. */
    function ran({ label, params }: Variant): Promise<Ran> {
        const before = known.get(label) ?? run(params, 'id');
        known.set(label, before);
        return before;
    }

    async function run(params: Params, order: string): Promise<Ran> {
        const ground = await crowds.use(order);
        const all = settled(model, params, ground);
        await runModel(db, model, all, ground);
        return {
            counts: await db.rows(`select count(*) as rows, count(distinct answer.customer_id) as customers,
                (select count(*) from customers) as all_customers from answer semi join customers using (customer_id)`),
            segments: await segmentsOf(db, model, all),
            placed: await db.rows('select distinct segment from answer'),
            digests: await digestsOf(db, tables),
        };
    }

    test.each(examples)('$name', async ({ params, customers, expect: expected }) => {
        await putCustomers(db, customers);
        await runModel(db, model, { ...defaultParams(model), ...params });
        const rows = await db.rows('select * from answer order by customer_id');
        expect(rows).toMatchObject(expected.toSorted((a, b) => (String(a.customer_id) < String(b.customer_id) ? -1 : 1)));
    });

    test('it has worked examples of at most six customers', () => {
        expect(examples.length).toBeGreaterThan(0);
        for (const { customers } of examples) expect(customers.length).toBeLessThanOrEqual(6);
    });

    test.each(variants(model))('with $label every customer has one known segment, whatever the order of rows', async (variant) => {
        const { counts, segments, placed, digests } = await ran(variant);
        expect(counts).toEqual([{ rows: 300, customers: 300, all_customers: 300 }]);
        const ids = segments.map((segment) => segment.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(placed.map((row) => row.segment)));
        expect((await run(variant.params, "md5(id || 'shuffled')")).digests).toEqual(digests);
    });

    test('its columns are those that it declares', async () => {
        await runPlain();
        expect(await columnsOf(db, 'assigned')).toEqual([
            { name: 'customer_rank', type: 'integer' },
            ...model.columns,
            { name: 'segment', type: 'varchar' },
        ]);
        const allowed = ['varchar', 'integer', 'double', 'boolean', 'date'];
        for (const name of tables) for (const column of await columnsOf(db, name)) expect(allowed, `${name}.${column.name}`).toContain(column.type);
    });

    test('it says why a customer stands where it does', async () => {
        const { ground, params } = await runPlain();
        const binds = { ...model.bind(params), as_of: { date: ground.asOf }, customer_id: 'c007' };
        const rows = await db.rows(bind(model.why, pickBinds(model.why, binds)));
        expect(rows).toMatchObject([{ customer_id: 'c007', ...(await db.rows("select segment from answer where customer_id = 'c007'"))[0] }]);
    });

    test.each(['en', 'zh-CN'] as const)('every segment, parameter and option has words in %s', async (language) => {
        const spoken = words[`${folder}/messages.ts`]?.messages[language];
        const found = new Set<string>();
        for (const variant of variants(model)) for (const { id, word } of (await ran(variant)).segments) found.add(word ?? id);
        for (const id of found) {
            expect(spoken?.segment?.[id], `segment.${id}`).toBeTypeOf('string');
            expect(spoken?.advice?.[id], `advice.${id}`).toBeTypeOf('string');
        }
        for (const parameter of model.parameters) {
            expect(spoken?.param?.[parameter.name], `param.${parameter.name}`).toBeTypeOf('string');
            if (parameter.kind !== 'choice') continue;
            const options = spoken?.option?.[parameter.name];
            expect(options).toEqual(expect.objectContaining(Object.fromEntries(parameter.options.map((option) => [option, expect.any(String)]))));
        }
    });

    test('it explains itself in both languages', () => {
        expect(readmes[`${folder}/README.md`]?.length).toBeGreaterThan(500);
        expect(readmes[`${folder}/README.zh-CN.md`]?.match(/[一-鿿]/g)?.length).toBeGreaterThan(200);
    });
});

/** What a model made of the crowd. */
interface Ran {
    counts: Row[];
    segments: Segment[];
    placed: Row[];
    /** Of each table's rows, whatever their order. */
    digests: Row[];
}

interface Variant {
    label: string;
    params: Params;
}

/** The defaults, and each other option of each parameter on its own. */
function variants(model: Model): Variant[] {
    const options = model.parameters.flatMap((parameter): Params[] => {
        if (parameter.kind === 'choice') return parameter.options.filter((option) => option !== parameter.default).map((option) => ({ [parameter.name]: option }));
        if (parameter.kind === 'whole' || parameter.kind === 'number') return [{ [parameter.name]: parameter.min }, { [parameter.name]: parameter.max }];
        return [];
    });
    return [{}, ...options].map((params) => ({ label: JSON.stringify(params), params }));
}

function digestsOf(db: Db, tables: readonly string[]): Promise<Row[]> {
    return db.rows(tables.map((name) => `select '${name}' as name, count(*)::integer as rows, coalesce(sum(hash(${name})), 0)::varchar as digest from ${name}`).join(' union all '));
}

async function columnsOf(db: Db, table: string): Promise<{ name: unknown; type: string }[]> {
    const rows = await db.rows(`select column_name, column_type from (describe ${table})`);
    return rows.map((row) => ({ name: row.column_name, type: String(row.column_type).toLowerCase() }));
}
