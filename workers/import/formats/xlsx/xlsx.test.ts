import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainBytes, refusalOf, workOf } from '../fixture';
import { header, orders } from '../orders.fixture';
import { readXlsx } from './xlsx';

describe('a workbook', () => {
    it('gives the cells of its sheet in full, letter by letter', async () => {
        const rows = [header, ['00123', 'C,1', 'says "hi"', 1234567.5], ['12345678901234567890', ' a\nb ', true, 0.1]];
        const { text, notices } = await read(bookOf({ Orders: utils.aoa_to_sheet(rows) }));
        expect(text).toBe(
            'order_id,customer_id,order_date,amount\n00123,"C,1","says ""hi""",1234567.5\n12345678901234567890," a\nb ",TRUE,0.1\n',
        );
        expect(notices).toEqual([]);
    });

    it('keeps rows in their places and fills them up to the width of the table', async () => {
        const { text, known } = await read(
            bookOf({ Orders: utils.aoa_to_sheet([['Report'], [], ['id', 'note', 'sum'], ['1'], [], ['2', 'x', 5]]) }),
        );
        expect(text.split('\n')).toEqual(['Report,,', '', 'id,note,sum', '1,,', '', '2,x,5', '']);
        expect(known).toMatchObject({ numbering: 'rows', width: 3 });
    });

    it.each([
        ['yyyy-mm-dd', 45322, '2024-01-31'],
        ['m/d/yy', 45322, '2024-01-31'],
        ['yyyy"年"m"月"d"日"', 45351, '2024-02-29'],
        ['[$-804]aaaa, mmmm dd', 45322.75, '2024-01-31 18:00:00'],
        ['m/d/yy h:mm', 45322, '2024-01-31 00:00:00'],
        ['yyyy/m/d h:mm:ss AM/PM', 45322.416666666664, '2024-01-31 10:00:00'],
        ['h:mm', 0.4166666666666667, '10:00:00'],
        ['[h]:mm', 1.5, '36:00:00'],
        ['mmm-yy', 1, '1900-01-01'],
        ['yyyy-mm-dd', 59, '1900-02-28'],
        ['yyyy-mm-dd', 60, '1900-02-29'],
        ['yyyy-mm-dd', 61, '1900-03-01'],
        ['yyyy-mm-dd', -1, '-1'],
        ['000000', 123, '000123'],
        ['#,##0.00', 1234567.891, '1234567.891'],
        ['0.00E+00', 1234567, '1234567'],
        ['0%', 0.125, '0.125'],
        ['"day" 0', 5, '5'],
        ['#,##0 [Red];(#,##0)', -5, '-5'],
        ['General', 19.99, '19.99'],
    ])('in the format %s means %d by %s', async (format, value, meaning) => {
        const sheet = utils.aoa_to_sheet([['v', 'x']]);
        sheet['A2'] = { t: 'n', v: value, z: format };
        sheet['B2'] = { t: 's', v: 'x' };
        sheet['!ref'] = 'A1:B2';
        expect((await read(bookOf({ Orders: sheet }))).text).toBe(`v,x\n${meaning},x\n`);
    });

    it('may count its days from 1904', async () => {
        const sheet = utils.aoa_to_sheet([
            ['d', 'x'],
            [43860, 'x'],
        ]);
        const text = (cell: WorkSheet) => ({ ...cell, A2: { t: 'n', v: 43860, z: 'yyyy-mm-dd' } });
        const file = bookOf(
            { Orders: text(sheet) as WorkSheet },
            (book) => (book.Workbook = { WBProps: { date1904: true } }),
        );
        expect((await read(file)).text).toBe('d,x\n2024-01-31,x\n');
    });

    it('tells of numbers that had lost digits before', async () => {
        const { text, notices } = await read(
            bookOf({
                Orders: utils.aoa_to_sheet([
                    ['id', 'n'],
                    ['1', 5],
                    [1234567890123456800, 5],
                    [123456789012345, 1],
                ]),
            }),
        );
        expect(text).toBe('id,n\n1,5\n1234567890123456800,5\n123456789012345,1\n');
        expect(notices).toEqual([{ code: 'long-numbers', facts: { file: 'orders.xlsx', count: 1, line: 3 } }]);
    });

    it('reads hidden rows too, and says so', async () => {
        const sheet = utils.aoa_to_sheet([
            ['id', 'n'],
            ['1', 5],
            ['2', 6],
        ]);
        sheet['!rows'] = [{}, { hidden: true }];
        const { text, notices } = await read(bookOf({ Orders: sheet }));
        expect(text).toBe('id,n\n1,5\n2,6\n');
        expect(notices).toEqual([{ code: 'hidden-rows', facts: { file: 'orders.xlsx', count: 1 } }]);
    });

    it('leaves merged cells blank but for the first, and errors as text', async () => {
        const sheet = utils.aoa_to_sheet([
            ['id', 'n'],
            ['1', 5],
            [null, 6],
        ]);
        sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
        sheet['B3'] = { t: 'e', v: 0x2a, w: '#N/A' };
        expect((await read(bookOf({ Orders: sheet }))).text).toBe('id,n\n1,5\n,#N/A\n');
    });
});

