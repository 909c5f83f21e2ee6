import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Db } from '../src/sql/db';
import { openStatements } from '../src/sql/open';
import { tableColumns, tableRows } from '../src/sql/rows';
import { arrowBytes } from '../workers/arrow';
import { lend, takeBack } from './duckdb';

/** DuckDB-WASM in Node, the same engine and settings as in the browser. Files are given as bytes. */
export async function openDb(): Promise<Db> {
    const db = await lend();
    db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    const connection = db.connect();
    for (const statement of openStatements) connection.query(statement);
    return {
        async run(sql) {
            connection.query(sql);
        },
        async rows(sql) {
            return tableRows(connection.query(sql));
        },
        async columns(sql) {
            return tableColumns([connection.query(sql)]);
        },
        async insert(name, table) {
            connection.insertArrowFromIPCStream(arrowBytes(table), { name, create: true });
        },
        async csv(select) {
            const path = join(mkdtempSync(join(tmpdir(), 'fenqun-')), 'out.csv');
            connection.query(`copy (${select}) to '${path}' (format csv, header)`);
            const bytes = new Uint8Array(readFileSync(path));
            rmSync(dirname(path), { recursive: true });
            return bytes;
        },
        async addFile(name, file) {
            db.registerFileBuffer(name, new Uint8Array(await file.arrayBuffer()));
        },
        async dropFile(name) {
            db.dropFile(name);
        },
        async cancel() {},
    };
}

/** Lets every database of the file go before its end; where it opens one after another, one instance serves them all. */
export function letGo(): void {
    takeBack(0);
}
