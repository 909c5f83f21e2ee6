import { at, byte } from './points';

/** How many points each pair of clusters shares, row by row. */
export function crossed(a: Uint8Array, b: Uint8Array, rows: number, columns: number): Float64Array {
    const counts = new Float64Array(rows * columns);
    for (let n = 0; n < a.length; n += 1) {
        const cell = byte(a, n) * columns + byte(b, n);
        counts[cell] = at(counts, cell) + 1;
    }
    return counts;
}

/** How far two labellings agree on who belongs together, 1 being fully and 0 no more than by chance. Source: Hubert and Arabie (1985). */
export function adjustedRand(a: Uint8Array, b: Uint8Array): number {
    const [rows, columns] = [1 + a.reduce((x, y) => Math.max(x, y), 0), 1 + b.reduce((x, y) => Math.max(x, y), 0)];
    const counts = crossed(a, b, rows, columns);
    const pairs = (count: number) => (count * (count - 1)) / 2;
    const ofA = new Float64Array(rows);
    const ofB = new Float64Array(columns);
    let both = 0;
    counts.forEach((count, cell) => {
        const [row, column] = [Math.floor(cell / columns), cell % columns];
        ofA[row] = at(ofA, row) + count;
        ofB[column] = at(ofB, column) + count;
        both += pairs(count);
    });
    const [inA, inB] = [ofA.reduce((sum, count) => sum + pairs(count), 0), ofB.reduce((sum, count) => sum + pairs(count), 0)];
    const all = pairs(a.length);
    const expected = all === 0 ? 0 : (inA * inB) / all;
    const most = (inA + inB) / 2;
    return most === expected ? 1 : (both - expected) / (most - expected);
}

/** Of each cluster of the first labelling, the shared part of it and of the most alike cluster of the second: the best Jaccard. */
export function mostAlike(a: Uint8Array, b: Uint8Array, rows: number): Float64Array {
    const columns = 1 + b.reduce((x, y) => Math.max(x, y), 0);
    const counts = crossed(a, b, rows, columns);
    const ofB = new Float64Array(columns);
    for (const label of b) ofB[label] = at(ofB, label) + 1;
    return Float64Array.from({ length: rows }, (_, row) => {
        const own = counts.subarray(row * columns, (row + 1) * columns);
        const size = own.reduce((sum, count) => sum + count, 0);
        return own.reduce((best, count, column) => Math.max(best, count / Math.max(1, size + at(ofB, column) - count)), 0);
    });
}
