import type { Pace } from './pace';
import { apart, at, byte, type Points } from './points';

/** Points beyond this number are judged by a sample of so many. */
export const judgedRows = 5000;

/**
 * How much nearer each point lies to its own cluster than to the next: (b − a) / max(a, b), a and b being the mean distances to
 * the others of its own and of the nearest other cluster; 0 for a cluster of one. Several labellings are judged at once.
 * Source: Rousseeuw (1987).
 */
export async function silhouettes(points: Points, labellings: readonly Uint8Array[], pace: Pace): Promise<Float64Array[]> {
    const { rows, width, values } = points;
    const most = 1 + labellings.reduce((max, labels) => labels.reduce((a, b) => Math.max(a, b), max), 0);
    const sums = labellings.map(() => new Float64Array(rows * most));
    for (let a = 0; a < rows; a += 1) {
        await pace.rest();
        addPairs(a);
    }
    return labellings.map((labels, n) => judged(labels, sums[n] ?? new Float64Array(0), most));

    function addPairs(a: number): void {
        for (let b = a + 1; b < rows; b += 1) {
            const distance = Math.sqrt(apart(values, a * width, values, b * width, width));
            for (let n = 0; n < labellings.length; n += 1) {
                const labels = labellings[n];
                const sum = sums[n];
                if (labels === undefined || sum === undefined) continue;
                const [toB, toA] = [a * most + byte(labels, b), b * most + byte(labels, a)];
                sum[toB] = at(sum, toB) + distance;
                sum[toA] = at(sum, toA) + distance;
            }
        }
    }
}

function judged(labels: Uint8Array, sums: Float64Array, most: number): Float64Array {
    const counts = new Float64Array(most);
    for (const label of labels) counts[label] = at(counts, label) + 1;
    return Float64Array.from(labels, (own, row) => {
        if (at(counts, own) < 2) return 0;
        let next = Infinity;
        for (let c = 0; c < most; c += 1) if (c !== own && at(counts, c) > 0) next = Math.min(next, at(sums, row * most + c) / at(counts, c));
        const within = at(sums, row * most + own) / (at(counts, own) - 1);
        const greater = Math.max(within, next);
        return greater > 0 && Number.isFinite(next) ? (next - within) / greater : 0;
    });
}
