import type { Columns } from '../../../domain/kernel';

/** A column of the input; NaN where it has none, so that a missing one shows. */
export function columnOf(input: Columns, name: string): Float64Array {
    return input[name] ?? new Float64Array(0);
}

/** The rows of one kind, column by column. */
export function rowsOfKind<Name extends string>(input: Columns, kind: number, names: readonly Name[]): Record<Name, Float64Array> {
    const kinds = columnOf(input, 'kind');
    const rows: number[] = [];
    for (let row = 0; row < kinds.length; row += 1) if (kinds[row] === kind) rows.push(row);
    const pick = (name: Name): [Name, Float64Array] => {
        const column = columnOf(input, name);
        return [name, Float64Array.from(rows, (row) => column[row] ?? Number.NaN)];
    };
    return Object.fromEntries(names.map(pick)) as Record<Name, Float64Array>;
}
