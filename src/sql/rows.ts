import type { Row, Value } from '../domain/values';

interface Vector {
    get(row: number): Value;
    toArray(): ArrayLike<unknown>;
    readonly nullCount: number;
}

/** As much of an Arrow table or record batch as is read here, so that no Arrow types leave the two Db ends. */
export interface ArrowTable {
    schema: { fields: { name: string; type: { toString(): string } }[] };
    numRows: number;
    getChildAt(index: number): Vector | null;
}

/** Rows as plain objects; dates as ISO text. For small results: pages and summaries. */
export function tableRows(table: ArrowTable): Row[] {
    const columns = table.schema.fields.map((field, index) => ({
        name: field.name,
        isDate: field.type.toString().startsWith('Date'),
        vector: table.getChildAt(index),
    }));
    return Array.from({ length: table.numRows }, (_, row) =>
        Object.fromEntries(columns.map(({ name, isDate, vector }) => [name, cell(vector, isDate, row)])),
    );
}

function cell(vector: Vector | null, isDate: boolean, row: number): Value {
    const value = vector?.get(row) ?? null;
    return isDate && typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : value;
}

/** Columns of doubles out of one batch or several; NaN where there is nothing. Throws on a column of another type. */
export function tableColumns(tables: readonly ArrowTable[]): Record<string, Float64Array> {
    const [first] = tables;
    if (first === undefined) return {};
    const length = tables.reduce((sum, { numRows }) => sum + numRows, 0);
    return Object.fromEntries(first.schema.fields.map(({ name }, index) => [name, columnOf(tables, index, length)]));
}

function columnOf(tables: readonly ArrowTable[], index: number, length: number): Float64Array {
    const column = new Float64Array(length).fill(Number.NaN);
    let from = 0;
    for (const table of tables) {
        const vector = table.getChildAt(index);
        const values = vector?.toArray();
        if (vector !== null && values instanceof Float64Array && vector.nullCount === 0) column.set(values, from);
        else for (let row = 0; row < table.numRows; row += 1) column[from + row] = numberOf(vector?.get(row) ?? null);
        from += table.numRows;
    }
    return column;
}

function numberOf(value: Value): number {
    if (value === null) return Number.NaN;
    if (typeof value !== 'number') throw new Error(`not a number: ${String(value)}`);
    return value;
}