describe('the sheets of a workbook', () => {
    const long = utils.aoa_to_sheet([header, ...orders]);
    const short = utils.aoa_to_sheet([['Notes'], ['by hand'], ['2024'], ['x'], ['y']]);

    it('are offered when they hold anything; the one with the most rows of data is read', async () => {
        const { sheet, sheets, file, text } = await read(
            bookOf({ 'Read me': short, 订单: long, Empty: utils.aoa_to_sheet([]) }),
        );
        expect({ sheet, sheets }).toEqual({ sheet: '订单', sheets: ['Read me', '订单'] });
        expect(file.name).toBe('orders.xlsx › 订单');
        expect(text.split('\n')).toHaveLength(26);
    });

    it('can be chosen', async () => {
        const { sheet, text } = await read(bookOf({ Notes: short, 订单: long }), 'Notes');
        expect(sheet).toBe('Notes');
        expect(text).toBe('Notes\nby hand\n2024\nx\ny\n');
    });

    it('that are hidden are read only when chosen, or when there is no other', async () => {
        const hide = (at: number) => (book: WorkBook) => {
            book.Workbook = { Sheets: book.SheetNames.map((_name, index) => ({ Hidden: index === at ? 1 : 0 })) };
        };
        expect((await read(bookOf({ A: short, B: long }, hide(1)))).sheet).toBe('A');
        expect((await read(bookOf({ A: short, B: long }, hide(1)), 'B')).sheet).toBe('B');
        expect((await read(bookOf({ B: long }, hide(0)))).sheet).toBe('B');
    });

    it('are all empty: that is said', async () => {
        expect(await refusalOf(readXlsx(bookOf({ A: utils.aoa_to_sheet([]) }), undefined, workOf()))).toEqual({
            code: 'workbook-empty',
            facts: { file: 'orders.xlsx' },
        });
    });
});

describe('a workbook by another program', () => {
    it('may have prefixes, strings in the cells, cells without places, and rich or spelled-out text', async () => {
        const { text } = await read(
            handMade(
                `<x:row><x:c t="inlineStr"><x:is><x:t>id &amp; name</x:t></x:is></x:c><x:c t='s'><x:v>0</x:v></x:c></x:row>
                <x:row r="3"><x:c r="B3" t="str"><x:f>A1&amp;"&lt;v&gt;"</x:f><x:v>a_x000D_b_x005F_x000D_</x:v></x:c><x:c r="D3"/><x:c t="b"><x:v>0</x:v></x:c></x:row>
                <x:row r="4" spans="1:2"/><x:row r="5"><x:c r="A5" s="1"><x:v>45322</x:v></x:c><x:c r="B5" t="d"><x:v>2024-01-31T00:00:00</x:v></x:c></x:row>`,
                'x:',
                '<x:si><x:r><x:t>王</x:t></x:r><x:rPh sb="0" eb="1"><x:t>wang</x:t></x:rPh><x:r><x:t xml:space="preserve"> 小明</x:t></x:r></x:si>',
            ),
        );
        expect(text.split('\n').slice(0, 2)).toEqual(['id & name,王 小明,,,', '']);
        expect(text.split('\n').slice(2)).toEqual([',"a\rb_x000D_",,,FALSE', '', '2024-01-31,2024-01-31,,,', '']);
    });

    it('is read the same wherever its text is cut', async () => {
        const rows = Array.from(
            { length: 3000 },
            (_, index) =>
                `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}" t="s"><v>0</v></c></row>`,
        );
        const { text } = await read(handMade(rows.join('\n'), '', '<si><t>x</t></si>'));
        expect(text).toBe(rows.map((_, index) => `${index},x\n`).join(''));
    });

    it('that was cut off is refused rather than read in part', async () => {
        const whole = await bookOf({ Orders: utils.aoa_to_sheet([header, ...orders]) }).arrayBuffer();
        const cut = new File([whole.slice(0, whole.byteLength - 300)], 'orders.xlsx');
        expect((await refusalOf(readXlsx(cut, undefined, workOf()))).code).toBe('archive-damaged');
    });
});

async function read(file: File, sheet?: string) {
    const converted = await readXlsx(file, sheet, workOf());
    return { ...converted, text: await converted.file.text() };
}

function bookOf(sheets: Record<string, WorkSheet>, change: (book: WorkBook) => void = () => undefined): File {
    const book = utils.book_new();
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
    change(book);
    const bytes = write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true });
    return new File([plainBytes(new Uint8Array(bytes))], 'orders.xlsx');
}

/** A workbook of one sheet, its XML written out. */
function handMade(rows: string, prefix: string, strings: string): File {
    const tag = (name: string, inside: string, more = '') => `<${prefix}${name}${more}>${inside}</${prefix}${name}>`;
    const relation = (id: string, type: string, target: string) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const files = {
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', '/book/main.xml')}</Relationships>`,
        'book/main.xml': tag(
            'workbook',
            `<${prefix}sheets><${prefix}sheet name="A &amp; B" sheetId="1" r:id="s1"/></${prefix}sheets>`,
        ),
        'book/_rels/main.xml.rels': `<Relationships>${relation('s1', 'worksheet', 'sheets/../one.xml')}${relation('t', 'styles', 'styles.xml')}${relation('u', 'sharedStrings', '/book/strings.xml')}</Relationships>`,
        'book/one.xml': tag(
            'worksheet',
            `<${prefix}cols><${prefix}col min="1"/></${prefix}cols>${tag('sheetData', rows)}<${prefix}rowBreaks/>`,
        ),
        'book/styles.xml': tag('styleSheet', tag('cellXfs', `<${prefix}xf numFmtId="0"/><${prefix}xf numFmtId="57"/>`)),
        'book/strings.xml': tag('sst', strings, ' count="1"'),
    };
    return new File(
        [plainBytes(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))],
        'orders.xlsx',
    );
}
