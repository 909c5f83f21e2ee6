import { type BookType, utils, write, type WorkSheet } from '@e965/xlsx';
import { gzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedCustomers, load, must, openEngine } from '../../../test/engine';
import type { Engine } from '../../../src/domain/engine';
import { encode } from '../fixture';
import { bytesOf, plainBytes, zipOf } from './fixture';
import { header, orders, ordersCsv } from './orders.fixture';

/** Recency, frequency and monetary of each customer as of the day after the last order, worked out by hand. */
const canonical = [
    ['C001', 3, 7, '8088.00'],
    ['C002', 6, 5, '1106.91'],
    ['C003', 20, 3, '785.10'],
    ['C004', 29, 2, '175.24'],
    ['C005', 13, 2, '3033.30'],
    ['C006', 11, 2, '282.00'],
    ['C007', 1, 2, '4326.59'],
    ['C008', 31, 1, '49.90'],
];

const csv = bytesOf(ordersCsv());
const gbk = encode(ordersCsv('\r\n').replace(header.join(','), '订单编号,客户编号,下单日期,实付金额'), 'gb18030');
const page = `<meta charset=gb2312><table>${[['订单编号', '客户编号', '下单日期', '实付金额'], ...orders].map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`;
const records = orders.map(([order_id, customer_id, order_date, amount]) => ({
    order_id,
    customer_id,
    order_date,
    amount: Number(amount),
}));
const serial = (day: string) => Date.parse(day) / 86_400_000 + 25569;

let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

describe('the same orders', () => {
    it.each<[string, File]>([
        ['CSV in gzip', new File([plainBytes(gzipSync(csv))], 'orders.csv.gz')],
        ['GBK CSV in zip under a GBK name', zipOf([{ name: encode('订单明细.csv', 'gb18030'), data: gbk }])],
        ['xlsx with dates', bookOf('xlsx')],
        ['xlsx counting from 1904, renamed .csv', new File([bookOf('xlsx', true)], 'orders.csv')],
        ['xlsx in zip', new File([plainBytes(zipSync({ 'a.xlsx': bookBytes('xlsx') }))], 'orders.zip')],
        ['xls', bookOf('biff8')],
        ['xlsb', bookOf('xlsb')],
        ['XML of 2003 named .xls', bookOf('xlml')],
        ['a GBK web page named .xls', new File([encode(page, 'gb18030')], 'orders.xls')],
        [
            'Parquet',
            new File(
                [
                    plainBytes(
                        parquetWriteBuffer({
                            columnData: header.map((name, at) => ({ name, data: orders.map((row) => row[at] ?? '') })),
                        }),
                    ),
                ],
                'a.parquet',
            ),
        ],
        ['JSON lines', new File([records.map((record) => JSON.stringify(record)).join('\n')], 'orders.jsonl')],
        ['a JSON list', new File([JSON.stringify(records)], 'orders.json')],
        [
            'cells copied from a spreadsheet',
            new File(
                [
                    [['order_id', 'customer_id', '"order\ndate"', 'amount'], ...orders]
                        .map((row) => row.join('\t'))
                        .join('\r\n'),
                ],
                'pasted.csv',
            ),
        ],
    ])('come out of %s', async (_way, file) => {
        const { staging } = await load(engine, [file]);
        expect(staging.account).toMatchObject({ read: 24, kept: 24, setAside: 0 });
        must(await engine.segment('rfm', {}, []));
        const found = (await exportedCustomers(engine)).map((row) => [
            row['customer_id'],
            Number(row['recency_days']),
            Number(row['frequency']),
            Number(row['monetary']).toFixed(2),
        ]);
        expect(found).toEqual(canonical);
    });

    it('come out of three files of an archive, one of them no table', async () => {
        const part = (from: number, to: number) => bytesOf(ordersCsv('\n', orders.slice(from, to)));
        const file = new File(
            [
                plainBytes(
                    zipSync({
                        '01.csv': part(0, 8),
                        '02.csv': part(8, 16),
                        '03.csv': part(16, 24),
                        'blank.csv': bytesOf('\n'),
                    }),
                ),
            ],
            'orders.zip',
        );
        const { staging, inspections } = await load(engine, [file]);
        expect(staging.account).toMatchObject({ read: 24, kept: 24 });
        expect(inspections.map(({ name }) => name)).toEqual([
            'orders.zip › 01.csv',
            'orders.zip › 02.csv',
            'orders.zip › 03.csv',
        ]);
        expect(inspections[0]?.notices.map(({ code }) => code)).toContain('zip-skipped');
        const [, second] = must(await engine.inspect([file], [{}, { headerLine: null }], () => undefined));
        expect(second?.reading.headerLine).toBeNull();
    });
});

