import { expect, test } from 'vitest';
import { columnNames, repeatedNames, surplusNames } from './names';

test('names are trimmed and their blanks and line breaks become one blank', () => {
    expect(columnNames(['\ufeff 订单 \n 编号\t', '　客户　', '<b>x</b>'], 3)).toEqual([
        '订单 编号',
        '客户',
        '<b>x</b>',
    ]);
});

test('a blank name is its place, a repeated one is numbered whatever its case', () => {
    expect(columnNames(['id', '', 'ID', 'id', ' '], 6)).toEqual([
        'id',
        'column 2',
        'ID (2)',
        'id (3)',
        'column 5',
        'column 6',
    ]);
});

test('no two names are the same, nor one of ours', () => {
    expect(columnNames(['id', 'id (2)', 'id', 'column 5', '', '_line'], 6)).toEqual([
        'id',
        'id (2)',
        'id (3)',
        'column 5',
        'column 5 (2)',
        '_line (2)',
    ]);
    expect(surplusNames(['Surplus 1'], 2)).toEqual(['surplus 1 (2)', 'surplus 2']);
});

test('without a header columns are numbered', () => {
    expect(columnNames([], 2)).toEqual(['column 1', 'column 2']);
});

test('names that repeat are known', () => {
    expect(repeatedNames(['id', 'Name', ' id', 'name ', '', ''])).toEqual(['id', 'Name']);
});
