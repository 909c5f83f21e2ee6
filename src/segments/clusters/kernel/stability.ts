import { adjustedRand, mostAlike } from './agreement';
import { kMeans, labelled } from './kmeans';
import type { Pace } from './pace';
import { at, type Points, taken } from './points';
import { drawn, randomOf } from './random';
import { Seeding } from './seeding';
import { spaceOf } from './space';

/** How often customers are drawn anew, how many of them at most, and from how many starts each draw is clustered. */
export const resamples = 25;
export const resampledRows = 5000;
const restarts = 5;

export interface Stability {
    rows: number;
    /** One adjusted Rand index per resample. */
    rands: Float64Array;
    /** Of each cluster, its mean likeness to the most alike one of a resample. */
    likeness: Float64Array;
}

/**
 * Customers are drawn with replacement, clustered anew, and everyone given to the nearest of the new centres: what is a
 * matter of chance comes out differently. Source: Hennig, Cluster-wise assessment of cluster stability (2007).
 */
export async function stabilityOf(points: Points, centres: Float64Array, seed: number, pace: Pace): Promise<Stability> {
    const k = centres.length / Math.max(1, points.width);
    const base = taken(points, drawn(points.rows, resampledRows, randomOf(seed, 31)));
    const own = labelled(base, centres);
    const rands = new Float64Array(resamples);
    const likeness = new Float64Array(k);
    for (let n = 0; n < resamples; n += 1) {
        const random = randomOf(seed, 37, n);
        const again = taken(base, Int32Array.from({ length: base.rows }, () => Math.floor(random() * base.rows)));
        const space = spaceOf(again);
        const found = await kMeans(space, new Seeding(space), k, { seed: seed * 1000 + n, restarts, tolerance: 1e-4, iterations: 100 }, pace);
        const labels = labelled(base, found.centres);
        rands[n] = adjustedRand(own, labels);
        mostAlike(own, labels, k).forEach((value, c) => (likeness[c] = at(likeness, c) + value / resamples));
    }
    return { rows: base.rows, rands, likeness };
}
