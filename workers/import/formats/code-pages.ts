import { openDecoder, type StreamDecoder } from '../text-decoder';

const labels: Record<number, string> = {
    874: 'windows-874',
    932: 'shift_jis',
    936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    1200: 'utf-16le',
    1201: 'utf-16be',
    10000: 'macintosh',
    20866: 'koi8-r',
    28591: 'windows-1252',
    65001: 'utf-8',
};

const decoders = new Map<number, StreamDecoder>();

/** Encodings of files from before Unicode, by the numbers that Windows gives them; the platform reads them. */
export const codePages = {
    utils: {
        decode(page: number, bytes: ArrayLike<number>): string {
            let decoder = decoders.get(page);
            if (decoder === undefined) decoders.set(page, (decoder = openDecoder(labelOf(page))));
            return decoder.decode(Uint8Array.from(bytes), true);
        },
        encode(): never {
            throw new Error('workbooks are only read');
        },
    },
};

function labelOf(page: number): string {
    return labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}
