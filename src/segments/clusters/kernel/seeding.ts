import { apart, at, whole } from './points';
import type { Space } from './space';

/**
 * First centres by k-means++: each drawn with a chance that grows with its squared distance to those before, the best of
 * several draws. Leaves too far from a new centre to feel it are passed over. Fewer come back where fewer points differ.
 * Source: Arthur and Vassilvitskii (2007); several draws as in scikit-learn.
 */
export class Seeding {
    private readonly leaves: Int32Array;
    private readonly distances: Float64Array;
    private readonly sums: Float64Array;
    private readonly mosts: Float64Array;
    private total = 0;

    constructor(private readonly space: Space) {
        const leaves: number[] = [];
        for (let node = 0; node < space.nodes; node += 1) if (space.left[node] === 0) leaves.push(node);
        this.leaves = Int32Array.from(leaves);
        this.distances = new Float64Array(space.points.rows);
        this.sums = new Float64Array(leaves.length);
        this.mosts = new Float64Array(leaves.length);
    }

    centres(k: number, random: () => number): Float64Array {
        const { width, rows, values } = this.space.points;
        const out = new Float64Array(k * width);
        const tries = 2 + Math.floor(Math.log(k));
        this.distances.fill(Infinity);
        this.mosts.fill(Infinity);
        let row = Math.floor(random() * rows);
        for (let c = 0; c < k; c += 1) {
            out.set(values.subarray(row * width, (row + 1) * width), c * width);
            this.keep(row);
            if (c === k - 1) break;
            if (!(this.total > 0)) return out.slice(0, (c + 1) * width);
            row = this.best(tries, random);
        }
        return out;
    }

    private best(tries: number, random: () => number): number {
        let best = -1;
        let most = -1;
        for (let n = 0; n < tries; n += 1) {
            const row = this.draw(random() * this.total);
            const saved = row === best ? most : this.saving(row);
            if (saved > most) [best, most] = [row, saved];
        }
        return best;
    }

    private draw(wanted: number): number {
        const { starts, ends } = this.space;
        let left = wanted;
        let last = 0;
        for (let n = 0; n < this.leaves.length; n += 1) {
            const sum = at(this.sums, n);
            if (sum > 0) last = n;
            if (left < sum) break;
            left -= sum;
        }
        let chosen = -1;
        const leaf = whole(this.leaves, last);
        for (let row = whole(starts, leaf); row < whole(ends, leaf); row += 1) {
            const distance = at(this.distances, row);
            if (distance > 0) chosen = row;
            if (left < distance) break;
            left -= distance;
        }
        return chosen;
    }

    /** By how much a further centre would lessen the squared distances. */
    private saving(centre: number): number {
        const { starts, ends, points } = this.space;
        const { width, values } = points;
        let saved = 0;
        for (let n = 0; n < this.leaves.length; n += 1) {
            const leaf = whole(this.leaves, n);
            if (this.boxApart(leaf, centre) >= at(this.mosts, n)) continue;
            for (let row = whole(starts, leaf); row < whole(ends, leaf); row += 1) {
                const less = at(this.distances, row) - apart(values, row * width, values, centre * width, width);
                if (less > 0) saved += less;
            }
        }
        return saved;
    }

    private keep(centre: number): void {
        const { starts, ends, points } = this.space;
        const { width, values } = points;
        this.total = 0;
        for (let n = 0; n < this.leaves.length; n += 1) {
            const leaf = whole(this.leaves, n);
            if (this.boxApart(leaf, centre) < at(this.mosts, n)) {
                let sum = 0;
                let most = 0;
                for (let row = whole(starts, leaf); row < whole(ends, leaf); row += 1) {
                    const distance = Math.min(at(this.distances, row), apart(values, row * width, values, centre * width, width));
                    this.distances[row] = distance;
                    sum += distance;
                    if (distance > most) most = distance;
                }
                this.sums[n] = sum;
                this.mosts[n] = most;
            }
            this.total += at(this.sums, n);
        }
    }

    /** Squared distance of a point to the nearest place of a box. */
    private boxApart(node: number, row: number): number {
        const { low, high, points } = this.space;
        const { width, values } = points;
        let sum = 0;
        for (let i = 0; i < width; i += 1) {
            const value = at(values, row * width + i);
            const by = Math.max(at(low, node * width + i) - value, value - at(high, node * width + i), 0);
            sum += by * by;
        }
        return sum;
    }
}
