import type { Columns } from '../../../domain/kernel';
import { at, byte, type Points, whole } from './points';
import { quantile, type Scaled } from './scaled';

/** Each cluster's mean of a column; NaN where no value is known. */
export function meansBy(column: Float64Array, labels: Uint8Array, k: number): Float64Array {
    const sums = new Float64Array(k);
    const counts = new Float64Array(k);
    for (let row = 0; row < labels.length; row += 1) {
        const value = at(column, row);
        if (Number.isNaN(value)) continue;
        sums[byte(labels, row)] = at(sums, byte(labels, row)) + value;
        counts[byte(labels, row)] = at(counts, byte(labels, row)) + 1;
    }
    return sums.map((sum, c) => (at(counts, c) === 0 ? NaN : sum / at(counts, c)));
}

/** Each cluster's median of a column. */
export function mediansBy(column: Float64Array, labels: Uint8Array, k: number): Float64Array {
    return Float64Array.from({ length: k }, (_, c) => medianOf(column.filter((_value, row) => byte(labels, row) === c)));
}

export function medianOf(column: Float64Array): number {
    const known = column.filter((value) => !Number.isNaN(value)).sort();
    return known.length === 0 ? NaN : quantile(known, 0.5);
}

export function sizesOf(labels: Uint8Array, k: number): Float64Array {
    const sizes = new Float64Array(k);
    for (const label of labels) sizes[label] = at(sizes, label) + 1;
    return sizes;
}

/** Labels anew, those who spend most on average first; of equals the larger cluster. */
export function byWorth(labels: Uint8Array, k: number, monetary: Float64Array): Uint8Array {
    const means = meansBy(monetary, labels, k).map((mean) => (Number.isNaN(mean) ? 0 : mean));
    const sizes = sizesOf(labels, k);
    const order = Array.from({ length: k }, (_, c) => c).toSorted((a, b) => at(means, b) - at(means, a) || at(sizes, b) - at(sizes, a) || a - b);
    return labels.map((label) => order.indexOf(label));
}

/** The scaled means of the clusters: their centres. */
export function centresOf({ rows, width, values }: Points, labels: Uint8Array, k: number): Float64Array {
    const centres = new Float64Array(k * width);
    const sizes = sizesOf(labels, k);
    for (let row = 0; row < rows; row += 1) {
        const to = byte(labels, row) * width;
        for (let i = 0; i < width; i += 1) centres[to + i] = at(centres, to + i) + at(values, row * width + i) / at(sizes, byte(labels, row));
    }
    return centres;
}

/** A column of the input for those customers that are points. */
export function heldBy(input: Columns, name: string, { rows }: Scaled): Float64Array {
    const column = input[name];
    return Float64Array.from(rows, (row) => column?.[row] ?? NaN);
}

/** Every row's value where its customer is a point, NaN elsewhere. */
export function spread(values: Float64Array, rows: Int32Array, all: number): Float64Array {
    const out = new Float64Array(all).fill(NaN);
    for (let row = 0; row < rows.length; row += 1) out[whole(rows, row)] = at(values, row);
    return out;
}

