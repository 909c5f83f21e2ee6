import { nearest } from './lloyd';
import { apart, at, byte, type Found, type Points } from './points';

/** Beyond so many points a single one moves no centre that could be seen. */
const mostRows = 20000;
const mostPasses = 20;

/**
 * Moves single points to another cluster where that lessens the sum of squares, both centres moving along, until none does:
 * it goes on where Lloyd's steps, which hold the centres still meanwhile, come to rest. Source: Hartigan (1975).
 */
export function exchanged({ rows, width, values }: Points, found: Found): Found {
    if (rows > mostRows) return found;
    const { k } = found;
    const centres = found.centres.slice();
    const labels = Uint8Array.from({ length: rows }, (_, row) => nearest(values, row, centres, k, width));
    const sizes = new Float64Array(k);
    for (const label of labels) sizes[label] = at(sizes, label) + 1;
    let { inertia } = found;
    for (let pass = 0; pass < mostPasses; pass += 1) {
        const before = inertia;
        for (let row = 0; row < rows; row += 1) inertia -= move(row);
        if (before - inertia < 1e-12 * before) break;
    }
    return { k, centres, inertia };

    /** How much it lessens the sum of squares; 0 where the point stays. */
    function move(row: number): number {
        const own = byte(labels, row);
        const size = at(sizes, own);
        if (size < 2) return 0;
        const loss = (apart(values, row * width, centres, own * width, width) * size) / (size - 1);
        let best = own;
        let least = loss;
        for (let c = 0; c < k; c += 1) {
            if (c === own) continue;
            const cost = (apart(values, row * width, centres, c * width, width) * at(sizes, c)) / (at(sizes, c) + 1);
            if (cost >= least) continue;
            best = c;
            least = cost;
        }
        if (best === own || loss - least < 1e-12 * loss) return 0;
        for (let i = 0; i < width; i += 1) {
            const value = at(values, row * width + i);
            centres[own * width + i] = at(centres, own * width + i) + (at(centres, own * width + i) - value) / (size - 1);
            centres[best * width + i] = at(centres, best * width + i) + (value - at(centres, best * width + i)) / (at(sizes, best) + 1);
        }
        sizes[own] = size - 1;
        sizes[best] = at(sizes, best) + 1;
        labels[row] = best;
        return loss - least;
    }
}
