/** Columns that a reading adds to those before it, by name. One level may use the columns of the levels under it. */
export type Level = Record<string, string>;

/**
 * Nested selects, each adding its level's columns. Levels, because DuckDB evaluates what two branches share before
 * it chooses a branch: only a column of the level below is free to be used twice.
 */
export function stackSql(from: string, ...readings: Level[][]): string {
    const height = Math.max(...readings.map((levels) => levels.length));
    return Array.from({ length: height }, (_, index) => readings.map((levels) => levels[index] ?? {}))
        .map((levels) => Object.entries(Object.assign({}, ...levels) as Level))
        .reduce((sql, columns) => selectSql(sql, columns), from);
}

function selectSql(from: string, columns: [string, string][]): string {
    if (columns.length === 0) return from;
    const added = columns.map(([name, expression]) => `,\n    ${expression} as ${name}`).join('');
    return `select *${added}\nfrom (${from}) as level`;
}
