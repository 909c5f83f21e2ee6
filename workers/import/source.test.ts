import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/sql/db';
import { openDb } from '../../test/db';
import { fileOf, lookAt, prepareAll, readBack } from './fixture';
import { prepare } from './prepare';
import { sourceSql } from './source';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

describe('size', () => {
    test('a cell longer than DuckDB would take by itself comes whole', async () => {
        const long = 'x'.repeat(3_000_000);
        const found = await readBack(db, fileOf(`id,note\n1,${long}\n2,"${long}\n"\n3,short\n`));
        expect(found.cells.map(([, note]) => note?.length)).toEqual([3_000_000, 3_000_001, 5]);
    });

    test('records cut by the ends of chunks are read once', async () => {
        const lines = Array.from(
            { length: 300_000 },
            (_, index) => `${index},"cell, ${index}",2024-01-01,${index % 7 === 0 ? 'x' : ''}`,
        );
        const file = fileOf(`id,what,on,more\n${lines.join('\n')}\nlast,"two\nlines",2024-01-01,\n`);
        const prepared = await prepareAll(file, await lookAt(file));
        expect(prepared).toMatchObject({ records: 300_001, isRewritten: true });
        await db.addFile('large.csv', prepared.file);
        const [sums] = await db.rows(`
            select
                (count(*))::integer as records,
                (sum(_line))::double as lines,
                (count(*) filter (what = 'cell, ' || id))::integer as whole
            from (${sourceSql(prepared, 'large.csv', ['id', 'what'])})`);
        await db.dropFile('large.csv');
        expect(sums).toEqual({ records: 300_001, lines: (300_001 * 300_002) / 2 + 300_001, whole: 300_000 });
    });
});

describe('progress', () => {
    test('is told in bytes to the end', async () => {
        const file = fileOf('id,amount\n1,2\n3\n');
        const seen: string[] = [];
        await prepare(
            file,
            await lookAt(file),
            ({ step, done, total }) => seen.push(`${step} ${done}/${total}`),
            new AbortController().signal,
        );
        expect(seen).toEqual(['survey 16/16', 'decode 16/16']);
    });

    test('ends when cancelled', async () => {
        const file = fileOf('id,amount\n1,2\n');
        const controller = new AbortController();
        controller.abort();
        const result = await prepare(file, await lookAt(file), () => undefined, controller.signal);
        expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    });
});

test('only the columns asked for are selected, under any name', async () => {
    const file = fileOf('a "b",select,订单\n1,2,3\n4,5,6\n');
    const prepared = await prepareAll(file, await lookAt(file, { headerLine: 1 }));
    await db.addFile('some.csv', prepared.file);
    expect(await db.rows(sourceSql(prepared, 'some.csv', ['订单', 'a "b"']))).toEqual([
        { _line: 2, _cells: 3, 订单: '3', 'a "b"': '1' },
        { _line: 3, _cells: 3, 订单: '6', 'a "b"': '4' },
    ]);
    await db.dropFile('some.csv');
});
