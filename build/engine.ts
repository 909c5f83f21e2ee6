import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Path of the database engine's WebAssembly, gzipped once per version and kept beside the installed packages. */
export function packedEngine(): string {
    const require = createRequire(import.meta.url);
    const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
    const { version } = JSON.parse(readFileSync(join(dirname(dirname(wasm)), 'package.json'), 'utf8'));
    const packed = join(dirname(wasm), '../../../.cache/fenqun', `duckdb-eh-${version}.wasm.gz`);
    if (!existsSync(packed)) {
        mkdirSync(dirname(packed), { recursive: true });
        writeFileSync(packed, gzipSync(readFileSync(wasm), { level: 9 }));
    }
    return packed;
}
