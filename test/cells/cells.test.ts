import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/sql/db';
import { fileOf, readBack } from '../../workers/import/fixture';
import { openDb } from '../db';
import { cellCases } from './cases';

const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const scores: number[] = [];

/** The one file whose JSON is a single row and tells another number than its CSV. */
const misprinted = { file: 'location_coordinates.csv', row: { 'Contact Phone Number': '2095257564' } };

let db: Db;
beforeAll(async () => {
    db = await openDb();
});
afterAll(() => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    console.log(`cells: mean F1 ${mean.toFixed(4)} over ${scores.length} files`);
});

/** The harmonic mean of how many cells found are wanted and how many wanted are found, as multisets. */
function score(found: string[], wanted: string[]): number {
    const left = new Map<string, number>();
    for (const cell of wanted) left.set(cell, (left.get(cell) ?? 0) + 1);
    const right = found.filter((cell) => {
        const count = left.get(cell) ?? 0;
        left.set(cell, count - 1);
        return count > 0;
    }).length;
    return found.length + wanted.length === 0 ? 1 : (2 * right) / (found.length + wanted.length);
}

describe('delimited text as readers are commonly tried on', () => {
    test.each(cellCases)('$name', async ({ text, cells, choice }) => {
        const { cells: found, prepared } = await readBack(db, fileOf(text), choice);
        scores.push(score(found.flat(), cells.flat()));
        expect(found).toEqual(cells);
        expect(prepared.records).toBe(cells.length);
    });
});

describe('csv-spectrum', () => {
    test.each(readdirSync(join(spectrum, 'csvs')))('%s gives every cell', async (name) => {
        const text = readFileSync(join(spectrum, 'csvs', name), 'utf8');
        const told = JSON.parse(readFileSync(join(spectrum, 'json', name.replace(/csv$/, 'json')), 'utf8'));
        const wanted: Record<string, string>[] = name === misprinted.file ? [{ ...told, ...misprinted.row }] : told;
        const { cells, looked } = await readBack(db, fileOf(text), { headerLine: 1 });
        const rows = wanted.map((row) => looked.columns.map((column) => row[column] ?? row[`${column} `] ?? ''));
        scores.push(score(cells.flat(), rows.flat()));
        expect(cells).toEqual(rows);
    });
});
