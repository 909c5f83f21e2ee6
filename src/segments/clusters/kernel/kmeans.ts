import { exchanged } from './exchange';
import { Filter, loneliest, nearest } from './lloyd';
import type { Pace } from './pace';
import { apart, at, byte, type Found, type Points } from './points';
import { randomOf } from './random';
import type { Seeding } from './seeding';
import type { Space } from './space';

export interface Effort {
    seed: number;
    restarts: number;
    /** As in scikit-learn: the centres' squared way, against the coordinates' mean variance. */
    tolerance: number;
    iterations: number;
}

/** The best of several starts by k-means++, each moved by Lloyd's steps; the best one is moved until nothing moves. */
export async function kMeans(space: Space, seeding: Seeding, k: number, effort: Effort, pace: Pace): Promise<Found> {
    const { rows, width } = space.points;
    const tolerance = (effort.tolerance * space.squares) / Math.max(1, rows * width);
    let best: Found | null = null;
    for (let restart = 0; restart < effort.restarts; restart += 1) {
        const seeds = seeding.centres(k, randomOf(effort.seed, k, restart));
        const found = exchanged(space.points, await moved(space, seeds, tolerance, effort.iterations, pace));
        if (best === null || found.inertia < best.inertia) best = found;
        pace.step();
    }
    if (best === null) throw new Error(`no restart of ${effort.restarts}`);
    return moved(space, best.centres, 0, effort.iterations, pace);
}

/** Lloyd's steps from these centres on. The points' mean is the origin. */
async function moved(space: Space, from: Float64Array, tolerance: number, iterations: number, pace: Pace): Promise<Found> {
    const { width, values } = space.points;
    const k = from.length / width;
    const filter = new Filter(space, k);
    const centres = from.slice();
    let inertia = Infinity;
    for (let step = 0; step < iterations; step += 1) {
        await pace.rest();
        filter.add(centres);
        let way = 0;
        let gained = 0;
        let isWhole = true;
        for (let c = 0; c < k; c += 1) {
            const count = at(filter.counts, c);
            if (count === 0) {
                isWhole = false;
                const lone = loneliest(space, centres, k);
                centres.set(values.subarray(lone * width, (lone + 1) * width), c * width);
                continue;
            }
            for (let i = 0; i < width; i += 1) {
                const mean = at(filter.sums, c * width + i) / count;
                const by = mean - at(centres, c * width + i);
                way += by * by;
                gained += count * mean * mean;
                centres[c * width + i] = mean;
            }
        }
        inertia = Math.max(0, space.squares - gained);
        if (isWhole && way <= tolerance) break;
    }
    return { k, centres, inertia };
}

/** Every point's centre. */
export function labelled({ rows, width, values }: Points, centres: Float64Array): Uint8Array {
    const labels = new Uint8Array(rows);
    for (let row = 0; row < rows; row += 1) labels[row] = nearest(values, row, centres, centres.length / width, width);
    return labels;
}

/** Squared distances of points to their centres, summed. */
export function inertiaOf({ rows, width, values }: Points, labels: Uint8Array, centres: Float64Array): number {
    let sum = 0;
    for (let row = 0; row < rows; row += 1) sum += apart(values, row * width, centres, byte(labels, row) * width, width);
    return sum;
}