describe('a workbook', () => {
    it('names rows by their numbers in the sheet, with line breaks inside cells and blank rows between', async () => {
        const rows = [
            ['Orders 2024'],
            [],
            ['order_id', 'customer_id', 'order_date', 'amount', 'note'],
            ...orders.map((row) => [...row, 'two\nlines, "quoted"']),
        ];
        rows.splice(10, 0, []);
        rows.push(['O9999', 'C009', 'no date', '5', '']);
        const { inspections, staging } = await load(engine, [sheetFile({ Orders: utils.aoa_to_sheet(rows) })]);
        expect(inspections[0]?.reading.headerLine).toBe(3);
        expect(inspections[0]?.preamble).toEqual(['Orders 2024']);
        expect(staging.account).toMatchObject({ read: 25, kept: 24, setAside: 1 });
        expect(must(await engine.setAside('bad-date', 0, 10)).map(({ line }) => line)).toEqual([rows.length]);
    });

    it('is read again when another sheet is chosen', async () => {
        const file = sheetFile({
            Notes: utils.aoa_to_sheet([['n'], ['x']]),
            Orders: utils.aoa_to_sheet([header, ...orders]),
        });
        const quiet = () => undefined;
        const [found] = must(await engine.inspect([file], [], quiet));
        expect(found).toMatchObject({
            name: 'orders.xlsx › Orders',
            format: 'workbook',
            sheet: 'Orders',
            sheets: ['Notes', 'Orders'],
            encodings: [],
            records: 24,
        });
        const [other] = must(await engine.inspect([file], [{ sheet: 'Notes' }], quiet));
        expect(other).toMatchObject({ sheet: 'Notes', records: 1 });
    });

    it('without data, with a password, or of another kind says so', async () => {
        const codes = async (file: File) => {
            const result = await engine.inspect([file], [], () => undefined);
            return result.ok ? 'read' : result.failure.code;
        };
        expect(await codes(sheetFile({ A: utils.aoa_to_sheet([]) }))).toBe('workbook-empty');
        expect(
            await codes(
                new File([plainBytes(zipSync({ 'word/document.xml': csv, '[Content_Types].xml': csv }))], 'a.xlsx'),
            ),
        ).toBe('document');
        expect(await codes(new File(['%PDF-1.7 …'], 'orders.csv'))).toBe('pdf');
        expect(await codes(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'a.csv'))).toBe(
            'image',
        );
        const xml = '<?xml version="1.0"?><orders><order/></orders>';
        expect(await codes(new File([xml], 'a.xml'))).toBe('xml');
    });
});

describe('rows of other formats', () => {
    it('are named by their place among the records', async () => {
        const wrong = [...records.slice(0, 3), { ...records[3], order_date: 'never' }];
        const lines = wrong.map((record) => JSON.stringify(record)).join('\n');
        await load(engine, [new File([lines], 'orders.jsonl')]);
        expect(must(await engine.setAside('bad-date', 0, 10)).map(({ line }) => line)).toEqual([4]);
    });
});

function bookBytes(bookType: BookType, date1904 = false): Uint8Array<ArrayBuffer> {
    const rows = orders.map(([order, customer, day, amount]) => [
        order,
        customer,
        serial(day) - (date1904 ? 1462 : 0),
        Number(amount),
    ]);
    const sheet = utils.aoa_to_sheet([header, ...rows]);
    for (let row = 2; row <= 25; row++) sheet[`C${row}`].z = 'yyyy-mm-dd';
    const book = utils.book_new(sheet, 'Orders');
    if (date1904) book.Workbook = { WBProps: { date1904 } };
    return plainBytes(new Uint8Array(write(book, { type: 'array', bookType })));
}

function bookOf(bookType: BookType, date1904 = false): File {
    return new File([bookBytes(bookType, date1904)], `orders.${bookType === 'xlml' ? 'xls' : bookType}`);
}

function sheetFile(sheets: Record<string, WorkSheet>): File {
    const book = utils.book_new();
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
    return new File([plainBytes(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))], 'orders.xlsx');
}
