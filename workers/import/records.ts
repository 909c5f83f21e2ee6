import { Scanner } from './scan';
import type { Dialect, Numbering } from './types';

const chunkBytes = 4 << 20;

export interface Reader {
    signal: AbortSignal;
    /** Called after each chunk with the bytes read so far. */
    progress(done: number): void;
    /** Sees every chunk before its records; false stops the reading. */
    inspect?(bytes: Uint8Array, base: number, isLast: boolean): boolean;
}

/** A scanner at the start of a text whose records are numbered this way. */
export function openScanner(dialect: Dialect, width: number, numbering: Numbering): Scanner {
    return new Scanner(dialect, width, numbering === 'records' ? 0 : 1, numbering !== 'lines');
}

/**
 * Every record of a blob, one chunk in memory at a time. The next chunk starts with the record that the last one cut
 * through, so that no record is ever joined from pieces. Gives whether it came to the end.
 */
export async function eachRecord(
    blob: Blob,
    from: number,
    scanner: Scanner,
    reader: Reader,
    visit: (bytes: Uint8Array, at: number, base: number) => void,
): Promise<boolean> {
    let size = chunkBytes;
    for (let base = from; base < blob.size;) {
        reader.signal.throwIfAborted();
        const isLast = base + size >= blob.size;
        const bytes = await readBytes(blob, base, base + size);
        if (reader.inspect && !reader.inspect(bytes, base, isLast)) return false;
        let at = 0;
        while (at < bytes.length) {
            const to = scanner.next(bytes, at, isLast);
            if (to < 0) break;
            visit(bytes, at, base);
            at = to;
        }
        size = at === 0 ? size * 2 : chunkBytes;
        base += at;
        reader.progress(base);
    }
    return true;
}

export async function readBytes(blob: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}
