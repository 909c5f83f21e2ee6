/** One cell of a heat map; no value where nobody stands. */
export interface HeatCell {
    row: number;
    column: number;
    value: number | null;
    /** The share of its customers that are picked out by whatever picture; null when nothing is. */
    part: number | null;
    /** Picked on this picture. */
    isPicked: boolean;
}

/** Which of six colours a value takes: 0 for nothing, and finer steps among small values than among large ones. */
export function heatStep(value: number | null, most: number): number {
    if (value === null || !(value > 0) || !(most > 0)) return 0;
    return Math.min(5, Math.max(1, Math.ceil((value / most) ** 0.45 * 5)));
}

/** The rectangle between two cells: what Shift adds to a choice. */
export function span(names: readonly number[], from: number, to: number): number[] {
    const [low, high] = from < to ? [from, to] : [to, from];
    return names.filter((name) => name >= low && name <= high).sort((a, b) => a - b);
}
