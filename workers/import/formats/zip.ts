import { refuse } from '../../answer';
import { readBytes } from '../records';
import { type Budget, collect, isDamage, refuseSize, watched } from './collect';
import { entryNames, extraField, type RawName } from './zip-names';
import type { Work } from './work';

export interface Entry {
    name: string;
    isFolder: boolean;
    isEncrypted: boolean;
    method: number;
    packed: number;
    size: number;
    /** Where its own header stands. */
    at: number;
}

type RawEntry = Omit<Entry, 'name' | 'isFolder'> & { raw: RawName };

const endBytes = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/** Everything a zip file lists, from the directory at its end. */
export async function readDirectory(file: File): Promise<Entry[]> {
    const tail = Math.max(0, file.size - endBytes - longestComment - 20);
    const bytes = await readBytes(file, tail, file.size);
    const end = lastSignature(bytes, 0x06054b50);
    if (end < 0 || end + endBytes > bytes.length) return damaged(file);
    const view = new DataView(bytes.buffer);
    const place = (await longPlace(file, view, end)) ?? {
        size: view.getUint32(end + 12, true),
        from: view.getUint32(end + 16, true),
        end: tail + end,
    };
    const shift = place.end - place.size - place.from;
    if (shift < 0) return damaged(file);
    const directory = await readBytes(file, place.from + shift, place.end);
    const raws = [...rawEntries(directory, shift)];
    const names = entryNames(raws.map(({ raw }) => raw));
    return raws.map(({ isEncrypted, method, packed, size, at }, index) => {
        const name = (names[index] ?? '').replaceAll('\\', '/');
        return { name, isFolder: name.endsWith('/'), isEncrypted, method, packed, size, at };
    });
}

/** The bytes of an entry as they were before packing; `collect` them, or read them as they come. */
export async function entryStream(
    file: File,
    entry: Entry,
    work: Work,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    if (entry.isEncrypted) return refuse('zip-encrypted', { file: file.name });
    if (entry.method !== stored && entry.method !== deflated)
        return refuse('zip-method', { file: file.name, entry: entry.name });
    const header = await readBytes(file, entry.at, entry.at + 30);
    const view = new DataView(header.buffer);
    if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50) return damaged(file);
    const from = entry.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = file.slice(from, from + entry.packed);
    const stream = watched(packed, work, file.size, from);
    return entry.method === stored ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
}

/** An entry unpacked whole. */
export async function unpackEntry(file: File, entry: Entry, budget: Budget, work: Work): Promise<Blob> {
    if (entry.size > budget.left) refuseSize(budget);
    const blob = await collect(await entryStream(file, entry, work), budget, work).catch((error: unknown) => {
        if (isDamage(error)) return damaged(file);
        throw error;
    });
    return blob.size === entry.size ? blob : damaged(file);
}

export function damaged(file: File): never {
    return refuse('archive-damaged', { file: file.name });
}

function* rawEntries(bytes: Uint8Array<ArrayBuffer>, shift: number): Generator<RawEntry> {
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;) {
        const nameEnd = at + 46 + view.getUint16(at + 28, true);
        const extraEnd = nameEnd + view.getUint16(at + 30, true);
        const flags = view.getUint16(at + 8, true);
        const extra = bytes.slice(nameEnd, extraEnd);
        const [size, packed, from] = longSizes(
            extra,
            [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true)),
        );
        yield {
            raw: { bytes: bytes.slice(at + 46, nameEnd), isUtf8: (flags & 0x800) !== 0, extra },
            isEncrypted: (flags & 1) !== 0,
            method: view.getUint16(at + 10, true),
            size: size ?? 0,
            packed: packed ?? 0,
            at: (from ?? 0) + shift,
        };
        at = extraEnd + view.getUint16(at + 32, true);
    }
}

/** Sizes of more than 32 bits stand in a field of their own, in this order, only where they are needed. */
function longSizes(extra: Uint8Array<ArrayBuffer>, sizes: number[]): number[] {
    const field = extraField(extra, 1);
    if (field === null) return sizes;
    const view = new DataView(field.buffer);
    let at = 0;
    return sizes.map((size) => {
        if (size !== 0xffffffff || at + 8 > field.length) return size;
        at += 8;
        return Number(view.getBigUint64(at - 8, true));
    });
}

/** Where the directory of a large archive stands. */
async function longPlace(file: File, view: DataView, end: number) {
    const locator = end - 20;
    if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
    const at = Number(view.getBigUint64(locator + 8, true));
    const bytes = await readBytes(file, at, at + 56);
    const long = new DataView(bytes.buffer);
    if (bytes.length < 56 || long.getUint32(0, true) !== 0x06064b50) return damaged(file);
    return { size: Number(long.getBigUint64(40, true)), from: Number(long.getBigUint64(48, true)), end: at };
}

function lastSignature(bytes: Uint8Array<ArrayBuffer>, signature: number): number {
    const view = new DataView(bytes.buffer);
    for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
    return -1;
}
