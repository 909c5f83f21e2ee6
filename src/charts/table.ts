import type { Row, Value } from '../domain/values';

/** A column of the table behind a chart. */
export interface TableColumn {
    key: string;
    label: string;
    /** Numbers have one and stand on the right; text has none. */
    format?: (value: Value) => string;
}

/** The numbers behind a chart, as they are read aloud or copied. */
export interface Table {
    columns: TableColumn[];
    rows: readonly Row[];
}
