import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csv, hundredths, record } from './csv';

test('cells with commas, quotes and line ends are read back as they were', () => {
    const rows = [
        ['a', 'b,c', 'd"e'],
        ['', 'line\nend', '"'],
    ];
    const text = csv(['one', 'two, too', 'three'], rows.map(record));
    expect(Papa.parse<string[]>(text, { skipEmptyLines: true }).data).toEqual([['one', 'two, too', 'three'], ...rows]);
});

test('hundredths are written with two decimals and a sign only when below zero', () => {
    expect([0, 5, 99, 100, 12_345, -5, -12_300].map(hundredths)).toEqual([
        '0.00',
        '0.05',
        '0.99',
        '1.00',
        '123.45',
        '-0.05',
        '-123.00',
    ]);
});
