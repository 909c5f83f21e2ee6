import { refuse } from '../../answer';
import type { Work } from './work';

const pieceBytes = 4 << 20;

/** What stands still to be taken in: the bytes so far count against the limit of the whole file. */
export interface Budget {
    file: string;
    left: number;
    limit: number;
}

export function budgetOf(file: File, { limits }: Work): Budget {
    return { file: file.name, left: limits.bytes, limit: limits.bytes };
}

/** All of a stream in blobs: little of it stays in memory, and never more than the budget has left is taken. */
export async function collect(
    stream: ReadableStream<Uint8Array<ArrayBuffer>>,
    budget: Budget,
    { signal }: Work,
): Promise<Blob> {
    const parts: Blob[] = [];
    let pending: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = stream.getReader();
    try {
        for (;;) {
            signal.throwIfAborted();
            const { done, value } = await reader.read();
            if (done) break;
            budget.left -= value.length;
            if (budget.left < 0) refuseSize(budget);
            pending.push(value);
            size += value.length;
            if (size < pieceBytes) continue;
            parts.push(new Blob(pending));
            pending = [];
            size = 0;
        }
    } catch (error) {
        void reader.cancel().catch(() => undefined);
        throw error;
    }
    return new Blob([...parts, ...pending]);
}

export function refuseSize({ file, limit }: Budget): never {
    return refuse('too-large-unpacked', { file, limit: Math.round(limit / 2 ** 30) });
}

/** The inflater cannot read on: browsers throw a TypeError, Node the error of its own library. */
export function isDamage(error: unknown): boolean {
    if (error instanceof TypeError) return true;
    return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** Bytes of a blob as a stream that tells how far it has come. */
export function watched(
    blob: Blob,
    { report }: Work,
    total = blob.size,
    before = 0,
): ReadableStream<Uint8Array<ArrayBuffer>> {
    let done = before;
    const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(bytes, controller) {
            done += bytes.length;
            report({ step: 'unpack', done, total });
            controller.enqueue(bytes);
        },
    });
    return blob.stream().pipeThrough(watch);
}
