import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Notice } from '../../src/domain/result';
import type { Row } from '../../src/domain/values';
import type { Db } from '../../src/sql/db';
import { look } from '../../workers/import/look';
import { prepare } from '../../workers/import/prepare';
import { sourceSql } from '../../workers/import/source';
import type { Prepared } from '../../workers/import/types';
import { openDb } from '../db';

const data = new URL('../../../shared/data/', import.meta.url);
const isThere = existsSync(data);
if (!isThere) console.log('records: ../shared/data is not here, its files are not read');

interface Expectation {
    name: string;
    encoding: string;
    delimiter: string;
    headerLine: number | null;
    records: number;
    columns: number;
}

/** As each file's line in nasty/README.md says; where it is silent, as the bytes stand. */
const plain = (name: string, records: number, columns: number, more: Partial<Expectation> = {}): Expectation => ({
    name,
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    records,
    columns,
    ...more,
});

const nasty: Expectation[] = [
    plain('01_base_utf8', 24, 4),
    plain('02_gbk_chinese', 24, 6, { encoding: 'gb18030' }),
    plain('04_utf16le_bom', 24, 6, { encoding: 'utf-16le', delimiter: '\t' }),
    plain('06_utf8_bom', 24, 6),
    plain('08_big5', 24, 6, { encoding: 'big5' }),
    plain('10_utf8_invalid_bytes', 24, 5),
    plain('12_tab', 24, 4, { delimiter: '\t' }),
    plain('14_sep_hint_excel', 24, 4, { delimiter: ';', headerLine: 2 }),
    plain('16_quoted_newlines', 24, 5),
    plain('18_ragged_rows', 24, 5),
    plain('20_blank_headers', 24, 5),
    plain('26_mixed_eol', 24, 4),
    plain('28_no_final_newline_blank_lines', 24, 4, { headerLine: 3 }),
    plain('30_total_rows_cn', 26, 6),
    plain('32_alipay_like_gbk', 27, 4, { encoding: 'gb18030', headerLine: 5 }),
    plain('34_date_ddmmyyyy', 24, 4),
    plain('36_date_ambiguous', 11, 4),
    plain('38_date_excel_serial', 24, 4),
    plain('40_date_chinese', 24, 6),
    plain('42_date_iso_timezone', 24, 4),
    plain('44_date_unix_ms', 24, 4),
    plain('46_date_mixed_formats', 24, 4),
    plain('48_date_extreme', 28, 4),
    plain('50_amount_euro', 24, 4, { delimiter: ';' }),
    plain('52_amount_missing_marks', 24, 4),
    plain('54_amount_grouping', 12, 4),
    plain('56_id_leading_zero', 4, 4),
    plain('58_id_20_digits', 3, 4),
    plain('60_id_unicode_normal', 7, 4),
    plain('62_formula_injection', 24, 5),
    plain('64_html_header', 24, 4),
    plain('66_2000_columns', 24, 2000),
    plain('68_one_column', 24, 1),
    plain('70_refunds_only', 24, 4),
    plain('72_order_lines', 72, 4),
    plain('76_header_messy', 24, 4),
    plain('78_backslash_escape', 24, 5),
    plain('80_thousand_tiny', 4000, 4),
];

