export type Matrix = readonly (readonly number[])[];

/** The solution of A·v = b by Gauss’s elimination with pivots; null where there is none. */
export function solve(matrix: Matrix, right: readonly number[]): number[] | null {
    const size = right.length;
    const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
    for (let column = 0; column < size; column += 1) {
        let best = column;
        for (let row = column + 1; row < size; row += 1) if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
        const [chosen, own] = [rows[best], rows[column]];
        if (chosen === undefined || own === undefined || Math.abs(chosen[column] ?? 0) < 1e-12) return null;
        rows[best] = own;
        rows[column] = chosen;
        for (let row = 0; row < size; row += 1) {
            if (row === column) continue;
            const factor = (rows[row]?.[column] ?? 0) / (chosen[column] ?? 1);
            rows[row] = (rows[row] ?? []).map((each, index) => each - factor * (chosen[index] ?? 0));
        }
    }
    return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** A row of numbers through a matrix: who is where in the next period. */
export function pass(row: readonly number[], matrix: Matrix): number[] {
    return (matrix[0] ?? []).map((_, to) => row.reduce((sum, each, from) => sum + each * (matrix[from]?.[to] ?? 0), 0));
}
