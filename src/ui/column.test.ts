import { describe, expect, it } from 'vitest';
import { nextSort, sortRows, type TableColumn } from './column';
import { sqlPieces } from './sql-pieces';

const columns: TableColumn<{ name: string; value: number | null }>[] = [
    { key: 'name', label: 'Name', value: (row) => row.name },
    { key: 'value', label: 'Value', align: 'end', value: (row) => row.value },
];
const rows = [
    { name: 'b', value: 10 },
    { name: 'a', value: null },
    { name: 'c', value: 9 },
];

describe('sorting', () => {
    it('starts numbers from the largest and words from the first', () => {
        expect(columns.map((column) => nextSort(undefined, column).isDescending)).toEqual([false, true]);
    });

    it('turns when the same header is pressed again', () => {
        expect(nextSort({ key: 'name', isDescending: false }, { key: 'name', label: '' }).isDescending).toBe(true);
    });

    it('compares numbers as numbers and leaves the unknown last either way', () => {
        const names = (isDescending: boolean) => sortRows(rows, columns, { key: 'value', isDescending }).map((row) => row.name);
        expect(names(false)).toEqual(['c', 'b', 'a']);
        expect(names(true)).toEqual(['b', 'c', 'a']);
    });
});

describe('SQL in pieces', () => {
    const sql = "-- note\nselect \"from\", 'it''s', 1.5 as x from t where a = 'select'";

    it('loses not a letter', () => {
        expect(sqlPieces(sql).map((piece) => piece.text).join('')).toBe(sql);
    });

    it('sees no keyword inside quotes or comments', () => {
        const keywords = sqlPieces(sql).filter((piece) => piece.kind === 'keyword');
        expect(keywords.map((piece) => piece.text)).toEqual(['select', 'as', 'from', 'where']);
    });
});
