import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '#duckdb-wasm?url';
import type { Row } from '../src/domain/values';
import { Cancelled, type Db, EngineDied } from '../src/sql/db';
import { openStatements } from '../src/sql/open';
import type { Columns } from '../src/domain/kernel';
import { type ArrowTable, tableColumns, tableRows } from '../src/sql/rows';
import { arrowBytes } from './arrow';
import DuckDbWorker from './duckdb.worker?worker';

export interface OpenDb extends Db {
    version: string;
    close(): void;
}

/** The browser's Db: DuckDB in a guarded worker of its own, from our own origin. `report` tells bytes of the engine fetched. */
export async function openDb(report: (done: number, total: number) => void, memoryMb: number): Promise<OpenDb> {
    const name = `fenqun-reads-${performance.timeOrigin}-${Math.random()}`;
    const worker = new DuckDbWorker({ name });
    const died = new Promise<never>((_, reject) => worker.addEventListener('error', ({ message }) => reject(new EngineDied(message))));
    died.catch(() => undefined);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    const module = URL.createObjectURL(await engineModule(report));
    await db.instantiate(module);
    URL.revokeObjectURL(module);
    await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 100 } });
    const connection = await db.connect();
    for (const statement of [...openStatements, `set memory_limit = '${Math.trunc(memoryMb)}MB'`]) await connection.query(statement);
    return {
        ...queries(db, connection, died),
        version: await db.getVersion(),
        close: () => worker.terminate(),
        watchReads: (tell) => watchReads(name, tell),
    };
}

/** Tells bytes read of files since the watch began. */
function watchReads(name: string, tell: (bytes: number) => void): () => void {
    const channel = new BroadcastChannel(name);
    let before: number | null = null;
    channel.onmessage = ({ data }: MessageEvent<number>) => {
        before ??= data;
        tell(data - before);
    };
    return () => channel.close();
}

function queries(db: AsyncDuckDB, connection: AsyncDuckDBConnection, died: Promise<never>): Db {
    let exported = 0;
    const read = async (sql: string): Promise<Row[]> => {
        const found: Row[] = [];
        for await (const batch of await connection.send(sql)) found.push(...tableRows(batch as unknown as ArrowTable));
        return found;
    };
    const asked = async <T>(work: Promise<T>): Promise<T> => {
        try {
            return await Promise.race([work, died]);
        } catch (error) {
            if (error instanceof Error && /cancell?ed/i.test(error.message)) throw new Cancelled();
            throw error;
        }
    };
    const rows = (sql: string): Promise<Row[]> => asked(read(sql));
    const columns = async (sql: string): Promise<Columns> => {
        const batches: ArrowTable[] = [];
        for await (const batch of await connection.send(sql)) batches.push(batch as unknown as ArrowTable);
        return tableColumns(batches);
    };
    const run = (sql: string): Promise<void> => asked(connection.useUnsafe((bindings, id) => finish(bindings, id, sql)));
    return {
        rows,
        run,
        columns: (sql) => asked(columns(sql)),
        insert: (name, table) => asked(connection.insertArrowFromIPCStream(arrowBytes(table), { name, create: true })),
        async csv(select) {
            const name = `out${exported++}.csv`;
            await run(`copy (${select}) to '${name}' (format csv, header)`);
            const bytes = await db.copyFileToBuffer(name);
            await db.dropFile(name);
            return bytes;
        },
        async addFile(name, file) {
            await db.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
        },
        async dropFile(name) {
            await db.dropFile(name);
        },
        async cancel() {
            await connection.cancelSent();
        },
    };
}

/** Runs a statement as `send` does, so that it can be cancelled, and leaves its rows where they are. */
async function finish(db: AsyncDuckDB, connection: number, sql: string): Promise<void> {
    let header = await db.startPendingQuery(connection, sql);
    while (header === null) header = await db.pollPendingQuery(connection);
}

/** The engine's code. Shipped gzipped, since some hosts limit a file's size; others unpack it on the way, so look first. */
async function engineModule(report: (done: number, total: number) => void): Promise<Blob> {
    const response = await fetch(wasmUrl);
    if (!response.ok || response.body === null) throw new Error(`engine not found: ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let done = 0;
    for await (const part of streamParts(response.body)) {
        parts.push(part);
        report((done += part.byteLength), total);
    }
    const packed = new Blob(parts as BlobPart[]);
    const magic = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
    const isPacked = magic[0] === 0x1f && magic[1] === 0x8b;
    const stream = isPacked ? packed.stream().pipeThrough(new DecompressionStream('gzip')) : packed.stream();
    return new Response(stream, { headers: { 'content-type': 'application/wasm' } }).blob();
}

async function* streamParts(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const reader = stream.getReader();
    for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value as Uint8Array<ArrayBuffer>;
    }
}
