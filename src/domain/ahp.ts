/** Saaty's random index for matrices of 1 to 10 rows. */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

export interface Priorities {
    /** Shares that add up to 1. */
    weights: number[];
    /** The principal eigenvalue: as many as there are indicators when no comparison contradicts another, else more. */
    largest: number;
    /** Above 0.1 the comparisons contradict each other too much; 0 below three indicators. */
    consistencyRatio: number;
}

/** A comparison that goes against the others: what was said of `row` over `column`, and what the others together imply. */
export interface Contradiction {
    row: number;
    column: number;
    given: number;
    implied: number;
}

/**
 * Weights from pairwise comparisons: the principal eigenvector of the reciprocal matrix, and how consistent it is
 * (Saaty 1980). `above` are the entries above the diagonal, row by row; all positive.
 */
export function priorities(count: number, above: readonly number[]): Priorities {
    const matrix = reciprocal(count, above);
    let weights = Array.from({ length: count }, () => 1 / count);
    let largest = count;
    for (let turn = 0; turn < 1000; turn += 1) {
        const product = matrix.map((row) => row.reduce((sum, entry, at) => sum + entry * (weights[at] ?? 0), 0));
        largest = product.reduce((sum, entry) => sum + entry, 0);
        const next = product.map((entry) => entry / largest);
        const change = Math.max(...next.map((entry, at) => Math.abs(entry - (weights[at] ?? 0))));
        weights = next;
        if (change < 1e-14) break;
    }
    const random = randomIndex[count - 1] ?? 1.49;
    return { weights, largest, consistencyRatio: random === 0 ? 0 : Math.max(0, (largest - count) / (count - 1)) / random };
}

/**
 * The comparison farthest, as a quotient, from what the others imply: the geometric mean of all ways round by a third
 * indicator. Null where none is off.
 */
export function worstContradiction(count: number, above: readonly number[]): Contradiction | null {
    const matrix = reciprocal(count, above);
    const entry = (row: number, column: number) => matrix[row]?.[column] ?? 1;
    let worst: Contradiction | null = null;
    let most = 1e-6;
    for (let row = 0; row < count; row += 1) {
        for (let column = row + 1; column < count && count > 2; column += 1) {
            const ways = matrix.map((_, by) => (by === row || by === column ? 0 : Math.log(entry(row, by) * entry(by, column))));
            const implied = Math.exp(ways.reduce((sum, way) => sum + way, 0) / (count - 2));
            const off = Math.abs(Math.log(entry(row, column) / implied));
            if (off < most + 1e-9) continue;
            worst = { row, column, given: entry(row, column), implied };
            most = off;
        }
    }
    return worst;
}

function reciprocal(count: number, above: readonly number[]): number[][] {
    const matrix = Array.from({ length: count }, () => Array.from({ length: count }, () => 1));
    let at = 0;
    for (let row = 0; row < count; row += 1) {
        for (let column = row + 1; column < count; column += 1) {
            const given = above[at] ?? 1;
            const entry = Number.isFinite(given) && given > 0 ? given : 1;
            matrix[row]?.splice(column, 1, entry);
            matrix[column]?.splice(row, 1, 1 / entry);
            at += 1;
        }
    }
    return matrix;
}
