/** Where the comparison of two indicators stands above the diagonal, row by row; `row` comes before `column`. */
export function placeOf(row: number, column: number, count: number): number {
    return row * count - (row * (row + 1)) / 2 + column - row - 1;
}

/** The comparisons of more indicators: those there are, the new ones equal. */
export function compared(above: readonly number[], before: number, count: number): number[] {
    return pairs(count).map(([row, column]) => (column < before ? (above[placeOf(row, column, before)] ?? 1) : 1));
}

/** The comparisons that remain without one indicator. */
export function without(above: readonly number[], count: number, dropped: number): number[] {
    return pairs(count)
        .filter((pair) => !pair.includes(dropped))
        .map(([row, column]) => above[placeOf(row, column, count)] ?? 1);
}

/** The comparisons when one indicator becomes another: nothing has been said of the new one yet. */
export function renewed(above: readonly number[], count: number, at: number): number[] {
    return pairs(count).map(([row, column]) => (row === at || column === at ? 1 : (above[placeOf(row, column, count)] ?? 1)));
}

/** A comparison from a place on a scale from −8, the first above all, to 8, the second above all: Saaty's 9 to 1/9. */
export function entryOf(step: number): number {
    return step <= 0 ? 1 - step : 1 / (1 + step);
}

/** The place of a comparison on that scale. */
export function stepOf(entry: number): number {
    const step = entry >= 1 ? 1 - Math.round(entry) : Math.round(1 / entry) - 1;
    return Math.min(8, Math.max(-8, step)) || 0;
}

/** Every two indicators, in the order of their comparisons. */
export function pairs(count: number): [number, number][] {
    return Array.from({ length: count }, (_, row) => row).flatMap((row) =>
        Array.from({ length: count - row - 1 }, (_, index): [number, number] => [row, row + index + 1]),
    );
}
