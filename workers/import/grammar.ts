import type { Dialect } from './types';

export const ordinary = 0;
export const separator = 1;
export const lineFeed = 2;
export const carriageReturn = 3;
export const quoteMark = 4;
export const backslash = 5;

/** The bytes at hand end too early to tell. */
export const more = -1;
/** What was looked for is not there. */
export const absent = -2;

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

/** The length of the delimiter of several bytes whose first one stands at `at`, 0 when it is not whole. */
export function delimiterAt({ rest }: Grammar, bytes: Uint8Array, at: number, isLast: boolean): number {
    for (let index = 0; index < rest.length; index++) {
        if (at + 1 + index >= bytes.length) return isLast ? 0 : more;
        if (bytes[at + 1 + index] !== rest[index]) return 0;
    }
    return 1 + rest.length;
}

/** Where the delimiter, line end or end stands that follows a closing quote, blanks aside. */
export function afterQuote(grammar: Grammar, bytes: Uint8Array, from: number, isLast: boolean): number {
    const { outside, blanks, rest, isRun } = grammar;
    let at = from;
    if (isRun && blanks[bytes[at] ?? 0] === 1) return at;
    while (at < bytes.length && blanks[bytes[at] ?? 0] === 1) at++;
    if (at >= bytes.length) return isLast ? at : more;
    const found = outside[bytes[at] ?? 0];
    if (found === lineFeed || found === carriageReturn) return at;
    if (found !== separator) return absent;
    if (rest.length === 0) return at;
    const length = delimiterAt(grammar, bytes, at, isLast);
    return length > 0 ? at : length === more ? more : absent;
}
