import { describe, expect, test } from 'vitest';
import type { ReadingChoice } from '../../src/domain/import';
import { encode, fileOf, lookAt } from './fixture';
import { look } from './look';

const read = async (text: string, choice: ReadingChoice = {}) => {
    const { reading, columns, preview, preamble, notices } = await lookAt(fileOf(text), choice);
    return {
        ...reading,
        columns,
        preamble,
        rows: preview.map(({ cells }) => cells),
        codes: notices.map(({ code }) => code),
    };
};

describe('the delimiter', () => {
    test.each([
        ['semicolons around decimal commas', 'id;amount;tax\n1;1,50;0,50\n2;2,75;1,25\n', ';'],
        ['semicolons around grouped numbers', 'id;amount\n1;1.234,50 €\n2;2.345,60 €\n', ';'],
        ['commas beside times', 'id,at,amount\n1,2024-01-05 12:30:00,5\n2,2024-01-06 13:30:10,6\n', ','],
        ['tabs beside commas in prose', 'id\tnote\n1\tred, large, new\n2\tblue, small, old\n3\tplain\n', '\t'],
        ['bars', 'id|name|on\n1|a b|2024-01-01\n2|c d|2024-01-02\n', '|'],
        ['bars twice', 'id||name||on\n1||a|| 2024-01-01\n2||||2024-01-02\n', '||'],
        ['full-width commas', '编号，姓名，金额\n1，王小明，12.5\n2，李丽，13.5\n', '，'],
        ['carets', 'id^name^amount\n1^a^2.5\n2^b^3.5\n', '^'],
        ['colons', 'id:name:amount\n1:a:2\n2:b:3\n', ':'],
        ['runs of blanks', ' id   date     amount\n 001  19970101   11.77\n 002  19970112    5.00\n', ' '],
        ['tabs beside dates with times', '2024-01-05 12:00:00\t5\n2024-01-06 12:00:00\t6\n', '\t'],
        ['control characters', 'id\u0001name\n1\u0001a\n2\u0001b\n', '\u0001'],
        ['commas inside quotes', 'id;"a, b, c";d\n1;"x, y, z";2\n2;"x, y, z";3\n', ';'],
    ])('is found among %s', async (_, text, delimiter) => {
        expect(await read(text)).toMatchObject({ delimiter });
    });

    test.each([
        ['times', 'at\n12:30:00\n13:45:10\n14:00:00\n'],
        ['decimal commas', 'amount\n1,50\n2,75\n3,25\n'],
        ['words', 'customer name\nJohn Smith\nMary Jones\n'],
        ['dates with times', 'order date\n2024-01-05 12:00:00\n2024-01-06 13:00:00\n'],
    ])('is not made up for one column of %s', async (_, text) => {
        const found = await read(text);
        expect(found.columns).toHaveLength(1);
        expect(found.codes).toContain('one-column');
    });

    test('given in the first line is obeyed, and that line is no data', async () => {
        const found = await read('sep=|\nid|a,b\n1|2,3\n2|4,5\n');
        expect(found).toMatchObject({ delimiter: '|', headerLine: 2, preamble: [] });
        expect(found.codes).toContain('separator-line');
    });

    test('that the person chose is obeyed, and one column then is said', async () => {
        const found = await read('id,amount\n1,2\n', { delimiter: ';' });
        expect(found).toMatchObject({ delimiter: ';', columns: ['id,amount'] });
        expect(found.codes).toContain('one-column');
    });
});

describe('quotes and escapes', () => {
    test('single quotes that wrap cells are quotes', async () => {
        const found = await read("id,name\n'1','O''Neil, Pat'\n'2','Smith, Al'\n");
        expect(found).toMatchObject({
            quote: "'",
            rows: [
                ['1', "O'Neil, Pat"],
                ['2', 'Smith, Al'],
            ],
        });
    });

    test('apostrophes are not', async () => {
        expect(await read("id,name\n1,'s-Hertogenbosch\n2,O'Neil\n3,'t Gooi\n")).toMatchObject({ quote: '"' });
    });

    test('backslashes before quotes escape them', async () => {
        const found = await read('id,note\n1,"say \\"hi\\""\n2,"\\"a\\" b"\n');
        expect(found).toMatchObject({
            escape: 'backslash',
            rows: [
                ['1', 'say "hi"'],
                ['2', '"a" b'],
            ],
        });
    });

    test('backslashes at the end of a cell do not', async () => {
        const found = await read('id,path\n1,"C:\\dir\\"\n2,"D:\\"\n');
        expect(found).toMatchObject({
            escape: 'double',
            rows: [
                ['1', 'C:\\dir\\'],
                ['2', 'D:\\'],
            ],
        });
    });
});

