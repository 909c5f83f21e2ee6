import { makeVector, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from 'apache-arrow';
import type { KernelTable } from '../src/domain/kernel';

/** A table in Arrow's stream form, in which the engine takes rows that were not made by SQL. */
export function arrowBytes(table: KernelTable): Uint8Array {
    const vectors = Object.entries(table).map(([name, column]): [string, Vector] => [name, vectorOf(column)]);
    return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function vectorOf(column: KernelTable[string]): Vector {
    return column instanceof Float64Array ? makeVector(column) : vectorFromArray([...column], new Utf8());
}
