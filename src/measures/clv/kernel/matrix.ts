export function identity(size: number): number[][] {
    return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

export function dot(a: readonly number[], b: readonly number[]): number {
    return a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
}

export function timesVector(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
    return matrix.map((row) => dot(row, vector));
}

/** The inverse by Gauss and Jordan with pivots; null where there is none. */
export function inverted(matrix: readonly (readonly number[])[]): number[][] | null {
    const size = matrix.length;
    const rows = matrix.map((row, i) => [...row, ...(identity(size)[i] ?? [])]);
    for (let column = 0; column < size; column += 1) {
        const pivot = rows.slice(column).reduce((best, row, index) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + index : best), column);
        const chosen = rows[pivot];
        const lead = chosen?.[column] ?? 0;
        if (chosen === undefined || !(Math.abs(lead) > 1e-300)) return null;
        rows[pivot] = rows[column] ?? [];
        rows[column] = chosen.map((each) => each / lead);
        const own = rows[column] ?? [];
        for (let row = 0; row < size; row += 1) {
            if (row === column) continue;
            const factor = rows[row]?.[column] ?? 0;
            rows[row] = (rows[row] ?? []).map((each, index) => each - factor * (own[index] ?? 0));
        }
    }
    return rows.map((row) => row.slice(size));
}
