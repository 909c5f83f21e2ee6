import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { quoteText } from '../bind';
import type { Db } from '../db';
import { dateLevels } from './dates';
import { stackSql } from './levels';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

type Reading = [at: string | null, dayMonth: number];

/** Reads cells as their column's form says, or by the lenient way alone when the form is null. */
async function readAll(texts: (string | null)[], form: string | null): Promise<Reading[]> {
    const rows = texts.map((text, index) => `(${index}, ${text === null ? 'null' : quoteText(text)})`);
    const values = `(values ${rows.join(', ')}) as v(place, cell)`;
    const cells = `select place, cell::varchar as order_date_text from ${values}`;
    const stacked = stackSql(cells, dateLevels(form));
    const found = await db.rows(
        `select ordered_at::varchar as at, day_month::integer as day_month from (${stacked}) order by place`,
    );
    return found.map((row) => [row.at as string | null, Number(row.day_month)]);
}

async function read(text: string | null, form: string | null): Promise<Reading | undefined> {
    return (await readAll([text], form))[0];
}

const plain: [text: string, at: string][] = [
    ['2024-01-31', '2024-01-31 00:00:00'],
    ['2024/1/31', '2024-01-31 00:00:00'],
    ['2024.1.31', '2024-01-31 00:00:00'],
    ['2024. 1. 31.', '2024-01-31 00:00:00'],
    ['20240131', '2024-01-31 00:00:00'],
    ['20240131.0', '2024-01-31 00:00:00'],
    ['20240131120509', '2024-01-31 12:05:09'],
    ['20240131T120509Z', '2024-01-31 12:05:09'],
    ['20240131 12:05', '2024-01-31 12:05:00'],
    ['2024-01-31 00:00', '2024-01-31 00:00:00'],
    ['2024-1-31 9:05:07', '2024-01-31 09:05:07'],
    ['  2024-01-31 12:00:00 ', '2024-01-31 12:00:00'],
    ['2024-01-31\t', '2024-01-31 00:00:00'],
    ['\u00a02024-01-31\u3000', '2024-01-31 00:00:00'],
    ['２０２４－０１－３１　１２：０５', '2024-01-31 12:05:00'],
    ['2024年1月31日', '2024-01-31 00:00:00'],
    ['２０２４年１月３１日', '2024-01-31 00:00:00'],
    ['2024年1月31日 13:05', '2024-01-31 13:05:00'],
    ['2024年01月31日13时05分09秒', '2024-01-31 13:05:09'],
    ['2024年1月31日 星期三 下午3:05', '2024-01-31 15:05:00'],
    ['2024年1月7日星期日', '2024-01-07 00:00:00'],
    ['2024/1/31 上午 12:05:00', '2024-01-31 00:05:00'],
    ['2024/1/31 下午 12:05:00', '2024-01-31 12:05:00'],
    ['2024-01-31 1:05 PM', '2024-01-31 13:05:00'],
    ['2024-01-31 12:05 a.m.', '2024-01-31 00:05:00'],
    ['31 Jan 2024', '2024-01-31 00:00:00'],
    ['31-Jan-24', '2024-01-31 00:00:00'],
    ['29-Feb-2024', '2024-02-29 00:00:00'],
    ['Jan 31, 2024', '2024-01-31 00:00:00'],
    ['Mar 04, 2024', '2024-03-04 00:00:00'],
    ['January 31st, 2024 1:05 pm', '2024-01-31 13:05:00'],
    ['1 September 2024', '2024-09-01 00:00:00'],
    ["5 May '24", '2024-05-05 00:00:00'],
    ['Wednesday, January 31, 2024', '2024-01-31 00:00:00'],
    ['Wed, 31 Jan 2024 23:30:00 +0800', '2024-01-31 23:30:00'],
    ['Wed Jan 31 2024 23:30:00 GMT+0800 (China Standard Time)', '2024-01-31 23:30:00'],
    ['2024-Jan-31', '2024-01-31 00:00:00'],
    ['2024-01-05T23:30:00+08:00', '2024-01-05 23:30:00'],
    ['2024-01-31T00:30:00+08:00', '2024-01-31 00:30:00'],
    ['2024-02-03T20:15:00Z', '2024-02-03 20:15:00'],
    ['2024-02-29T23:59:59-05:00', '2024-02-29 23:59:59'],
    ['2024-03-04T08:00:00.123+0800', '2024-03-04 08:00:00'],
    ['2024-01-05 23:30:00 +0800', '2024-01-05 23:30:00'],
    ['2024-01-05 23:30:00 UTC', '2024-01-05 23:30:00'],
    ['45322', '2024-01-31 00:00:00'],
    ['45322.5', '2024-01-31 12:00:00'],
    ['45322.0', '2024-01-31 00:00:00'],
    ['1704456000', '2024-01-05 12:00:00'],
    ['1704456000000', '2024-01-05 12:00:00'],
    ['1704456000000000', '2024-01-05 12:00:00'],
    ['9999-12-31', '9999-12-31 00:00:00'],
    ['0001-01-01', '0001-01-01 00:00:00'],
];

