/**
 * The pairing of rows with columns of the greatest total worth, each used at most once: for each row its column, or
 * null where nothing of worth is left. Kuhn's Hungarian method, with shortest paths over potentials.
 */
export function assign(worth: readonly (readonly number[])[]): (number | null)[] {
    const rows = worth.length;
    const real = worth[0]?.length ?? 0;
    const columns = real + rows;
    const cost = (row: number, column: number) => -(worth[row - 1]?.[column - 1] ?? 0);
    const rowPotential = new Float64Array(rows + 1);
    const columnPotential = new Float64Array(columns + 1);
    const rowOf = new Int32Array(columns + 1);
    for (let row = 1; row <= rows; row++) {
        const before = new Int32Array(columns + 1);
        const least = new Float64Array(columns + 1).fill(Infinity);
        const isDone = new Uint8Array(columns + 1);
        rowOf[0] = row;
        let column = 0;
        do {
            isDone[column] = 1;
            const from = rowOf[column] ?? 0;
            let [step, next] = [Infinity, 0];
            for (let j = 1; j <= columns; j++) {
                if (isDone[j]) continue;
                const reduced = cost(from, j) - (rowPotential[from] ?? 0) - (columnPotential[j] ?? 0);
                if (reduced < (least[j] ?? 0)) [least[j], before[j]] = [reduced, column];
                if ((least[j] ?? 0) < step) [step, next] = [least[j] ?? 0, j];
            }
            for (let j = 0; j <= columns; j++) {
                if (isDone[j]) {
                    const owner = rowOf[j] ?? 0;
                    rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
                    columnPotential[j] = (columnPotential[j] ?? 0) - step;
                } else least[j] = (least[j] ?? 0) - step;
            }
            column = next;
        } while (rowOf[column] !== 0);
        for (; column !== 0; column = before[column] ?? 0) rowOf[column] = rowOf[before[column] ?? 0] ?? 0;
    }
    return worth.map((values, index) => {
        const column = rowOf.indexOf(index + 1, 1) - 1;
        return column >= 0 && column < real && (values[column] ?? 0) > 0 ? column : null;
    });
}