describe('the header', () => {
    test.each<[string, string, number | null]>([
        ['names over values', 'id,on,amount\nA1,2024-01-01,2\nA2,2024-01-02,3\n', 1],
        ['values over values', 'A1,2024-01-01,2\nA2,2024-01-02,3\nA3,2024-01-03,4\n', null],
        ['spreadsheet text over spreadsheet text', '="001",="A"\n="002",="B"\n', null],
        ['words over words', 'name,city\nAnn,Paris\nBob,Rome\n', 1],
        ['names over codes', 'customer\nC001\nC002\nC001\n', 1],
        ['codes over codes', 'C001,X\nC002,Y\nC003,X\n', null],
        ['years over numbers', 'customer,2019,2020,2021\na,15,20.5,30\nb,5,60,70\n', 1],
        ['a title, a blank line, then names', 'Sales report\n\nid,on,amount\n1,2024-01-01,2\n2,2024-01-02,3\n', 3],
        ['a title with empty cells after it', 'Sales report,,\n,,\nid,on,amount\n1,2024-01-01,2\n2,2024-01-02,3\n', 3],
        [
            'a bill with lines above it, filled up with delimiters',
            '微信支付账单明细,,,,\n昵称：[测试],,,,\n起始时间：[2024-01-01 00:00:00],终止时间：[2024-06-30],,,\n,,,,\n----明细列表----,,,,\n' +
                '交易时间,交易类型,交易对方,金额(元),备注\n2024-01-05 12:00:00,商户消费,小店,¥12.50,/\n2024-01-06 13:00:00,商户消费,小店,¥8.00,/\n',
            6,
        ],
        ['names of which some are blank', 'id,,on,  ,\n1,C1,2024-01-01,2.5,x\n2,C2,2024-01-02,3.5,y\n', 1],
        ['names fewer than values', 'id,on,amount\n1,2024-01-01,2,x\n2,2024-01-02,3,y\n', 1],
        ['names more than values', 'id,on,amount,\n1,2024-01-01,2\n2,2024-01-02,3\n', 1],
        ['names all text over numbers with blanks', 'a,,b\n1,2,3\n4,5,6\n', 1],
    ])('is found: %s', async (_, text, headerLine) => {
        expect((await read(text)).headerLine).toBe(headerLine);
    });

    test('chosen by its line is obeyed, and so is none', async () => {
        const text = 'x,y\nid,amount\n1,2\n';
        expect(await read(text, { headerLine: 2 })).toMatchObject({
            columns: ['id', 'amount'],
            rows: [['1', '2']],
            preamble: ['x,y'],
        });
        expect(await read(text, { headerLine: null })).toMatchObject({
            columns: ['column 1', 'column 2'],
            rows: [
                ['x', 'y'],
                ['id', 'amount'],
                ['1', '2'],
            ],
        });
    });

    test('names all columns that the data has', async () => {
        expect((await read('id,on\n1,2024-01-01,5\n2,2024-01-02,6\n')).columns).toEqual(['id', 'on', 'column 3']);
    });

    test('may run over lines inside quotes', async () => {
        const found = await read('"order\nid",amount\n1,2\n');
        expect(found).toMatchObject({ headerLine: 1, columns: ['order id', 'amount'], rows: [['1', '2']] });
    });
});

describe('what is no table of text', () => {
    test.each<[string, number[] | string]>([
        ['empty-file', ''],
        ['empty-file', ' \n\r\n\t'],
        ['no-data-rows', 'id,amount\n'],
        ['workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
        ['workbook', 'PK\u0003\u0004.....[Content_Types].xml'],
        ['zip', 'PK\u0003\u0004.....orders.csv'],
        ['pdf', '%PDF-1.7\n'],
        ['gzip', [0x1f, 0x8b, 0x08, 0]],
        ['parquet', 'PAR1....'],
        ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
        ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
        ['web-page', '<html><table><tr><td>1</td></tr></table></html>'],
        ['json', '[{"id": 1}]'],
        ['json', '{"id": 1}\n{"id": 2}\n'],
        ['xml', '<?xml version="1.0"?><Workbook/>'],
        ['binary', Array.from({ length: 400 }, (_, index) => (index * 37) % 32)],
    ])('is called %s', async (code, content) => {
        const file = fileOf(typeof content === 'string' ? content : new Uint8Array(content), 'what.csv');
        expect(await look(file, {})).toMatchObject({ ok: false, failure: { code, facts: { file: 'what.csv' } } });
    });

    test('an encoding that no one knows is a failure', async () => {
        expect(await look(fileOf('a,b\n1,2\n'), { encoding: 'klingon' })).toMatchObject({
            ok: false,
            failure: { code: 'unknown-encoding' },
        });
    });
});

describe('a large file', () => {
    const lines = Array.from(
        { length: 60_000 },
        (_, index) => `O${100_000 + index},2024-01-${10 + (index % 20)},${index % 97}.50`,
    );
    const big = fileOf(`id,on,amount\n${lines.join('\n')}\n`);

    test('is sampled at its head, middle and tail', async () => {
        const { sample, preview } = await lookAt(big);
        expect(sample).toHaveLength(1000);
        expect(preview[19]).toEqual({ line: 21, cells: lines[19]?.split(',') });
        const numbers = sample.map(({ cells }) => Number(cells[0]?.slice(1)) - 100_000);
        expect(numbers.some((number) => number > 59_900)).toBe(true);
        expect(numbers.some((number) => number > 25_000 && number < 35_000)).toBe(true);
        for (const { line, cells } of sample) if (line > 0) expect(cells.join(',')).toBe(lines[line - 2]);
    });

    test('with a first record longer than the head is read all the same', async () => {
        const wide = Array.from({ length: 40_000 }, (_, index) => `column number ${index}`);
        const text = [wide, wide.map((_, index) => index), wide.map((_, index) => index)]
            .map((row) => row.join(','))
            .join('\n');
        expect((await lookAt(fileOf(text))).columns).toHaveLength(40_000);
    });
});

test('UTF-16 without a mark is read', async () => {
    const found = await lookAt(fileOf(encode('订单,金额\n1,2.50\n2,3.50\n', 'utf-16be')));
    expect(found).toMatchObject({ columns: ['订单', '金额'], reading: { encoding: 'utf-16be' } });
});

test('a chosen encoding is obeyed', async () => {
    const file = fileOf(encode('訂單,姓名\n1,李麗\n', 'big5'));
    expect((await lookAt(file, { encoding: 'gbk' })).reading.encoding).toBe('gbk');
});
