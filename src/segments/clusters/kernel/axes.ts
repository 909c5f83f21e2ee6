import { at, type Points } from './points';

/** The two directions along which points differ most. */
export interface Axes {
    /** By measure: how much of each direction it makes up. */
    first: Float64Array;
    second: Float64Array;
    /** Shares of the variance that they show. */
    shares: readonly [number, number];
}

/** Principal components; each turned so that its greatest part is positive. The points' mean is the origin. */
export function axesOf({ rows, width, values }: Points): Axes {
    const covariance = new Float64Array(width * width);
    for (let row = 0; row < rows; row += 1) {
        for (let i = 0; i < width; i += 1) {
            const value = at(values, row * width + i);
            for (let j = i; j < width; j += 1) covariance[i * width + j] = at(covariance, i * width + j) + value * at(values, row * width + j);
        }
    }
    for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) covariance[i * width + j] = at(covariance, j * width + i);
    const vectors = diagonalised(covariance, width);
    const spread = Array.from({ length: width }, (_, i) => ({ i, value: at(covariance, i * width + i) })).toSorted((a, b) => b.value - a.value || a.i - b.i);
    const total = spread.reduce((sum, { value }) => sum + value, 0);
    const vector = (n: number) => turned(Float64Array.from({ length: width }, (_, row) => (spread[n] === undefined ? 0 : at(vectors, row * width + spread[n].i))));
    const share = (n: number) => (total > 0 ? (spread[n]?.value ?? 0) / total : 0);
    return { first: vector(0), second: vector(1), shares: [share(0), share(1)] };
}

/** Turns a symmetric matrix into its eigenvalues, on its diagonal, and answers the eigenvectors as columns: Jacobi's rotations. */
function diagonalised(matrix: Float64Array, width: number): Float64Array {
    const vectors = Float64Array.from({ length: width * width }, (_, cell) => (cell % (width + 1) === 0 ? 1 : 0));
    for (let sweep = 0; sweep < 60; sweep += 1) {
        let off = 0;
        for (let i = 0; i < width; i += 1) for (let j = i + 1; j < width; j += 1) off += at(matrix, i * width + j) ** 2;
        if (off < 1e-300) break;
        for (let i = 0; i < width; i += 1) for (let j = i + 1; j < width; j += 1) rotate(matrix, vectors, width, i, j);
    }
    return vectors;
}

function rotate(matrix: Float64Array, vectors: Float64Array, width: number, p: number, q: number): void {
    const across = at(matrix, p * width + q);
    if (across === 0) return;
    const slope = (at(matrix, q * width + q) - at(matrix, p * width + p)) / (2 * across);
    const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.hypot(1, slope));
    const cosine = 1 / Math.hypot(1, tangent);
    const sine = tangent * cosine;
    const turn = (cells: Float64Array, a: number, b: number) => {
        const [x, y] = [at(cells, a), at(cells, b)];
        cells[a] = cosine * x - sine * y;
        cells[b] = sine * x + cosine * y;
    };
    for (let i = 0; i < width; i += 1) turn(matrix, i * width + p, i * width + q);
    for (let i = 0; i < width; i += 1) turn(matrix, p * width + i, q * width + i);
    for (let i = 0; i < width; i += 1) turn(vectors, i * width + p, i * width + q);
}

function turned(vector: Float64Array): Float64Array {
    const greatest = vector.reduce((top, value) => (Math.abs(value) > Math.abs(top) + 1e-12 ? value : top), 0);
    return greatest < 0 ? vector.map((value) => -value) : vector;
}
