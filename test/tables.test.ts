import { beforeEach, expect, test } from 'vitest';
import { Tables } from '../workers/tables';
import { openDb } from './db';

let tables: Tables;
const value = async (name: string) => (await tables.db.rows(`select * from ${name}`))[0];

beforeEach(async () => {
    tables = new Tables(await openDb());
    await tables.make({ name: 'one', sql: 'select 1 as n' });
    await tables.make({ name: 'two', sql: 'select n + 1 as n from one' });
});

test('a table whose SQL and sources are the same is left standing', async () => {
    await tables.db.run('update two set n = 40');
    await tables.make({ name: 'two', sql: 'select n + 1 as n from one' });
    expect(await value('two')).toEqual({ n: 40 });
});

test('a table is made again when what it reads has changed', async () => {
    await tables.make({ name: 'one', sql: 'select 5 as n' });
    await tables.make({ name: 'two', sql: 'select n + 1 as n from one' });
    expect(await value('two')).toEqual({ n: 6 });
});

test('work that fails leaves every table as it was, and none taken for made', async () => {
    const failing = tables.whole(async () => {
        await tables.make({ name: 'one', sql: 'select 5 as n' });
        await tables.make({ name: 'two', sql: 'select nothing from nowhere' });
    });
    await expect(failing).rejects.toThrow('nowhere');
    expect([await value('one'), await value('two')]).toEqual([{ n: 1 }, { n: 2 }]);
    await tables.make({ name: 'one', sql: 'select 5 as n' });
    expect(await value('one')).toEqual({ n: 5 });
});

test('the SQL shown has the values in it, in the order it ran', async () => {
    await tables.make({ name: 'three', sql: 'select $word as word' }, { word: "it's" });
    expect(tables.sql().map(({ name, sql }) => [name, sql])).toEqual([
        ['one', 'select 1 as n'],
        ['two', 'select n + 1 as n from one'],
        ['three', "select 'it''s' as word"],
    ]);
});
