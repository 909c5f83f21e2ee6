import { at, byte, whole } from './points';

/** A fork's edge stands in the units of its measure: those at or below it go one way, those above it the other. */
export type Fork = { cluster: number } | { measure: number; edge: number; below: Fork; above: Fork };

interface Grown {
    columns: readonly Float64Array[];
    labels: Uint8Array;
    k: number;
    least: number;
}

/** A shallow tree of questions that tells the clusters apart, by Gini's impurity. Source: Breiman and others, CART (1984). */
export function treeOf(columns: readonly Float64Array[], labels: Uint8Array, rows: Int32Array, k: number): Fork {
    const grown = { columns, labels, k, least: Math.max(1, Math.ceil(rows.length * 0.005)) };
    return grow(grown, rows, k <= 4 ? 3 : 4);
}

/** The leaf where a customer comes to. */
export function led(tree: Fork, columns: readonly Float64Array[], row: number): number {
    let fork = tree;
    while (!('cluster' in fork)) fork = (columns[fork.measure]?.[row] ?? NaN) > fork.edge ? fork.above : fork.below;
    return fork.cluster;
}

function grow(grown: Grown, rows: Int32Array, depth: number): Fork {
    const counts = countsOf(grown, rows);
    const cluster = counts.reduce((best, count, c) => (count > at(counts, best) ? c : best), 0);
    const split = depth === 0 || at(counts, cluster) === rows.length ? null : bestSplit(grown, rows, counts);
    if (split === null) return { cluster };
    const column = grown.columns[split.measure] ?? new Float64Array(0);
    const below = grow(grown, rows.filter((row) => at(column, row) <= split.edge), depth - 1);
    const above = grow(grown, rows.filter((row) => at(column, row) > split.edge), depth - 1);
    if ('cluster' in below && 'cluster' in above && below.cluster === above.cluster) return below;
    return { ...split, below, above };
}

function bestSplit(grown: Grown, rows: Int32Array, counts: Float64Array): { measure: number; edge: number } | null {
    let best: { measure: number; edge: number } | null = null;
    let most = purity(counts, rows.length) + 1e-9 * rows.length;
    grown.columns.forEach((column, measure) => {
        const sorted = rows.toSorted((a, b) => at(column, a) - at(column, b) || a - b);
        const below = new Float64Array(grown.k);
        const above = counts.slice();
        for (let n = 1; n < sorted.length; n += 1) {
            const moved = byte(grown.labels, whole(sorted, n - 1));
            below[moved] = at(below, moved) + 1;
            above[moved] = at(above, moved) - 1;
            const [low, high] = [at(column, whole(sorted, n - 1)), at(column, whole(sorted, n))];
            if (low === high || n < grown.least || sorted.length - n < grown.least) continue;
            const pure = purity(below, n) + purity(above, sorted.length - n);
            if (pure <= most) continue;
            most = pure;
            best = { measure, edge: shortest(low, high) };
        }
    });
    return best;
}

/** Greater the purer: rows less Gini's impurity times rows. */
function purity(counts: Float64Array, rows: number): number {
    let sum = 0;
    for (let c = 0; c < counts.length; c += 1) sum += at(counts, c) ** 2;
    return rows === 0 ? 0 : sum / rows;
}

function countsOf({ labels, k }: Grown, rows: Int32Array): Float64Array {
    const counts = new Float64Array(k);
    for (const row of rows) counts[byte(labels, row)] = at(counts, byte(labels, row)) + 1;
    return counts;
}

/** The number with fewest digits that is not below the lower and is below the higher: an edge that can be said. */
export function shortest(low: number, high: number): number {
    const middle = (low + high) / 2;
    const top = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
    for (let digits = 0; digits < 17; digits += 1) {
        const step = 10 ** (top - digits);
        for (const steps of [Math.round(middle / step), Math.floor(middle / step)]) {
            const edge = Number((steps * step).toPrecision(15));
            if (edge >= low && edge < high) return edge;
        }
    }
    return low;
}
