import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What we use of DuckDB-WASM's blocking bindings. */
export interface Instance {
    open(config: object): void;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its types speak of another copy of apache-arrow
    connect(): any;
    reset(): void;
    dropFiles(): void;
    registerFileBuffer(name: string, bytes: Uint8Array): void;
    dropFile(name: string): void;
    readonly mod: { HEAPU8: Uint8Array };
}

const require = createRequire(import.meta.url);
const duckdb = require('@duckdb/duckdb-wasm/blocking');
const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
const path = (bundle: string) => ({ mainModule: join(dist, `duckdb-${bundle}.wasm`), mainWorker: '' });

/** WebAssembly's memory never shrinks: an instance that has grown so far is let go for good. */
const mostBytes = 512 * 1024 * 1024;
const idle: Instance[] = [];
const lent: Instance[] = [];
let compiled: Promise<WebAssembly.Module> | undefined;

/** An instance without tables or files. To make one takes a second, to empty one a moment: those let go are lent again. */
export async function lend(): Promise<Instance> {
    const instance = idle.pop() ?? (await make());
    lent.push(instance);
    return instance;
}

/** How many are lent. */
export function lentCount(): number {
    return lent.length;
}

/** Takes back all but the first so many. */
export function takeBack(but: number): void {
    for (const instance of lent.splice(but)) {
        instance.reset();
        instance.dropFiles();
        if (idle.length < 2 && instance.mod.HEAPU8.length < mostBytes) idle.push(instance);
    }
}

async function make(): Promise<Instance> {
    const bundles = { mvp: path('mvp'), eh: path('eh') };
    compiled ??= WebAssembly.compile(readFileSync(bundles.eh.mainModule));
    const module = await compiled;
    const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    // as the bindings do it, but for compiling: they compile anew for each instance
    db.instantiateWasm = (imports: WebAssembly.Imports, success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
        Object.assign(globalThis, { DUCKDB_RUNTIME: { ...duckdb.NODE_RUNTIME } });
        void WebAssembly.instantiate(module, imports).then((instance) => success(instance, module));
        return [];
    };
    await db.instantiate(() => undefined);
    return db;
}
