import type { PreviewRow } from '../../src/domain/import';
import { cellType, type CellType } from './cell-type';

/** How many records from the top may stand above a header. */
const searched = 40;

/** The record that names the columns: its physical line, or null when the first records already are data. */
export function findHeader(records: readonly PreviewRow[], width: number): number | null {
    const top = records.slice(0, searched);
    const first = top.findIndex(
        (record, index) => record.cells.length >= width && !isTitle(record, top.slice(index + 1), width),
    );
    const place = Math.max(0, first);
    return [place, place - 1].map((index) => nameLine(records, index, width)).find((line) => line !== null) ?? null;
}

/** The record's line when it names columns; one narrower than the data needs at least two names. */
function nameLine(records: readonly PreviewRow[], place: number, width: number): number | null {
    const header = records[place];
    if (header === undefined || (width > 1 && header.cells.length < 2)) return null;
    return likeness(header.cells, records.slice(place + 1, place + 201), width) > 0 ? header.line : null;
}

/** A line above the table with empty cells after it, as spreadsheets write titles: fuller names are still to come. */
function isTitle(record: PreviewRow, below: readonly PreviewRow[], width: number): boolean {
    const filled = filledCells(record);
    if (width === 1 || filled * 2 > width || (width === 2 && record.cells.length === 2)) return false;
    if (filled < 2) return below.some((other) => filledCells(other) > 1);
    return below.some((other) => filledCells(other) > filled * 1.5 && other.cells.every(isName));
}

function isName(cell: string): boolean {
    const type = cellType(cell);
    return type === 'text' || type === 'empty';
}

function filledCells({ cells }: PreviewRow): number {
    return cells.filter((cell) => cell.trim() !== '').length;
}

/** Above 0 when cells name the columns rather than belong to them; each column has a vote, names are presumed. */
function likeness(header: readonly string[], data: readonly PreviewRow[], width: number): number {
    const rows = data.filter(({ cells }) => cells.length === width);
    const votes = header.map((cell, column) =>
        columnVote(
            cell,
            (rows.length > 0 ? rows : data).map(({ cells }) => cells[column] ?? ''),
        ),
    );
    return votes.reduce((sum, vote) => sum + vote, data.length === 0 ? lonelyVote(header) : 0.5);
}

/** A single record names columns when nothing in it is a value. */
function lonelyVote(header: readonly string[]): number {
    const types = header.map(cellType);
    return types.some((type) => type === 'number' || type === 'date') ? -0.5 : 0.5;
}

function columnVote(cell: string, values: readonly string[]): number {
    const type = cellType(cell);
    if (type === 'empty') return 0;
    const filled = values.filter((value) => value.trim() !== '');
    if (filled.length === 0) return 0;
    const types = filled.map(cellType);
    const main = mainType(types);
    if (main === 'number' || main === 'date') return typedVote(cell, type, main, filled);
    if (type === 'number' || type === 'date') return -0.5;
    if (filled.includes(cell)) return filled.length > 3 ? -1 : -0.3;
    if (main === 'code' && type === 'text') return 1;
    return main === 'code' && type === 'code' && shape(cell) === shape(filled[0] ?? '') ? -1 : 0.1;
}

function typedVote(cell: string, type: CellType, main: CellType, values: readonly string[]): number {
    if (type === 'text') return 1;
    if (type === 'code') return 0.7;
    const isYear = /^(19|20)\d\d$/;
    if (isYear.test(cell.trim()) && values.filter((value) => isYear.test(value.trim())).length < values.length / 4)
        return 0.3;
    return type === main ? -1 : -0.3;
}

function mainType(types: readonly CellType[]): CellType | null {
    const counts = new Map<CellType, number>();
    for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
    const [type, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    return count >= types.length * 0.6 ? type : null;
}

function shape(text: string): string {
    return text
        .trim()
        .replace(/\d+/g, '0')
        .replace(/\p{L}+/gu, 'a');
}
