import { refuse } from '../../answer';
import { readBytes } from '../records';
import { type Budget, collect, isDamage, watched } from './collect';
import type { Work } from './work';

/** What a gzip file holds, inflated as a stream. */
export async function gunzip(file: File, budget: Budget, work: Work): Promise<Blob> {
    const { left } = budget;
    const native = await inflate(file, budget, work);
    if (native !== null) return native;
    budget.left = left;
    return gunzipMembers(file, budget, work);
}

/** Null when the platform's inflater does not take the file: it knows one member only, and a file may have many. */
async function inflate(file: File, budget: Budget, work: Work): Promise<Blob | null> {
    try {
        return await collect(watched(file, work).pipeThrough(new DecompressionStream('gzip')), budget, work);
    } catch (error) {
        if (isDamage(error)) return null;
        throw error;
    }
}

/** The same by a library that goes on where one member ends and another begins. */
export async function gunzipMembers(file: File, budget: Budget, work: Work): Promise<Blob> {
    const { Gunzip } = await import('fflate');
    const inflater = new Gunzip();
    let last = 0;
    inflater.onmember = () => (last = 0);
    const members = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        start(controller) {
            inflater.ondata = (bytes) => {
                last += bytes.length;
                controller.enqueue(new Uint8Array(bytes));
            };
        },
        transform: (bytes) => inflater.push(bytes),
    });
    try {
        const blob = await collect(watched(file, work).pipeThrough(members), budget, work);
        if (last % 2 ** 32 === (await statedSize(file))) return blob;
    } catch (error) {
        if (!isFflate(error)) throw error;
    }
    return refuse('archive-damaged', { file: file.name });
}

/** The length of the last member, modulo 2^32, as its trailer has it. */
async function statedSize(file: File): Promise<number> {
    return new DataView((await readBytes(file, Math.max(0, file.size - 4), file.size)).buffer).getUint32(0, true);
}

function isFflate(error: unknown): boolean {
    return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
