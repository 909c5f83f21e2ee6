import { makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from 'apache-arrow';
import type { KernelTable } from '../src/domain/kernel';

/** A table in Arrow's stream form, in which the engine takes rows that were not made by SQL. */
export function arrowBytes(table: KernelTable): Uint8Array {
    const vectors = Object.entries(table).map(([name, column]): [string, Vector] => [name, column instanceof Float64Array ? makeVector(column) : textVector(column)]);
    return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

/** By hand, since Arrow's own builder makes code from text, which a page's policy forbids. */
function textVector(texts: readonly (string | null)[]): Vector<Utf8> {
    const encoder = new TextEncoder();
    const pieces = texts.map((text) => encoder.encode(text ?? ''));
    const valueOffsets = new Int32Array(texts.length + 1);
    pieces.forEach((piece, row) => (valueOffsets[row + 1] = (valueOffsets[row] ?? 0) + piece.length));
    const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
    pieces.forEach((piece, row) => data.set(piece, valueOffsets[row]));
    const nullBitmap = new Uint8Array(Math.ceil(texts.length / 8));
    texts.forEach((text, row) => {
        if (text !== null) nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
    });
    const nullCount = texts.filter((text) => text === null).length;
    return makeVector(makeData({ type: new Utf8(), length: texts.length, nullCount, valueOffsets, data, nullBitmap }));
}
