import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/values';
import type { Db } from '../../src/sql/db';
import { look } from '../../workers/import/look';
import { prepare } from '../../workers/import/prepare';
import { sourceSql } from '../../workers/import/source';
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
});

function open(path: string): File {
    return new File([readFileSync(new URL(path, data))], path.split('/').at(-1) ?? path);
}

async function load(db: Db, path: string): Promise<{ found: Partial<Expectation>; rows: Row[]; notices: string[] }> {
    const file = open(path);
    const looked = await look(file, {});
    if (!looked.ok) throw new Error(looked.failure.code);
    const prepared = await prepare(file, looked.value, () => undefined, new AbortController().signal);
    if (!prepared.ok) throw new Error(prepared.failure.code);
    await db.addFile('file.csv', prepared.value.file);
    const rows = await db.rows(sourceSql(prepared.value, 'file.csv'));
    await db.dropFile('file.csv');
    const { reading, columns, records, notices } = prepared.value;
    const { encoding, delimiter, headerLine } = reading;
    return {
        found: { encoding, delimiter, headerLine, records, columns: columns.length },
        rows,
        notices: [...looked.value.notices, ...notices].map(({ code }) => code),
    };
}
