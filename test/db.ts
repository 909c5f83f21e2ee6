import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Row, Value } from '../src/domain/values';
import type { Db } from '../src/sql/db';
import { openStatements } from '../src/sql/open';

const require = createRequire(import.meta.url);

/** DuckDB-WASM in Node, the same engine and settings as in the browser. Files are given as bytes. */
export async function openDb(): Promise<Db> {
    const duckdb = require('@duckdb/duckdb-wasm/blocking');
    const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
    const bundles = {
        mvp: { mainModule: join(dist, 'duckdb-mvp.wasm'), mainWorker: '' },
        eh: { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' },
    };
    const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => undefined);
    db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    const connection = db.connect();
    for (const statement of openStatements) connection.query(statement);
    let exported = 0;
    return {
        async run(sql) {
            connection.query(sql);
        },
        async rows(sql) {
            return tableRows(connection.query(sql));
        },
        async csv(select) {
            const name = `out${exported++}.csv`;
            connection.query(`copy (${select}) to '${name}' (format csv, header)`);
            const bytes: Uint8Array = db.copyFileToBuffer(name);
            db.dropFile(name);
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

interface ArrowTable {
    schema: { fields: { name: string; type: { toString(): string } }[] };
    numRows: number;
    getChildAt(index: number): { get(row: number): Value } | null;
}

function tableRows(table: ArrowTable): Row[] {
    const columns = table.schema.fields.map((field, index) => ({
        name: field.name,
        isDate: field.type.toString().startsWith('Date'),
        vector: table.getChildAt(index),
    }));
    return Array.from({ length: table.numRows }, (_, row) =>
        Object.fromEntries(columns.map((column) => [column.name, cell(column, row)])),
    );
}

function cell(column: { isDate: boolean; vector: { get(row: number): Value } | null }, row: number): Value {
    const value = column.vector?.get(row) ?? null;
    return column.isDate && typeof value === 'number' ? new Date(value).toISOString().slice(0, 10) : value;
}
