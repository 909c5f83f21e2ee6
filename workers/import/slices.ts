import { readBytes } from './records';
import { openDecoder } from './text-decoder';

const sideBytes = 64 << 10;

/** The head, middle and tail of a file; only the head when that is all. */
export interface Slices {
    raw: Uint8Array[];
    isWhole: boolean;
}

export async function takeSlices(file: Blob, headBytes: number): Promise<Slices> {
    const head = await readBytes(file, 0, headBytes);
    if (file.size <= headBytes) return { raw: [head], isWhole: true };
    const middle = even(Math.max(headBytes, (file.size - sideBytes) / 2));
    const tail = even(Math.max(headBytes, file.size - sideBytes));
    const sides = [await readBytes(file, middle, middle + sideBytes), await readBytes(file, tail, file.size)];
    return { raw: [head, ...sides], isWhole: false };
}

/** Each slice as text without BOM and NULs; middle and tail from their first whole line on. */
export function decodeSlices({ raw, isWhole }: Slices, encoding: string): string[] {
    return raw.map((bytes, index) => {
        const from = index === 0 ? 0 : afterLineEnd(bytes, encoding);
        const text = openDecoder(encoding).decode(bytes.subarray(from), isWhole);
        return text.includes('\0') ? text.replaceAll('\0', '') : text;
    });
}

/** Where the first whole line of bytes from the middle of a file starts. */
function afterLineEnd(bytes: Uint8Array, encoding: string): number {
    const step = encoding.startsWith('utf-16') ? 2 : 1;
    const low = encoding === 'utf-16be' ? 1 : 0;
    for (let at = 0; at + step <= bytes.length; at += step) {
        const isPlain = step === 1 || bytes[at + 1 - low] === 0;
        if (isPlain && (bytes[at + low] === 0x0a || bytes[at + low] === 0x0d)) return at + step;
    }
    return bytes.length;
}

function even(position: number): number {
    return Math.floor(position / 2) * 2;
}
