import { readBytes } from './records';
import { openDecoder } from './text-decoder';

const chunkBytes = 4 << 20;

export interface Transcoded {
    blob: Blob;
    /** Places that could not be read and became U+FFFD, and where the first one stands in the new bytes. */
    replaced: number;
    firstReplacedAt: number;
    nuls: number;
}

/** The blob as UTF-8 without BOM and NULs, a chunk in memory at a time. */
export async function transcode(
    blob: Blob,
    encoding: string,
    signal: AbortSignal,
    progress: (done: number) => void,
): Promise<Transcoded> {
    const decoder = openDecoder(encoding);
    const encoder = new TextEncoder();
    const room = new Uint8Array(Math.min(blob.size, chunkBytes) * 3 + 16);
    const parts: Blob[] = [];
    const result = { replaced: 0, firstReplacedAt: -1, nuls: 0 };
    let written = 0;
    let next = readBytes(blob, 0, chunkBytes);
    for (let at = 0; at < blob.size; at += chunkBytes) {
        signal.throwIfAborted();
        const isLast = at + chunkBytes >= blob.size;
        const bytesRead = await next;
        if (!isLast) next = readBytes(blob, at + chunkBytes, at + 2 * chunkBytes);
        next.catch(() => undefined);
        const text = decoder.decode(bytesRead, isLast);
        const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
        result.nuls += text.length - clean.length;
        const first = clean.indexOf('\ufffd');
        if (first >= 0 && result.firstReplacedAt < 0)
            result.firstReplacedAt = written + encoder.encode(clean.slice(0, first)).length;
        if (first >= 0) result.replaced += clean.match(/\ufffd+/g)?.length ?? 0;
        const length = encoder.encodeInto(clean, room).written;
        written += length;
        parts.push(new Blob([room.subarray(0, length)]));
        progress(Math.min(at + chunkBytes, blob.size));
    }
    return { blob: new Blob(parts), ...result };
}
