import { expect, test } from 'vitest';
import { fileDecimal, profileColumns } from './profile';

function profile(name: string, values: string[]) {
    const [found] = profileColumns(
        [name],
        values.map((value, index) => ({ line: index + 2, cells: [value] })),
    );
    return found;
}

test('a column is described by its kind, examples, and shares of missing and different cells', () => {
    expect(profile('amount', ['10', '10', '20', '', ' ', 'N/A', '#DIV/0!', '-'])).toMatchObject({
        kind: 'number',
        examples: ['10', '20'],
        missing: 5 / 8,
        distinct: 2 / 8,
    });
    expect(profile('x', ['', ' '])).toMatchObject({ kind: 'empty', examples: [], missing: 1 });
    expect(profile('x', [])).toMatchObject({ kind: 'empty' });
});

const forms: [values: string[], form: string | undefined, isAmbiguous: boolean][] = [
    [['2024-01-31', '2024-02-01 10:30'], 'iso', false],
    [['2024-01-05T23:30:00+08:00', '2024-02-03T20:15:00Z'], 'iso', false],
    [['2024-01-05 23:30:00 +0800', '2024-02-03 20:15:00 +0800'], 'iso-zone', false],
    [['12/1/2010 8:26', '12/13/2010 9:01'], '%m/%d/%Y %H:%M', false],
    [['31/01/2024', '01/02/2024'], '%d/%m/%Y', false],
    [['05/01/2024', '03/02/2024'], '%d/%m/%Y', true],
    [['5.1.24', '31.1.24'], '%d.%m.%y', false],
    [['24-01-05', '24-01-31', '24-02-17', '24-02-03'], '%y-%m-%d', false],
    [['19970101', '19980630'], '%Y%m%d', false],
    [['2024年1月5日', '2024年1月31日'], '%Y年%m月%d日', false],
    [['2024/1/5 上午 10:05', '2024/1/31 下午 3:05'], '%Y/%m/%d 上午 %I:%M', false],
    [['29-Feb-2024', '01-Mar-2024'], '%d-%b-%Y', false],
    [['May 5, 2024', 'June 7, 2024'], '%B %d, %Y', false],
    [['45322', '45296.5'], 'excel', false],
    [['1704456000000', '1706702400000'], 'unix-ms', false],
    [['1704456000', '1706702400'], 'unix-s', false],
    [['2024-01-05', '29-Feb-2024', 'Mar 04, 2024', '2024.02.03'], undefined, false],
];

test.each(forms)('%j under a name that says date are dates of the form %s', (values, form, isAmbiguous) => {
    expect(profile('order date', values)).toMatchObject({ kind: 'date', isDayMonthAmbiguous: isAmbiguous });
    expect(profile('order date', values)?.dateForm).toBe(form);
});

test('numbers that could be serials or epochs are dates only under a name that says so', () => {
    expect(profile('zip', ['45322', '45296'])?.kind).toBe('number');
    expect(profile('phone', ['1704456000', '1706702400'])?.kind).toBe('number');
});

test('ids are text even when most of them are digits', () => {
    expect(profile('InvoiceNo', ['536365', '536366', '536367', '536368', '536369', 'C536370'])?.kind).toBe('text');
    expect(profile('id', ['00123', '123', '0123'])?.kind).toBe('text');
});

const marks: [values: string[], decimal: string][] = [
    [['1234.50', '88.00'], 'point'],
    [['1.234,50 €', '88,00 €'], 'comma'],
    [['1,234', '5,678'], 'either'],
    [['12', '13'], 'either'],
    [['1.234', '1,5'], 'comma'],
    [['1,23,456.78', "1'234.50", '+5.00', '1 234,50'], 'point'],
];

test.each(marks)('%j prove the decimal mark %s', (values, decimal) => {
    expect(profile('amount', values)?.decimal).toBe(decimal);
});

test('a file’s decimal mark is what most of its columns prove, and a point when none does', () => {
    const columns = ['price', 'total', 'weight'];
    const sample = [{ line: 2, cells: ['1,50', '3,00', '1.5'] }];
    expect(fileDecimal(profileColumns(columns, sample))).toBe('comma');
    expect(fileDecimal(profileColumns(columns, [{ line: 2, cells: ['1', '3', 'x'] }]))).toBe('point');
});
