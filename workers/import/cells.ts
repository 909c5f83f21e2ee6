import { escaped } from './marks';
import type { Scanner } from './scan';
import type { Dialect } from './types';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The scanner's present record as text, as it stands in the file but for quotes. */
export function cellTexts(scanner: Scanner, bytes: Uint8Array, dialect: Dialect): string[] {
    return Array.from({ length: scanner.cells }, (_, cell) => {
        const text = decoder.decode(bytes.subarray(scanner.starts[cell], scanner.ends[cell]));
        return scanner.kinds[cell] === escaped ? unescapeQuotes(text, dialect) : text;
    });
}

export function unescapeQuotes(text: string, { quote, escape }: Dialect): string {
    if (escape === 'double') return text.replaceAll(quote + quote, quote);
    return text.replace(quote === '"' ? /\\(["\\])|"(")/g : /\\(['\\])|'(')/g, '$1$2');
}
