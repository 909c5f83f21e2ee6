import { legacyEncodings, plausibility } from './encoding-score';
import { decodeAll } from './text-decoder';
import { Utf8Check } from './utf8';

export interface EncodingGuess {
    encoding: string;
    /** Encodings that read the bytes plausibly, best first. */
    encodings: string[];
    /** The runner-up is almost as good. */
    isDoubtful: boolean;
}

/** How far behind the best a candidate may be to be offered. */
const offeredWithin = 0.7;
const doubtedWithin = 0.15;
/** As many sound UTF-8 sequences as this for each broken one make a damaged UTF-8 file, not another encoding. */
const soundPerBroken = 3;
/** A mean worth of characters below this does not outweigh sound UTF-8 sequences. */
const convincing = 0.5;
const scoredBytes = 48 << 10;

/** Finds the encoding of a file from slices of its bytes; the first slice is the file's head. */
export function detectEncoding(slices: readonly Uint8Array[]): EncodingGuess {
    const head = slices[0] ?? new Uint8Array();
    const marked = markedEncoding(head) ?? utf16ByNuls(head);
    if (marked !== null) return { encoding: marked, encodings: [marked], isDoubtful: false };
    const check = new Utf8Check();
    for (const slice of slices) check.push(trimSequence(slice), false);
    return judge(check, slices);
}

/** UTF-8, if perhaps a damaged one, or else the encoding that makes most sense of what the slices hold beyond ASCII. */
export function judge(check: Utf8Check, slices: readonly Uint8Array[]): EncodingGuess {
    const utf8 = { encoding: 'utf-8', encodings: ['utf-8'], isDoubtful: false };
    if (check.sound >= check.broken * soundPerBroken) return utf8;
    const { score, ...guess } = scoreLegacy(slices);
    const isNoBetter = check.long > 0 && check.sound * soundPerBroken >= check.broken && score < convincing;
    return isNoBetter ? { ...utf8, encodings: [...new Set(['utf-8', ...guess.encodings])] } : guess;
}

function scoreLegacy(slices: readonly Uint8Array[]): EncodingGuess & { score: number } {
    const evidence = linesBeyondAscii(slices, scoredBytes);
    const scores = legacyEncodings.map(([encoding, script], rank) => ({
        encoding,
        score: plausibility(decodeAll(evidence, encoding), script) - rank * 0.01,
    }));
    scores.sort((first, second) => second.score - first.score);
    const [best, second] = scores;
    if (best === undefined) throw new Error('no encodings to try');
    const offered = scores.filter(({ score }) => score > 0 && score > best.score - offeredWithin);
    return {
        score: best.score,
        encoding: best.encoding,
        encodings: [...new Set([best, ...offered].map(({ encoding }) => encoding)), 'utf-8'],
        isDoubtful: second !== undefined && second.score > best.score - doubtedWithin,
    };
}

/** Whole lines with a byte beyond ASCII, joined, until there are enough. */
export function linesBeyondAscii(slices: readonly Uint8Array[], enough: number): Uint8Array {
    const lines = new Uint8Array(enough);
    let size = 0;
    for (const slice of slices) {
        for (let from = 0; from < slice.length && size < enough;) {
            let to = from;
            let high = 0;
            for (; to < slice.length && slice[to] !== 0x0a && slice[to] !== 0x0d; to++) high |= slice[to] ?? 0;
            if (high > 0x7f) {
                const line = slice.subarray(from, Math.min(to + 1, from + enough - size));
                lines.set(line, size);
                size += line.length;
            }
            from = to + 1;
        }
    }
    return lines.subarray(0, size);
}

function markedEncoding(head: Uint8Array): string | null {
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
    if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
    return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: NULs are many, fall on one side of the byte pairs only, and stand beside line feeds too. */
function utf16ByNuls(head: Uint8Array): string | null {
    const nuls = { even: 0, odd: 0 };
    const feeds = { all: 0, even: 0, odd: 0 };
    for (let at = 0; at + 1 < head.length; at += 2) {
        const [even, odd] = [head[at] ?? 0, head[at + 1] ?? 0];
        if (even === 0) nuls.even++;
        if (odd === 0) nuls.odd++;
        if (even === 0x0a || odd === 0x0a) feeds.all++;
        if (even === 0x0a && odd === 0) feeds.odd++;
        if (even === 0 && odd === 0x0a) feeds.even++;
    }
    const side = nuls.even > nuls.odd ? 'even' : 'odd';
    const other = Math.min(nuls.even, nuls.odd);
    if (nuls[side] * 20 < head.length || other * 20 > nuls[side] || feeds[side] * 4 < feeds.all) return null;
    return side === 'even' ? 'utf-16be' : 'utf-16le';
}

/** Without the rest of a sequence at the start of a slice cut from the middle of a file. */
function trimSequence(slice: Uint8Array): Uint8Array {
    let from = 0;
    while (from < 3 && from < slice.length && ((slice[from] ?? 0) & 0xc0) === 0x80) from++;
    return slice.subarray(from);
}
