import { DuckDBInstance } from '@duckdb/node-api';

/** The app's own statements on native DuckDB, over the file at `path`: milliseconds of each, by table name. */
export async function runNative(statements, path, threads) {
    const instance = await DuckDBInstance.create(':memory:', threads ? { threads: String(threads) } : {});
    const connection = await instance.connect();
    const times = {};
    for (const { name, kind, sql } of statements) {
        const text = onDisk(sql, path);
        const start = performance.now();
        if (kind === 'rows') await (await connection.run(text)).getRows();
        else await connection.run(`create or replace ${kind} "${name}" as\n${text}`);
        times[name] = performance.now() - start;
    }
    connection.closeSync();
    instance.closeSync();
    return times;
}

/** The app reads the file behind its header and on one thread; on disk the header is still there, and threads may share the work. */
function onDisk(sql, path) {
    return sql.replaceAll(/'f[\d_]+\.csv'/g, `'${path.replaceAll("'", "''")}'`).replaceAll('skip = 0', 'skip = 1').replaceAll('parallel = false', 'parallel = true');
}
