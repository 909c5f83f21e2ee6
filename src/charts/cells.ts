/** A named cell of a grid: a segment at a place. */
export interface NamedCell {
    row: string;
    column: string;
    name: string;
    /** The figure that is read first, and what is said below it. */
    figure: string;
    detail: string;
    /** All of it in a sentence. */
    label: string;
    fill: string;
    ink: string;
    /** The share of its customers that are picked out by whatever picture; null when nothing is. */
    part: number | null;
    isPicked: boolean;
}

/** The cell that an arrow key leads to; null at the border. */
export function neighbourOf(rows: readonly string[], columns: readonly string[], cell: { row: string; column: string }, key: string): { row: string; column: string } | null {
    const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
    const row = rows[rows.indexOf(cell.row) + (down ?? 0)];
    const column = columns[columns.indexOf(cell.column) + (right ?? 0)];
    return row === undefined || column === undefined || (down === 0 && right === 0) ? null : { row, column };
}
