import type { Dialect } from './types';

export const ordinary = 0;
export const separator = 1;
export const lineFeed = 2;
export const carriageReturn = 3;
export const quoteMark = 4;
export const backslash = 5;

/** A dialect as tables over bytes. */
export interface Grammar {
    /** What a byte means outside quotes, and inside them. */
    outside: Uint8Array;
    inside: Uint8Array;
    /** Bytes that may stand before an opening quote, and the quote itself. */
    leads: Uint8Array;
    blanks: Uint8Array;
    /** The quote's byte; -1 when the dialect has none. */
    quote: number;
    /** The delimiter's bytes after its first. */
    rest: Uint8Array;
    /** A run of blanks is one delimiter. */
    isRun: boolean;
}

export function grammarOf({ delimiter, quote, escape }: Dialect): Grammar {
    const bytes = new TextEncoder().encode(delimiter);
    const first = bytes[0] ?? 0x2c;
    const isRun = delimiter === ' ';
    const grammar: Grammar = {
        outside: new Uint8Array(256),
        inside: new Uint8Array(256),
        leads: new Uint8Array(256),
        blanks: new Uint8Array(256),
        quote: quote === '' ? -1 : quote.charCodeAt(0),
        rest: bytes.subarray(1),
        isRun,
    };
    grammar.outside[0x0a] = grammar.inside[0x0a] = lineFeed;
    grammar.outside[0x0d] = grammar.inside[0x0d] = carriageReturn;
    for (const byte of isRun ? [0x20, 0x09] : [first]) grammar.outside[byte] = separator;
    for (const blank of [0x20, 0x09]) if (isRun || blank !== first) grammar.blanks[blank] = 1;
    if (grammar.quote < 0) return grammar;
    grammar.leads.set(grammar.blanks);
    grammar.leads[grammar.quote] = 1;
    grammar.inside[grammar.quote] = quoteMark;
    if (escape === 'backslash') grammar.inside[0x5c] = backslash;
    return grammar;
}
