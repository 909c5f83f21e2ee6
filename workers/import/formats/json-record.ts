import { plainNumber } from './cell-text';

const strings = /"(?:[^"\\]|\\.)*"/.source;
const longNumbers = new RegExp(`${strings}|-?\\d[\\d.]{14,}\\d*(?:[eE][+-]?\\d+)?`, 'g');
const noNumbers = new RegExp(`${strings}|-?\\bInfinity\\b|\\bNaN\\b`, 'g');

/** One JSON value; numbers with more digits than a double holds come as text. Undefined when it is none. */
export function parseJson(text: string): unknown {
    const exact = /\d[\d.]{15}/.test(text) ? outsideStrings(text, longNumbers, (number) => `"${number}"`) : text;
    return parsed(exact) ?? parsed(outsideStrings(exact, noNumbers, () => 'null'));
}

/** The cells of a record by column; what is nested once has the names of both levels, what is nested deeper is JSON. */
export function flatten(record: object): Map<string, string> {
    const cells = new Map<string, string>();
    for (const [name, given] of Object.entries(record)) {
        const value = unwrap(given);
        if (!isNested(value)) cells.set(name, valueText(value));
        else for (const [inner, part] of Object.entries(value)) cells.set(`${name}.${inner}`, valueText(unwrap(part)));
    }
    return cells;
}

export function valueText(value: unknown): string {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return plainNumber(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The longest list of records inside a record, as servers wrap their answers; null when there is none. */
export function wrappedList(value: unknown, depth = 3): object[] | null {
    if (depth === 0 || typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) return value.length > 0 && value.every(isRecord) ? value : null;
    return Object.values(value).reduce<object[] | null>((longest, part) => {
        const found = wrappedList(part, depth - 1);
        return found !== null && found.length > (longest?.length ?? 0) ? found : longest;
    }, null);
}

export function isRecord(value: unknown): value is object {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNested(value: unknown): value is object {
    return isRecord(value) && Object.keys(value).length > 0;
}

/** MongoDB writes types around values: `{"$oid": "…"}`. */
function unwrap(value: unknown): unknown {
    if (!isRecord(value)) return value;
    const [[name, inner] = ['', null], ...more] = Object.entries(value);
    return name.startsWith('$') && more.length === 0 ? unwrap(inner) : value;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function outsideStrings(text: string, pattern: RegExp, change: (found: string) => string): string {
    return text.replace(pattern, (found) => (found.startsWith('"') ? found : change(found)));
}
