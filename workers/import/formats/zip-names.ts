import { detectEncoding } from '../encoding';
import { decodeAll } from '../text-decoder';

/** A name as a zip file has it. */
export interface RawName {
    bytes: Uint8Array<ArrayBuffer>;
    isUtf8: boolean;
    extra: Uint8Array<ArrayBuffer>;
}

/** Names in a zip file: UTF-8 where that is said, or else in what all of them together are most likely written in. */
export function entryNames(names: readonly RawName[]): string[] {
    const unsaid = names.filter(({ isUtf8 }) => !isUtf8).flatMap(({ bytes }) => [...bytes, 0x0a]);
    const { encoding } = detectEncoding([new Uint8Array(unsaid)]);
    return names.map(({ bytes, isUtf8, extra }) => unicodeName(extra) ?? decodeAll(bytes, isUtf8 ? 'utf-8' : encoding));
}

/** The name in UTF-8 that some programs put beside one in their own encoding. */
function unicodeName(extra: Uint8Array<ArrayBuffer>): string | null {
    const field = extraField(extra, 0x7075);
    return field === null ? null : decodeAll(field.subarray(5), 'utf-8');
}

/** One of an entry's extra fields. */
export function extraField(extra: Uint8Array<ArrayBuffer>, id: number): Uint8Array<ArrayBuffer> | null {
    const view = new DataView(extra.buffer);
    for (let at = 0; at + 4 <= extra.length;) {
        const end = at + 4 + view.getUint16(at + 2, true);
        if (view.getUint16(at, true) === id) return extra.slice(at + 4, end);
        at = end;
    }
    return null;
}
