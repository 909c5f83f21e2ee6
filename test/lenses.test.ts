import { beforeAll, describe, expect, test } from 'vitest';
import type { Lens, LensCase } from '../src/domain/lens';
import type { Params } from '../src/domain/model';
import type { Value } from '../src/domain/values';
import type { Db } from '../src/sql/db';
import { lenses, measures, models } from '../workers/rooms';
import { putCrowd } from './crowd';
import { openDb } from './db';
import { putScene, putSegmented, runLens } from './looked';

type Texts = { [key: string]: string | Texts | undefined };

const found = import.meta.glob<{ lens: Lens }>('../src/lenses/*/lens.ts', { eager: true });
const cases = import.meta.glob<{ cases: readonly LensCase[] }>('../src/lenses/*/cases.ts', { eager: true });
const words = import.meta.glob<{ messages: Record<'en' | 'zh-CN', Texts> }>('../src/lenses/*/messages.ts', { eager: true });
const readmes = import.meta.glob<string>('../src/lenses/*/README*.md', { eager: true, query: '?raw', import: 'default' });
const views = import.meta.glob('../src/lenses/*/View.svelte');

const rooms = Object.entries(found).map(([path, { lens }]) => ({ id: lens.id, lens, folder: path.replace('/lens.ts', '') }));

test('lenses have names of their own, and places in the menu, and live in a folder of their name with a view', () => {
    expect(rooms.length).toBe(lenses.size);
    expect(new Set(rooms.map(({ lens }) => lens.rank)).size).toBe(rooms.length);
    for (const { id, folder } of rooms) {
        expect(folder).toBe(`../src/lenses/${id}`);
        expect(`${folder}/View.svelte` in views).toBe(true);
        expect([...models.keys(), ...measures.keys()]).not.toContain(id);
    }
});

test('no table of a lens is called as a table of another room', () => {
    const others = [...models.values()].flatMap(({ steps, charts }) => [...steps, ...charts]).concat([...measures.values()].flatMap(({ steps }) => steps));
    const own = rooms.flatMap(({ lens }) => [...(lens.ground === undefined ? [] : [lens.ground]), ...lens.steps, ...(lens.closer ?? [])]).map(({ name }) => name);
    const names = [...others.map(({ name }) => name), ...own];
    for (const name of own) expect(names.filter((each) => each === name), name).toHaveLength(1);
});

describe.each(rooms)('$id', ({ lens, folder }) => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
    });

    const examples = cases[`${folder}/cases.ts`]?.cases ?? [];

    test.each(examples)('$name', async ({ params, asOf, expect: expected, ...scene }) => {
        await putScene(db, { ...scene, asOf });
        await runLens(db, lens, params, asOf);
        for (const [table, rows] of Object.entries(expected)) {
            const answered = await db.rows(`select * from ${table}`);
            expect(answered, table).toHaveLength(rows.length);
            for (const [index, row] of rows.entries()) for (const [name, value] of Object.entries(row)) same(answered[index]?.[name], value, `${table}.${name}, row ${index}`);
        }
    });

    test('it has worked examples of at most six customers', () => {
        expect(examples.length).toBeGreaterThan(0);
        for (const { lines } of examples) expect(new Set(lines.map((line) => line.customer_id)).size).toBeLessThanOrEqual(6);
    });

    test.each(variants(lens))('with $label it answers with plain columns and finite numbers, the same whatever the order of rows', async ({ params }) => {
        const first = await lookAtCrowd(db, lens, params, 'id');
        for (const rows of Object.values(first)) for (const row of rows) for (const value of Object.values(row)) expect(value).toSatisfy(isPlain);
        expect(await lookAtCrowd(db, lens, params, "md5(id || 'shuffled')")).toEqual(first);
    });

    test.each(['en', 'zh-CN'] as const)('its name, parameters and options have words in %s', (language) => {
        const spoken = words[`${folder}/messages.ts`]?.messages[language] ?? {};
        expect(spoken['name']).toBeTypeOf('string');
        expect(spoken['summary']).toBeTypeOf('string');
        for (const parameter of lens.parameters) {
            if (parameter.kind === 'own') continue;
            expect(textAt(spoken, ['param', parameter.name]), `param.${parameter.name}`).toBeTypeOf('string');
            if (parameter.kind !== 'choice') continue;
            for (const option of parameter.options) expect(textAt(spoken, ['option', parameter.name, option]), option).toBeTypeOf('string');
        }
    });

    test('it explains itself in both languages', () => {
        expect(readmes[`${folder}/README.md`]?.length).toBeGreaterThan(500);
        expect(readmes[`${folder}/README.zh-CN.md`]?.match(/[一-鿿]/g)?.length).toBeGreaterThan(200);
    });
});

/** Every table of a lens over the crowd, in four segments by recency; numbers to nine digits, since sums depend on order. */
async function lookAtCrowd(db: Db, lens: Lens, params: Params, order: string): Promise<Record<string, Record<string, unknown>[]>> {
    const { asOf } = await putCrowd(db, order);
    await putSegmented(db, "['a', 'b', 'c', 'd'][1 + customers.recency_days % 4]");
    await db.run("create or replace table earlier as select date '2024-04-01' as as_of, customer_rank, segment from segmented where first_order_on <= date '2024-04-01'");
    await runLens(db, lens, params, asOf, 'c007');
    const plain = ['varchar', 'integer', 'double', 'boolean', 'date'];
    const tables: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of [...lens.steps, ...(lens.closer ?? [])]) {
        for (const column of await db.rows(`select column_name, column_type from (describe ${name})`)) {
            expect(plain, `${name}.${String(column['column_name'])}`).toContain(String(column['column_type']).toLowerCase());
        }
        const rows = await db.rows(`select * from ${name} order by all`);
        tables[name] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toPrecision(9)) : value])));
    }
    return tables;
}

/** The defaults, each option of each choice, and both ends of each number. */
function variants({ parameters }: Lens): { label: string; params: Params }[] {
    const options = parameters.flatMap((parameter): Params[] => {
        if (parameter.kind === 'choice') return parameter.options.filter((option) => option !== parameter.default).map((option) => ({ [parameter.name]: option }));
        if (parameter.kind === 'whole' || parameter.kind === 'number') return [{ [parameter.name]: parameter.min }, { [parameter.name]: parameter.max }];
        return [];
    });
    return [{}, ...options].map((params) => ({ label: JSON.stringify(params), params }));
}

function textAt(texts: Texts, [first = '', ...rest]: readonly string[]): unknown {
    const found = texts[first];
    return rest.length === 0 || typeof found !== 'object' ? found : textAt(found, rest);
}

function isPlain(value: unknown): boolean {
    return typeof value !== 'number' || Number.isFinite(value);
}

function same(found: unknown, value: Value, name: string): void {
    if (typeof value === 'number' && typeof found === 'number') expect(found, name).toBeCloseTo(value, 6);
    else expect(found, name).toEqual(value);
}
