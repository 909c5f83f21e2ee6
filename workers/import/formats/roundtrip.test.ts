import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../../test/db';
import type { Db } from '../../../src/sql/db';
import { look } from '../look';
import { prepare } from '../prepare';
import { sourceSql } from '../source';
import { convert } from './convert';
import { plainBytes, workOf } from './fixture';

const names = ['id', 'a name', 'x,"y"', '金额'];
const piece = fc.constantFrom(
    'a',
    '7',
    ' ',
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\\',
    '\\"',
    '\n',
    "'",
    '=',
    '<b>',
    '&amp;',
    '_x0041_',
    '王',
    'é',
    '😀',
    '\u00a0',
    '2024-01-05',
    '#',
);
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const table = fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,5}$/), cell, cell, cell), {
    minLength: 1,
    maxLength: 40,
});

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
const writers: Record<string, (rows: string[][]) => File> = {
    xlsx: (rows) => bookOf('xlsx', rows),
    'old xls': (rows) => bookOf('biff8', rows),
    'JSON lines': (rows) =>
        new File(
            [
                rows
                    .map((row) => JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]]))))
                    .join('\n'),
            ],
            'a.jsonl',
        ),
    'a JSON list': (rows) =>
        new File(
            [
                JSON.stringify(
                    rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]]))),
                    null,
                    1,
                ),
            ],
            'a.json',
        ),
    Parquet: (rows) =>
        new File(
            [
                plainBytes(
                    parquetWriteBuffer({
                        columnData: names.map((name, at) => ({
                            name,
                            data: rows.map((row) => row[at] ?? ''),
                            type: 'STRING',
                        })),
                    }),
                ),
            ],
            'a.parquet',
        ),
    'a web page': (rows) =>
        new File(
            [`<table>${[names, ...rows].map((row) => `<tr><td>${row.map(html).join('<td>')}`).join('')}</table>`],
            'a.xls',
        ),
};

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

describe('every cell of a table comes back', () => {
    it.each(Object.entries(writers))('from %s', async (kind, file) => {
        const shown = (text: string) => (kind === 'a web page' ? folded(text) : text);
        await fc.assert(
            fc.asyncProperty(table, async (rows) => {
                expect(await readBack(file(rows))).toEqual({
                    lines: rows.map((_, index) => index + (/JSON|Parquet/.test(kind) ? 1 : 2)),
                    cells: rows.map((row) => row.map(shown)),
                });
            }),
            { numRuns: 60 },
        );
    });
});

/** A web page folds blanks and shows none at the edges of lines and cells. */
function folded(text: string): string {
    return text
        .split('\n')
        .map((line) => line.replace(/[ \t]+/g, ' ').trim())
        .join('\n')
        .trim();
}

async function readBack(file: File): Promise<{ lines: number[]; cells: string[][] }> {
    const { file: text, known } = await convert(file, {}, workOf());
    const looked = await look(text, known?.headerLine === undefined ? { headerLine: 1 } : {}, known);
    if (!looked.ok) return expect.fail(looked.failure.code);
    const prepared = await prepare(text, looked.value, () => undefined, new AbortController().signal);
    if (!prepared.ok) return expect.fail(prepared.failure.code);
    await db.addFile('a.csv', prepared.value.file);
    const rows = await db.rows(sourceSql(prepared.value, 'a.csv'));
    await db.dropFile('a.csv');
    return {
        lines: rows.map((row) => Number(row['_line'])),
        cells: rows.map((row) => names.map((_, at) => String(row[prepared.value.columns[at] ?? ''] ?? ''))),
    };
}

function bookOf(bookType: 'xlsx' | 'biff8', rows: string[][]): File {
    const book = utils.book_new(utils.aoa_to_sheet([names, ...rows]), 'A');
    return new File([plainBytes(new Uint8Array(write(book, { type: 'array', bookType })))], 'a.xlsx');
}
