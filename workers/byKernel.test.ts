import { beforeEach, expect, test } from 'vitest';
import type { Columns, KernelTable } from '../src/domain/kernel';
import type { Params, Step } from '../src/domain/parts';
import type { Db } from '../src/sql/db';
import { openDb } from '../test/db';
import type { Compute } from './compute';
import { Tables } from './tables';

let db: Db;
let asked: { input: Columns; params: Params }[];
let answer: Readonly<Record<string, KernelTable>>;
let tables: Tables;

const compute: Compute = {
    async run(_kernel, input, params, tell) {
        asked.push({ input, params });
        tell(1, 2);
        return answer;
    },
    cancel: () => undefined,
};
const step: Step = { name: 'made', sql: 'select people.a::double as a, people.b::double as b from people order by people.a', kernel: 'any' };

beforeEach(async () => {
    db = await openDb();
    asked = [];
    answer = { '': { x: new Float64Array([1, Number.NaN]), word: ["l'été", null] }, more: { y: new Float64Array([0.1]) } };
    tables = new Tables(db, compute);
    await db.run('create table people as select * from (values (2, 5), (1, null)) as rows (a, b)');
});

test('a kernel is given columns in the order of its SQL, with NaN for what is missing, and leaves tables', async () => {
    await tables.whole(() => tables.makeAll([step], { k: 3 }, {}));
    expect(asked).toEqual([{ input: { a: new Float64Array([1, 2]), b: new Float64Array([Number.NaN, 5]) }, params: { k: 3 } }]);
    expect(await db.rows('select * from made')).toEqual([
        { x: 1, word: "l'été" },
        { x: null, word: null },
    ]);
    expect(await db.rows('select * from made_more')).toEqual([{ y: 0.1 }]);
});

test('it runs again only when what it reads or is told has changed', async () => {
    await tables.make({ name: 'crowd', sql: 'select * from people' });
    const reading = { ...step, sql: step.sql.replaceAll('people', 'crowd'), asks: ({ k }: Params): Params => ({ k: k ?? null }) };
    await tables.makeAll([reading], { k: 3, colour: 'red' }, {});
    await tables.makeAll([reading], { k: 3, colour: 'blue' }, {});
    expect(asked).toHaveLength(1);
    await tables.makeAll([reading], { k: 4, colour: 'blue' }, {});
    await tables.make({ name: 'crowd', sql: 'select * from people where a > 1' });
    await tables.makeAll([reading], { k: 4, colour: 'blue' }, {});
    expect(asked.map(({ params, input }) => [params.k, input.a?.length])).toEqual([
        [3, 2],
        [4, 2],
        [4, 1],
    ]);
});

test('a kernel that fails leaves the tables as they were', async () => {
    await tables.whole(() => tables.makeAll([step], { k: 3 }, {}));
    answer = { '': { x: new Float64Array([9]) } };
    await expect(
        tables.whole(async () => {
            await tables.makeAll([step], { k: 4 }, {});
            throw new Error('later');
        }),
    ).rejects.toThrow('later');
    expect(await db.rows('select x from made')).toEqual([{ x: 1 }, { x: null }]);
    await tables.whole(() => tables.makeAll([step], { k: 3 }, {}));
    expect(asked).toHaveLength(2);
});

test('a column of text is refused rather than read as numbers', async () => {
    const wrong: Step = { ...step, sql: "select 'a' as a" };
    await expect(tables.makeAll([wrong], {}, {})).rejects.toThrow('not a number');
});

test('what is no longer needed is kept while it is still right, and is what the kernel makes of no rows once it is not', async () => {
    await tables.make({ name: 'crowd', sql: 'select * from people' });
    const deep: Step = { ...step, sql: step.sql.replaceAll('people', 'crowd'), asks: () => ({}), isNeeded: ({ detail }) => detail === 'whole' };
    await tables.makeAll([deep], { detail: 'whole' }, {});
    await tables.makeAll([deep], { detail: 'plain' }, {});
    expect(await db.rows('select count(*)::integer as held from made')).toEqual([{ held: 2 }]);
    await tables.makeAll([deep], { detail: 'whole' }, {});
    expect(asked).toHaveLength(1);
    await tables.make({ name: 'crowd', sql: 'select * from people where a > 1' });
    answer = { '': { x: new Float64Array(0) } };
    await tables.makeAll([deep], { detail: 'plain' }, {});
    expect(await db.rows('select count(*)::integer as held from made')).toEqual([{ held: 0 }]);
    await tables.makeAll([deep], { detail: 'whole' }, {});
    expect(asked).toHaveLength(3);
});
