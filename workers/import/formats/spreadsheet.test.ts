import { type BookType, CFB, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { encode } from '../fixture';
import { plainBytes, refusalOf, workOf } from './fixture';
import { kindOf } from './kind';
import { header, orders } from './orders.fixture';
import { readSpreadsheet } from './spreadsheet';

describe.each<[BookType, string]>([
    ['biff8', 'orders.xls'],
    ['xlsb', 'orders.xlsb'],
    ['ods', 'orders.ods'],
    ['xlml', 'orders.xls'],
])('a workbook as %s', (type, name) => {
    it('is known by its content and gives its cells, dates as the sheet means them', async () => {
        const sheet = utils.aoa_to_sheet([
            ['编号', '日期', '金额', '备注'],
            ['00123', 45322, 1234567.5, '王小明, "VIP"'],
            [null, 45322.75, 0.1, 'x'],
        ]);
        for (const cell of ['B2', 'B3']) sheet[cell].z = 'yyyy-mm-dd';
        const file = bookOf({ 订单: sheet }, type, name);
        expect(await kindOf(file)).toBe('workbook');
        const { text, notices } = await read(file);
        expect(text).toBe(
            '编号,日期,金额,备注\n00123,2024-01-31,1234567.5,"王小明, ""VIP"""\n,2024-01-31 18:00:00,0.1,x\n',
        );
        expect(notices).toEqual([]);
    });

    it('gives the sheet that is chosen, or the one with the most rows', async () => {
        const file = bookOf(
            { Notes: utils.aoa_to_sheet([['by hand'], ['x']]), Orders: utils.aoa_to_sheet([header, ...orders]) },
            type,
            name,
        );
        const found = await read(file);
        expect({ sheet: found.sheet, sheets: found.sheets }).toEqual({ sheet: 'Orders', sheets: ['Notes', 'Orders'] });
        expect(found.text.split('\n')[24]).toBe('O0024,C007,2024-06-30,4321.09');
        expect((await read(file, 'Notes')).text).toBe('by hand\nx\n');
    });

    it('keeps rows in their places', async () => {
        const { text } = await read(
            bookOf({ Orders: utils.aoa_to_sheet([['Report'], [], ['id', 'sum'], ['1', 5]]) }, type, name),
        );
        expect(text).toBe('Report,\n\nid,sum\n1,5\n');
    });
});

describe('an old workbook', () => {
    it('may count its days from 1904', async () => {
        const sheet = utils.aoa_to_sheet([
            ['d', 'x'],
            [43860, 'x'],
        ]);
        sheet['A2'].z = 'yyyy-mm-dd';
        const file = bookOf(
            { Orders: sheet },
            'biff8',
            'orders.xls',
            (book) => (book.Workbook = { WBProps: { date1904: true } }),
        );
        expect((await read(file)).text).toBe('d,x\n2024-01-31,x\n');
    });

    it('from before Unicode is read in its own encoding', async () => {
        const file = beforeUnicode('gb18030', 936, [
            ['客户', '金额'],
            ['王小明', '八百'],
        ]);
        expect(await kindOf(file)).toBe('workbook');
        expect((await read(file)).text).toBe('客户,金额\n王小明,八百\n');
    });

    it('that cannot be read says so', async () => {
        const whole = plainBytes(
            await bookOf({ A: utils.aoa_to_sheet([header, ...orders]) }, 'biff8', 'orders.xls').arrayBuffer(),
        );
        const cut = new File([whole.slice(0, 600)], 'orders.xls');
        expect((await refusalOf(readSpreadsheet(cut, undefined, workOf()))).code).toBe('workbook');
        const box = CFB.utils.cfb_new();
        CFB.utils.cfb_add(box, '/EncryptionInfo', new Uint8Array(8));
        CFB.utils.cfb_add(box, '/EncryptedPackage', new Uint8Array(5000));
        const locked = new File([plainBytes(CFB.write(box, { type: 'array' }) as number[])], 'orders.xlsx');
        expect((await refusalOf(readSpreadsheet(locked, undefined, workOf()))).code).toBe('workbook-encrypted');
        const empty = bookOf({ A: utils.aoa_to_sheet([]) }, 'biff8', 'orders.xls');
        expect((await refusalOf(readSpreadsheet(empty, undefined, workOf()))).code).toBe('workbook-empty');
    });
});

async function read(file: File, sheet?: string) {
    const converted = await readSpreadsheet(file, sheet, workOf());
    return { ...converted, text: await converted.file.text() };
}

function bookOf(
    sheets: Record<string, WorkSheet>,
    bookType: BookType,
    name: string,
    change: (book: WorkBook) => void = () => undefined,
): File {
    const book = utils.book_new();
    for (const [title, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, title);
    change(book);
    return new File([plainBytes(new Uint8Array(write(book, { type: 'array', bookType })))], name);
}

/** A workbook as Excel 5 wrote it, record by record: the number of its encoding, and text in that. */
function beforeUnicode(encoding: string, page: number, rows: string[][]): File {
    const short = (...values: number[]) => values.flatMap((value) => [value & 0xff, value >> 8]);
    const record = (id: number, bytes: number[]) => [...short(id, bytes.length), ...bytes];
    const start = (kind: number) => record(0x0809, short(0x0500, kind, 0, 1993));
    const end = record(0x000a, []);
    const labels = rows.flatMap((row, at) =>
        row.flatMap((text, column) => {
            const bytes = [...encode(text, encoding)];
            return record(0x0204, [...short(at, column, 0, bytes.length), ...bytes]);
        }),
    );
    const globals = (at: number) => [
        ...start(5),
        ...record(0x0042, short(page)),
        ...record(0x0085, [...short(at, 0, 0), 1, 0x41]),
        ...end,
    ];
    const stream = [...globals(globals(0).length), ...start(16), ...labels, ...end];
    const box = CFB.utils.cfb_new();
    CFB.utils.cfb_add(box, '/Book', new Uint8Array(stream));
    return new File([plainBytes(CFB.write(box, { type: 'array' }) as number[])], 'orders.xls');
}
