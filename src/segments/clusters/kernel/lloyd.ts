import { apart, at, whole } from './points';
import type { Space } from './space';

/**
 * Gives every point to its nearest centre and sums the points of each: the filtering algorithm. A centre is dropped from a box
 * where another is nearer to all of it; what is left of a box with one centre is added whole.
 * Source: Kanungo and others, An efficient k-means clustering algorithm, IEEE PAMI 24 (2002).
 */
export class Filter {
    readonly sums: Float64Array;
    readonly counts: Float64Array;
    private readonly stack: Int32Array;

    constructor(
        private readonly space: Space,
        private readonly k: number,
    ) {
        this.sums = new Float64Array(k * space.points.width);
        this.counts = new Float64Array(k);
        this.stack = new Int32Array(k * 64);
    }

    add(centres: Float64Array): void {
        this.sums.fill(0);
        this.counts.fill(0);
        for (let c = 0; c < this.k; c += 1) this.stack[c] = c;
        this.visit(centres, 0, 0, this.k);
    }

    private visit(centres: Float64Array, node: number, from: number, count: number): void {
        const { space, stack } = this;
        const { width } = space.points;
        const kept = count === 1 ? 1 : this.prune(centres, node, from, count);
        const to = count === 1 ? from : from + count;
        if (kept === 1) {
            const own = whole(stack, to);
            for (let i = 0; i < width; i += 1) this.sums[own * width + i] = at(this.sums, own * width + i) + at(space.sums, node * width + i);
            this.counts[own] = at(this.counts, own) + whole(space.ends, node) - whole(space.starts, node);
            return;
        }
        const left = whole(space.left, node);
        if (left === 0) return this.addPoints(centres, node, to, kept);
        this.visit(centres, left, to, kept);
        this.visit(centres, left + 1, to, kept);
    }

    /** The centres that may be nearest to some place of the box, written after those given. */
    private prune(centres: Float64Array, node: number, from: number, count: number): number {
        const { space, stack } = this;
        const { low, high, points } = space;
        const { width } = points;
        const box = node * width;
        let best = 0;
        let least = Infinity;
        for (let n = 0; n < count; n += 1) {
            const c = whole(stack, from + n) * width;
            let sum = 0;
            for (let i = 0; i < width; i += 1) {
                const by = 0.5 * (at(low, box + i) + at(high, box + i)) - at(centres, c + i);
                sum += by * by;
            }
            if (sum >= least) continue;
            best = c;
            least = sum;
        }
        let kept = 0;
        for (let n = 0; n < count; n += 1) {
            const c = whole(stack, from + n) * width;
            let nearer = 0;
            for (let i = 0; i < width; i += 1) {
                const own = at(centres, best + i);
                const other = at(centres, c + i);
                const by = other - own;
                nearer += by * (other + own - 2 * (by > 0 ? at(high, box + i) : at(low, box + i)));
            }
            if (c === best || nearer < 0) {
                stack[from + count + kept] = whole(stack, from + n);
                kept += 1;
            }
        }
        return kept;
    }

    private addPoints(centres: Float64Array, node: number, from: number, count: number): void {
        const { space, stack, sums, counts } = this;
        const { width, values } = space.points;
        for (let row = whole(space.starts, node); row < whole(space.ends, node); row += 1) {
            let best = 0;
            let least = Infinity;
            for (let n = 0; n < count; n += 1) {
                const c = whole(stack, from + n);
                const sum = apart(values, row * width, centres, c * width, width);
                if (sum >= least) continue;
                best = c;
                least = sum;
            }
            for (let i = 0; i < width; i += 1) sums[best * width + i] = at(sums, best * width + i) + at(values, row * width + i);
            counts[best] = at(counts, best) + 1;
        }
    }
}

/** The centre nearest to a point, the first of equals. */
export function nearest(values: Float64Array, row: number, centres: Float64Array, k: number, width: number): number {
    let best = 0;
    let least = Infinity;
    for (let c = 0; c < k; c += 1) {
        const sum = apart(values, row * width, centres, c * width, width);
        if (sum >= least) continue;
        best = c;
        least = sum;
    }
    return best;
}

/** The point farthest from its centre. */
export function loneliest({ points }: Space, centres: Float64Array, k: number): number {
    const { rows, width, values } = points;
    let lone = 0;
    let most = -1;
    for (let row = 0; row < rows; row += 1) {
        const own = nearest(values, row, centres, k, width);
        const sum = apart(values, row * width, centres, own * width, width);
        if (sum > most) [lone, most] = [row, sum];
    }
    return lone;
}
