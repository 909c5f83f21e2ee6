import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { quoteText } from '../bind';
import { amountLevels, amountOf, type Decimal } from './amounts';
import { stackSql } from './levels';

async function read(texts: string[], decimal: Decimal): Promise<(string | null)[]> {
    const db = await openDb();
    const rows = texts.map((text, index) => `(${index}, ${quoteText(text)})`);
    const cells = `select * from (values ${rows.join(', ')}) as v(place, amount_text)`;
    const stacked = stackSql(cells, amountLevels('amount', decimal, 'decimal(38, 6)'));
    return (await db.rows(`select amount::varchar as amount from (${stacked}) order by place`)).map(
        (row) => row.amount as string | null,
    );
}

const cases: [text: string, point: string | null, comma: string | null][] = [
    ['1234.50', '1234.500000', null],
    ['0.01', '0.010000', null],
    ['12', '12.000000', '12.000000'],
    ['-12', '-12.000000', '-12.000000'],
    ['.5', '0.500000', null],
    [' 1234.50 ', '1234.500000', null],
    ['1,23,456.78', '123456.780000', null],
    ['1 234,50', '1234.500000', '1234.500000'],
    ["1'234.50", '1234.500000', '1234.500000'],
    ['1’234.50', '1234.500000', '1234.500000'],
    ['1\u00a0234\u00a0567,89', '1234567.890000', '1234567.890000'],
    ['1 234 567,89', '1234567.890000', '1234567.890000'],
    ['1.234.567,89', '1234567.890000', '1234567.890000'],
    ['1,234', '1234.000000', '1.234000'],
    ['1.234', '1.234000', '1234.000000'],
    ['1.2万', '12000.000000', null],
    ['1,2万', null, '12000.000000'],
    ['3亿', '300000000.000000', '300000000.000000'],
    ['1.2万元', '12000.000000', null],
    ['12%', null, null],
    ['１２％', null, null],
    ['1,2,3', null, null],
    ['+5.00', '5.000000', null],
    ['1e3', '1000.000000', '1000.000000'],
    ['1.5E+3', '1500.000000', null],
    ['1.234,50 €', '1234.500000', '1234.500000'],
    ['88,00 €', null, '88.000000'],
    ['3.000,00 €', '3000.000000', '3000.000000'],
    ['¥1,234.50', '1234.500000', '1234.500000'],
    ['￥１，２３４．５０', '1234.500000', '1234.500000'],
    ['$ 12.50', '12.500000', null],
    ['-$12.50', '-12.500000', null],
    ['$-12.50', '-12.500000', null],
    ['£3.39', '3.390000', null],
    ['US$1,000', '1000.000000', '1.000000'],
    ['USD 12.50', '12.500000', null],
    ['12.50 CNY', '12.500000', null],
    ['RMB12.50', '12.500000', null],
    ['12.50元', '12.500000', null],
    ['人民币 12.50', '12.500000', null],
    ['(12.00)', '-12.000000', null],
    ['（12.00）', '-12.000000', null],
    ['($1,234.50)', '-1234.500000', '-1234.500000'],
    ['12.00-', '-12.000000', null],
    ['−12.00', '-12.000000', null],
    ['１２', '12.000000', '12.000000'],
    ['9876543210123.45', '9876543210123.450000', null],
    ['(12.00', null, null],
    ['-(12.00)', null, null],
    ['--12', null, null],
    ['12元5', null, null],
    ['1.234.56', null, null],
    ['12,34', null, '12.340000'],
    ['O0001', null, null],
    ['2024-01-31', null, null],
    ['10:30', null, null],
    ...['', '  ', '-', '--', 'N/A', 'null', '#DIV/0!', '#N/A', '无', 'NaN', 'inf'].map((text): [string, null, null] => [
        text,
        null,
        null,
    ]),
];

const found: Record<Decimal, (string | null)[]> = { point: [], comma: [] };

beforeAll(async () => {
    const texts = cases.map(([text]) => text);
    found.point = await read(texts, 'point');
    found.comma = await read(texts, 'comma');
});

test.each(cases.map((row, index) => [...row, index] as const))(
    '%j is %s with a decimal point and %s with a decimal comma',
    (_, point, comma, index) => {
        expect([found.point[index], found.comma[index]]).toEqual([point, comma]);
    },
);

test.each(cases)('a sample with %j is judged as the whole column is', (text, point, comma) => {
    expect(amountOf(text, 'point')).toBe(point === null ? null : Number(point));
    expect(amountOf(text, 'comma')).toBe(comma === null ? null : Number(comma));
});