test('every other way to write a date is read the lenient way', async () => {
    const found = await readAll(
        plain.map(([text]) => text),
        null,
    );
    expect(plain.map(([text], index) => [text, found[index]])).toEqual(plain.map(([text, at]) => [text, [at, 0]]));
});

const straight: [form: string, text: string, at: string][] = [
    ['iso', '2024-01-05T23:30:00+08:00', '2024-01-05 23:30:00'],
    ['iso', '2024-02-29T23:59:59-05:00', '2024-02-29 23:59:59'],
    ['iso', '2024-02-03T20:15:00Z', '2024-02-03 20:15:00'],
    ['iso', '2024-03-04T08:00:00+0800', '2024-03-04 08:00:00'],
    ['iso', '2024/1/31 9:05', '2024-01-31 09:05:00'],
    ['iso', '0001-01-01', '0001-01-01 00:00:00'],
    ['iso-zone', '2024-01-05 23:30:00 +0800', '2024-01-05 23:30:00'],
    ['%Y%m%d', '20240131', '2024-01-31 00:00:00'],
    ['%Y年%m月%d日', '2024年1月5日', '2024-01-05 00:00:00'],
    ['%d-%b-%Y', '29-Feb-2024', '2024-02-29 00:00:00'],
    ['%B %d, %Y', 'May 5, 2024', '2024-05-05 00:00:00'],
    ['%y/%m/%d', '24/1/31', '2024-01-31 00:00:00'],
    ['excel', '45322', '2024-01-31 00:00:00'],
    ['unix-ms', '1704456000000', '2024-01-05 12:00:00'],
    ['unix-s', '1704456000', '2024-01-05 12:00:00'],
];

test.each(straight)('in a column of the form %s, %s is read straight', async (form, text, at) => {
    expect(await read(text, form)).toEqual([at, 0]);
});

const none = [
    '',
    '   ',
    '-',
    'N/A',
    'null',
    '无',
    '2024-02-30',
    '2024-13-01',
    '2024-1',
    '2024年1月',
    '31/31/2024',
    '32/01/2024',
    '1/2/3',
    '31/12/024',
    'epoch',
    'infinity',
    '2024-01-05 (BC)',
    '小计',
    'O0001',
    '12:30',
    '2024-01-31 25:00',
    '2024-01-31 10:75',
    '123',
    '1.5',
    'Jan 2024',
    '2024-01-31 and more',
    '2024-01-31 - 2024-02-03',
];

test.each([null, 'iso', '%d/%m/%Y', 'excel'])(
    'what is no date stays unread in a column of the form %s',
    async (form) => {
        const found = await readAll(none, form);
        expect(none.filter((_, index) => found[index]?.[0] !== null)).toEqual([]);
    },
);

test('a missing cell is no date', async () => {
    expect(await read(null, 'iso')).toEqual([null, 0]);
});

const triples: [text: string, form: string, at: string, dayMonth: number][] = [
    ['05/01/2024', '%d/%m/%Y', '2024-01-05 00:00:00', 1],
    ['05/01/2024', '%m/%d/%Y', '2024-05-01 00:00:00', 2],
    ['5.1.24 9:05', '%d/%m/%Y', '2024-01-05 09:05:00', 1],
    ['5-1-2024 09:05:07', '%m/%d/%Y', '2024-05-01 09:05:07', 2],
    ['31/01/2024', '%d/%m/%Y', '2024-01-31 00:00:00', 3],
    ['31/01/2024', '%m/%d/%Y', '2024-01-31 00:00:00', 3],
    ['01/31/2024', '%d/%m/%Y', '2024-01-31 00:00:00', 4],
    ['01/31/24', '%m/%d/%y', '2024-01-31 00:00:00', 4],
    ['05/05/2024', '%d/%m/%Y', '2024-05-05 00:00:00', 0],
    ['12/1/2010 8:26', '%m/%d/%Y %H:%M', '2010-12-01 08:26:00', 2],
    ['1/2/24', '%d/%m/%Y', '2024-02-01 00:00:00', 1],
    ['12/31/2023 11:05 PM', '%m/%d/%Y %I:%M %p', '2023-12-31 23:05:00', 4],
    ['31/12/99', '%d/%m/%y', '1999-12-31 00:00:00', 3],
];

test.each(triples)('%s in a column of %s says how its day and month stand', async (text, form, at, dayMonth) => {
    expect(await read(text, form)).toEqual([at, dayMonth]);
});
