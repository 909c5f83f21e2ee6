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

/** Every two indicators, in the order of their comparisons. */
export function pairs(count: number): [number, number][] {
    return Array.from({ length: count }, (_, row) => row).flatMap((row) =>
        Array.from({ length: count - row - 1 }, (_, index): [number, number] => [row, row + index + 1]),
    );
}
