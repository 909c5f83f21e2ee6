import type { Snippet } from 'svelte';

/** What stands above a column. */
export interface ColumnHead {
    key: string;
    label: string;
    /** What the header says on hover: the measure's meaning. */
    title?: string;
    align?: 'start' | 'end';
    isSortable?: boolean;
    /** A CSS length. Virtual tables need it for all columns but one; `8rem` else. */
    width?: string;
}

/** A column of a table. `key` names it when sorting; what is shown is `cell`, or else `text`. */
export interface TableColumn<R> extends ColumnHead {
    text?: (row: R) => string;
    cell?: Snippet<[R]>;
    /** What this column sorts by in a table that sorts itself. */
    value?: (row: R) => string | number | boolean | null;
}

export interface Sort {
    key: string;
    isDescending: boolean;
}

/** The sort after a header is pressed: numbers start from the largest. */
export function nextSort(sort: Sort | undefined, column: ColumnHead): Sort {
    if (sort?.key === column.key) return { key: column.key, isDescending: !sort.isDescending };
    return { key: column.key, isDescending: column.align === 'end' };
}

/** Rows in order; nulls last whichever way, ties as they came. */
export function sortRows<R>(rows: readonly R[], columns: readonly TableColumn<R>[], sort: Sort | undefined): readonly R[] {
    const value = columns.find((column) => column.key === sort?.key)?.value;
    if (!sort || !value) return rows;
    const sign = sort.isDescending ? -1 : 1;
    return rows.toSorted((a, b) => compare(value(a), value(b), sign));
}

type Sortable = string | number | boolean | null;

function compare(a: Sortable, b: Sortable, sign: number): number {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'string' && typeof b === 'string') return sign * a.localeCompare(b);
    return sign * (Number(a) - Number(b));
}
