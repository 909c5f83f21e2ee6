import type { Row, Value } from '../domain/values';

interface Vector {
    get(row: number): Value;
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
