import type { Failure, Progress } from '../../../src/domain/result';
import { Refused } from '../../answer';
import { usualLimits, type Work } from './work';

/** A job of a test: what it reported, and a way to call it off. */
export function workOf(limits: Partial<Work['limits']> = {}): Work & { reported: Progress[]; abort: AbortController } {
    const reported: Progress[] = [];
    const abort = new AbortController();
    return {
        reported,
        abort,
        report: (progress) => reported.push(progress),
        signal: abort.signal,
        limits: { ...usualLimits, ...limits },
    };
}

/** How work was refused. */
export async function refusalOf(work: Promise<unknown>): Promise<Failure> {
    try {
        await work;
    } catch (error) {
        if (error instanceof Refused) return error.failure;
        throw error;
    }
    throw new Error('it was not refused');
}

/** A zip file written byte by byte, so that names, flags and methods can be what writers of libraries do not write. */
export function zipOf(entries: readonly ZipEntry[]): File {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const directory: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    for (const { name, data, packed = data, method = 0, flags = 0, size = data.length } of entries) {
        const fields = [20, flags, method, 0, 0x5c21];
        const sizes = [0, packed.length, size];
        const local = joined(shorts(0x4b50, 0x0403, ...fields), longs(...sizes), shorts(name.length, 0), name, packed);
        const central = joined(
            shorts(0x4b50, 0x0201, 20, ...fields),
            longs(...sizes),
            shorts(name.length, 0, 0, 0, 0),
            longs(0, at),
            name,
        );
        parts.push(local);
        directory.push(central);
        at += local.length;
    }
    const list = joined(...directory);
    const end = joined(shorts(0x4b50, 0x0605, 0, 0, entries.length, entries.length), longs(list.length, at), shorts(0));
    return new File([...parts, list, end], 'orders.zip');
}

export interface ZipEntry {
    name: Uint8Array<ArrayBuffer>;
    data: Uint8Array<ArrayBuffer>;
    packed?: Uint8Array<ArrayBuffer>;
    method?: number;
    flags?: number;
    size?: number;
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What a library's writer gives, as bytes that a File takes. */
export const plainBytes = (bytes: ArrayLike<number> | ArrayBuffer): Uint8Array<ArrayBuffer> =>
    bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(Array.from(bytes));

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

function shorts(...values: number[]): Uint8Array {
    return new Uint8Array(values.flatMap((value) => [value & 0xff, value >>> 8]));
}

function longs(...values: number[]): Uint8Array {
    return shorts(...values.flatMap((value) => [value & 0xffff, value >>> 16]));
}
