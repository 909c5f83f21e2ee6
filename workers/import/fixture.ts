import { expect } from 'vitest';
import type { ReadingChoice } from '../../src/domain/import';
import type { Db } from '../../src/sql/db';
import { cellTexts } from './cells';
import { look } from './look';
import { prepare } from './prepare';
import { Scanner } from './scan';
import { sourceSql } from './source';
import { decodeAll } from './text-decoder';
import type { Dialect, Look, Prepared } from './types';

export const csv: Dialect = { delimiter: ',', quote: '"', escape: 'double' };

export interface ReadRecord {
    line: number;
    cells: string[];
}

/** Every record of a text that is not blank. */
export function recordsOf(text: string, dialect: Partial<Dialect> = {}, width = 0): ReadRecord[] {
    const full = { ...csv, ...dialect };
    const bytes = new TextEncoder().encode(text);
    const scanner = new Scanner(full, width);
    const records: ReadRecord[] = [];
    for (let at = 0; at < bytes.length;) {
        at = scanner.next(bytes, at, true);
        if (!scanner.isBlank(bytes)) records.push({ line: scanner.line, cells: cellTexts(scanner, bytes, full) });
    }
    return records;
}

export function cellsOf(text: string, dialect: Partial<Dialect> = {}, width = 0): string[][] {
    return recordsOf(text, dialect, width).map(({ cells }) => cells);
}

export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'file.csv'): File {
    return new File([content], name);
}

export async function lookAt(file: File, choice: ReadingChoice = {}): Promise<Look> {
    const looked = await look(file, choice);
    if (!looked.ok) return expect.fail(looked.failure.code);
    return looked.value;
}

export async function prepareAll(file: File, looked: Look): Promise<Prepared> {
    const prepared = await prepare(file, looked, () => undefined, new AbortController().signal);
    if (!prepared.ok) return expect.fail(prepared.failure.code);
    return prepared.value;
}

export interface ReadBack {
    looked: Look;
    prepared: Prepared;
    lines: number[];
    counts: number[];
    cells: string[][];
}

/** A file through all steps up to what DuckDB yields; null cells as ''. */
export async function readBack(db: Db, file: File, choice: ReadingChoice = {}): Promise<ReadBack> {
    const looked = await lookAt(file, choice);
    const prepared = await prepareAll(file, looked);
    await db.addFile('file.csv', prepared.file);
    const rows = await db.rows(sourceSql(prepared, 'file.csv'));
    await db.dropFile('file.csv');
    const names = [...prepared.columns, ...prepared.surplus];
    return {
        looked,
        prepared,
        lines: rows.map((row) => Number(row['_line'])),
        counts: rows.map((row) => Number(row['_cells'])),
        cells: rows.map((row) => names.map((name) => String(row[name] ?? ''))),
    };
}

/** Text in an encoding that browsers only decode: the decoder's own table, turned round. */
export function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
    if (encoding === 'utf-8') return new TextEncoder().encode(text);
    if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
    const table = tableOf(encoding);
    const bytes: number[] = [];
    for (const character of text) {
        const found = table.get(character);
        if (found === undefined) throw new Error(`${encoding} has no ${character}`);
        bytes.push(...found);
    }
    return new Uint8Array(bytes);
}

/** Characters beyond ASCII that an encoding has. */
export function charactersOf(encoding: string): string[] {
    return [...tableOf(encoding).keys()].filter((character) => character > '\u00a0');
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
    const found = tables.get(encoding);
    if (found !== undefined) return found;
    const table = new Map<string, number[]>();
    tables.set(encoding, table);
    const learn = (bytes: number[]) => {
        const text = decodeAll(new Uint8Array(bytes), encoding);
        const isOne = [...text].length === 1 && text !== '\ufffd' && !/[\ue000-\uf8ff]/.test(text);
        if (isOne && !table.has(text)) table.set(text, bytes);
    };
    for (let byte = 0; byte < 256; byte++) learn([byte]);
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
    return table;
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
    return bytes;
}
