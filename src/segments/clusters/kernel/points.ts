/** Points of so many coordinates, one after another. */
export interface Points {
    rows: number;
    width: number;
    values: Float64Array;
}

/** Centres of so many clusters, one after another. */
export interface Found {
    k: number;
    centres: Float64Array;
    /** Squared distances to the own centre, summed. */
    inertia: number;
}

/** Some of the points, in the order given; an index may come several times. */
export function taken({ width, values }: Points, indices: Int32Array): Points {
    const out = new Float64Array(indices.length * width);
    for (let row = 0; row < indices.length; row += 1) {
        const from = whole(indices, row) * width;
        for (let i = 0; i < width; i += 1) out[row * width + i] = at(values, from + i);
    }
    return { rows: indices.length, width, values: out };
}

/** How many different points there are, counting no further than `most`. */
export function differentPoints({ rows, width, values }: Points, most: number): number {
    const seen = new Set<string>();
    for (let row = 0; row < rows && seen.size < most; row += 1) seen.add(values.subarray(row * width, (row + 1) * width).join(' '));
    return seen.size;
}

/** The number at a place that is known to exist. One function for each kind of array: a compiler makes the fastest code of each. */
export function at(values: Float64Array, index: number): number {
    return values[index] ?? NaN;
}

export function whole(values: Int32Array, index: number): number {
    return values[index] ?? 0;
}

export function byte(values: Uint8Array, index: number): number {
    return values[index] ?? 0;
}

/** Squared distance of a point to a centre, by their places. */
export function apart(points: Float64Array, from: number, centres: Float64Array, to: number, width: number): number {
    let sum = 0;
    for (let i = 0; i < width; i += 1) {
        const by = at(points, from + i) - at(centres, to + i);
        sum += by * by;
    }
    return sum;
}
