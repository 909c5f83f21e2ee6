import type { Row, Value } from '../domain/values';
import type { TableColumn } from '../ui/column';

/** The numbers behind a chart, as they are read aloud or copied. */
export interface Table {
    columns: readonly TableColumn<Row>[];
    rows: readonly Row[];
}

/** A column of names, on the left. */
export function nameColumn(key: string, label: string, format: (value: Value) => string = String): TableColumn<Row> {
    return { key, label, isSortable: true, ...reads(key, format) };
}

/** A column of numbers, on the right. */
export function numberColumn(key: string, label: string, format: (value: Value) => string): TableColumn<Row> {
    return { key, label, align: 'end', isSortable: true, ...reads(key, format) };
}

function reads(key: string, format: (value: Value) => string): Pick<TableColumn<Row>, 'text' | 'value'> {
    return { text: (row) => format(row[key] ?? null), value: (row) => row[key] ?? null };
}