describe.runIf(isThere)('records of the shared files', () => {
    let db: Db;
    beforeAll(async () => {
        db = await openDb();
    });

    test.each(nasty)('$name is read as its README says', async (expected) => {
        const read = await load(db, `nasty/${expected.name}.csv`);
        expect({ ...expected, ...read.found }).toEqual(expected);
        expect(read.rows).toHaveLength(expected.records);
    });

    test.each([
        ['22_empty', 'empty-file'],
        ['24_header_only', 'no-data-rows'],
        ['74_xlsx_renamed', 'workbook'],
    ])('%s fails as %s', async (name, code) => {
        expect(await look(open(`nasty/${name}.csv`), {})).toMatchObject({ ok: false, failure: { code } });
    });

    test('£ in an otherwise ASCII file of 541,909 lines is found and read', async () => {
        const read = await load(db, 'online_retail/online_retail.csv', false);
        expect(read.found).toMatchObject({
            encoding: 'windows-1252',
            delimiter: ',',
            headerLine: 1,
            records: 541_909,
            columns: 8,
        });
        expect(read.notices).toContain('encoding-reconsidered');
        await db.addFile('file.csv', read.prepared.file);
        const source = sourceSql(read.prepared, 'file.csv');
        const [counts] = await db.rows(`
            with lines as (
                select _line, "InvoiceNo", "CustomerID", "Description",
                    "Quantity"::integer as quantity, "UnitPrice"::decimal(18, 4) as price
                from (${source})
            ),
            marked as (
                select *, "CustomerID" is not null and "InvoiceNo" not like 'C%' and quantity > 0 and price > 0 as kept
                from lines
            )
            select
                (count(*))::integer as lines,
                (count(*) filter ("Description" like '%£%'))::integer as pounds,
                max(_line)::integer as last_line,
                (count(distinct "CustomerID") filter (kept))::integer as customers,
                (count(distinct "InvoiceNo") filter (kept))::integer as orders,
                (sum(quantity * price) filter (kept))::double as revenue
            from marked`);
        await db.dropFile('file.csv');
        expect(counts).toMatchObject({ lines: 541_909, last_line: 541_910, customers: 4338, orders: 18_532 });
        expect(Number(counts?.['pounds'])).toBe(poundLines());
        expect(Number(counts?.['revenue'])).toBeCloseTo(8_911_407.9, 2);
    });

    test('columns aligned by blanks are read, with a header and without', async () => {
        const master = await load(db, 'cdnow/CDNOW_master.txt');
        expect(master.found).toEqual({ encoding: 'utf-8', delimiter: ' ', headerLine: 1, records: 69_659, columns: 4 });
        expect(master.rows[1]).toMatchObject({
            _line: 3,
            _cells: 4,
            customer_id: '00002',
            date: '19970112',
            dollar_value: '12.00',
        });
        const sample = await load(db, 'cdnow/CDNOW_sample.txt');
        expect(sample.found).toEqual({
            encoding: 'utf-8',
            delimiter: ' ',
            headerLine: null,
            records: 6919,
            columns: 5,
        });
        expect(Object.values(sample.rows[0] ?? {})).toEqual([1, 5, '00004', '0001', '19970101', '2', '29.33']);
    });

    test.each([
        plain('telco/Telco-Customer-Churn', 7043, 21),
        plain('jaffle/raw_customers', 100, 3),
        plain('jaffle/raw_orders', 99, 4),
        plain('jaffle/raw_payments', 113, 4),
        plain('wholesale/Wholesale_customers_full', 440, 12),
    ])('$name is read as it stands', async (expected) => {
        const read = await load(db, `${expected.name}.csv`);
        expect({ ...expected, ...read.found }).toEqual(expected);
        expect(read.rows).toHaveLength(expected.records);
    });

    test('cells come out letter by letter', async () => {
        const cell = async (name: string, row: number, column: string) =>
            (await load(db, `nasty/${name}.csv`)).rows[row]?.[column];
        const names = async (name: string, column: string) =>
            [...new Set((await load(db, `nasty/${name}.csv`)).rows.map((row) => row[column]))].join(' ');
        expect(await names('02_gbk_chinese', '客户姓名')).toContain('王小明');
        expect(await names('08_big5', '客戶姓名')).toBe('王小明 李麗 張偉 劉洋 陳靜 楊帆 趙磊 黃燕');
        expect(await cell('78_backslash_escape', 0, 'note')).toBe('say "hi" ok');
        expect(String(await cell('16_quoted_newlines', 0, 'address')).split(/\r?\n/)).toHaveLength(3);
        expect(await cell('26_mixed_eol', 1, 'amount')).toBe('88.00');
        expect(await cell('58_id_20_digits', 0, 'customer_id')).toBe('9007199254740993');
        expect(await cell('56_id_leading_zero', 0, 'customer_id')).toBe('00123');
    });

    test('names of columns are offered as the contract says', async () => {
        const columns = async (name: string) =>
            Object.keys((await load(db, `nasty/${name}.csv`)).rows[0] ?? {}).slice(2);
        expect(await columns('20_blank_headers')).toEqual([
            'order_id',
            'column 2',
            'order_date',
            'column 4',
            'column 5',
        ]);
        expect(await columns('06_utf8_bom')).toContain('订单编号');
        expect(await columns('32_alipay_like_gbk')).toEqual(['订单编号', '客户编号', '下单日期', '金额（元）']);
        expect(await columns('76_header_messy')).toEqual(['订单 编号', '"客户" 编号', '下单日期（UTC+8）', '实付金额']);
    });

    test('what is wrong with a file is said, with its line', async () => {
        const facts = async (name: string, code: string) => {
            const { all } = await load(db, `nasty/${name}.csv`);
            return all.find((notice) => notice.code === code)?.facts;
        };
        expect(await facts('10_utf8_invalid_bytes', 'unreadable-characters')).toMatchObject({ count: 2 });
        expect(await facts('18_ragged_rows', 'short-lines')).toMatchObject({ lines: 2, line: 4 });
        expect(await facts('18_ragged_rows', 'surplus-cells')).toMatchObject({ lines: 1, line: 6 });
        expect(await facts('28_no_final_newline_blank_lines', 'blank-lines')).toMatchObject({ lines: 2, line: 13 });
        expect(await facts('14_sep_hint_excel', 'separator-line')).toMatchObject({ delimiter: ';' });
        expect(await facts('32_alipay_like_gbk', 'preamble')).toMatchObject({ lines: 4 });
        expect(await facts('68_one_column', 'one-column')).toBeDefined();
    });
});

/** Lines of the file whose bytes hold a latin-1 pound sign. */
function poundLines(): number {
    const lines = readFileSync(new URL('online_retail/online_retail.csv', data), 'latin1').split('\n');
    return lines.filter((line) => line.includes('\u00a3')).length;
}

function open(path: string): File {
    return new File([readFileSync(new URL(path, data))], path.split('/').at(-1) ?? path);
}

async function load(db: Db, path: string, hasRows = true): Promise<Loaded> {
    const file = open(path);
    const looked = await look(file, {});
    if (!looked.ok) throw new Error(looked.failure.code);
    const result = await prepare(file, looked.value, () => undefined, new AbortController().signal);
    if (!result.ok) throw new Error(result.failure.code);
    const prepared = result.value;
    await db.addFile('file.csv', prepared.file);
    const rows = hasRows ? await db.rows(sourceSql(prepared, 'file.csv')) : [];
    await db.dropFile('file.csv');
    const { encoding, delimiter, headerLine } = prepared.reading;
    const all = [...looked.value.notices, ...prepared.notices];
    const found = { encoding, delimiter, headerLine, records: prepared.records, columns: prepared.columns.length };
    return { found, rows, prepared, all, notices: all.map(({ code }) => code) };
}

interface Loaded {
    found: Partial<Expectation>;
    rows: Row[];
    prepared: Prepared;
    all: Notice[];
    notices: string[];
}
