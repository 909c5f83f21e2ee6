import { DuckDBInstance } from '@duckdb/node-api';

/** The app's own statements on native DuckDB: milliseconds of each, by table name. `sourceName` is the app's name for the file at `path`. */
export async function runNative(statements, path, sourceName, threads) {
    const instance = await DuckDBInstance.create(':memory:', threads ? { threads: String(threads) } : {});
    const connection = await instance.connect();
    const times = {};
    for (const { name, kind, sql } of statements) {
        const text = sql.replaceAll(`'${sourceName}'`, `'${path.replaceAll("'", "''")}'`);
        const start = performance.now();
        if (kind === 'rows') await (await connection.run(text)).getRows();
        else await connection.run(`create or replace ${kind} "${name}" as\n${text}`);
        times[name] = performance.now() - start;
    }
    connection.closeSync();
    instance.closeSync();
    return times;
}
