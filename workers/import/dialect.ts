import { cellTexts } from './cells';
import { cellType } from './cell-type';
import { plain } from './marks';
import { Scanner } from './scan';
import type { Dialect } from './types';

/** Delimiters to try, the likelier first. */
const singles = [',', '\t', ';', '|', '，', '^', '~', ':', '；', '\u0001', '\u001f', '¦', '#', '@', '!', '*'];
const doubles = [
    '||',
    ';;',
    '::',
    '~~',
    '^^',
    '##',
    '@@',
    '|~|',
    '~|~',
    '^|^',
    '|^|',
    '~^~',
    '\t|\t',
    '<>',
    '$$',
    '&&',
];
const recordsRead = 300;

/** Blanks stand inside dates and names: any other delimiter that fits is preferred. */
const blankTrust = 0.6;

/** How a file of a single column scores: any delimiter must do better. */
const oneColumnScore = 0.2;

export interface DialectVote {
    dialect: Dialect;
    /** The number of cells most records have. */
    width: number;
    score: number;
}

/** Finds delimiter, quote and escape by reading the sample in every likely way and judging the tables that come out. */
export function findDialect(sample: Uint8Array, text: string, chosen?: string): DialectVote {
    const delimiters = chosen === undefined ? candidates(text) : [chosen];
    const votes = delimiters.map((delimiter) => {
        const quote = findQuote(text, delimiter);
        return vote(sample, { delimiter, quote, escape: findEscape(sample, text, delimiter, quote) });
    });
    const none = singles.find((delimiter) => !text.includes(delimiter)) ?? ',';
    const best = votes.reduce<DialectVote>((first, second) => (second.score > first.score * 1.02 ? second : first), {
        dialect: { delimiter: none, quote: '"', escape: findEscape(sample, text, none, '"') },
        width: 1,
        score: chosen === undefined ? oneColumnScore : -1,
    });
    return chosen === undefined ? best : (votes[0] ?? best);
}

/** Excel's hint in the first line: `sep=;` */
export function separatorHint(text: string): string | null {
    return /^"?sep=(\t|[^\r\n"]{1,3})"?(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}

/** A delimiter that most lines hold; what a file read as one column should have been cut at. */
export function commonDelimiter(text: string): string | null {
    const lines = text.split(/\r\n|\r|\n/, 50).filter((line) => line.trim() !== '');
    const isCommon = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length > lines.length / 2;
    return [',', '\t', ';', '|', '，'].find(isCommon) ?? null;
}

function candidates(text: string): string[] {
    const found = doubles.filter((delimiter) => text.includes(delimiter));
    const whole = found.filter((delimiter) => isNeverAlone(text, delimiter));
    const swallowed = new Set(whole.flatMap((delimiter) => [...delimiter]));
    const kept = singles.filter((delimiter) => text.includes(delimiter) && !swallowed.has(delimiter));
    return [...kept, ...whole, ...(/\S[ \t]+\S/.test(text) ? [' '] : [])];
}

/** The first character of the delimiter occurs in no other place. */
function isNeverAlone(text: string, delimiter: string): boolean {
    const rest = text.split(delimiter).join('');
    return [...delimiter].every((character) => !rest.includes(character));
}

function vote(sample: Uint8Array, dialect: Dialect): DialectVote {
    const scanner = new Scanner(dialect);
    const widths = new Map<number, { records: number; quality: number }>();
    let records = 0;
    let numeric = 0;
    let cells = 0;
    let isWholeLineTyped = true;
    let isTitleSplit = false;
    for (let at = 0; at < sample.length && records < recordsRead;) {
        const from = at;
        at = scanner.next(sample, at, true);
        if (scanner.isBlank(sample)) continue;
        records++;
        const tally = widths.get(scanner.cells) ?? { records: 0, quality: 0 };
        widths.set(scanner.cells, tally);
        tally.records++;
        const texts = cellTexts(scanner, sample, dialect);
        const qualities = texts.map((text, cell) => (scanner.kinds[cell] === plain ? quality(text) : 1));
        tally.quality += qualities.reduce((sum, value) => sum + value, 0) / texts.length;
        numeric += qualities.filter((value) => value === 1).length;
        cells += texts.length;
        const isTyped = isOneValue(sample.subarray(from, scanner.contentEnd));
        if (records > 1) isWholeLineTyped &&= isTyped;
        else isTitleSplit = scanner.cells > 1 && !isTyped;
    }
    const [width, tally] = [...widths]
        .filter(([cellCount]) => cellCount > 1)
        .reduce((most, entry) => (entry[1].records > most[1].records ? entry : most), [1, { records: 0, quality: 0 }]);
    if (width === 1) return { dialect, width, score: 0 };
    const consistency = tally.records / records;
    const isUnsafe = dialect.delimiter === ' ' && (consistency < 0.9 || numeric < cells / 2 || isWholeLineTyped);
    const isSplitValue = records > 1 && isWholeLineTyped && widths.size > 1 && !isTitleSplit;
    const isSplitTime = dialect.delimiter === ':' && isWholeLineTyped;
    const score = consistency * (tally.quality / tally.records) * (1 - 1 / width);
    const trust = isUnsafe || isSplitValue || isSplitTime ? 0 : dialect.delimiter === ' ' ? blankTrust : 1;
    return { dialect, width, score: score * trust };
}

function isOneValue(line: Uint8Array): boolean {
    const type = cellType(new TextDecoder().decode(line));
    return type === 'number' || type === 'date';
}

/** 1 for a clear value, less for free text, least for what still seems to hold several values. */
function quality(cell: string): number {
    const type = cellType(cell);
    if (type === 'text') return /[,;\t|，^~]/.test(cell) ? 0.3 : 0.8;
    return type === 'empty' ? 0.6 : 1;
}

/** Single quotes count only when they wrap whole cells again and again and double quotes do not. */
function findQuote(text: string, delimiter: string): '"' | "'" {
    const edge = delimiter === ' ' ? '[ \\t]+' : delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const wrapped = (quote: string) =>
        [
            ...text.matchAll(
                new RegExp(`(?<=^|${edge})${quote}(?:[^${quote}\\n]|${quote}${quote})*${quote}(?=${edge}|$)`, 'gm'),
            ),
        ].length;
    const single = wrapped("'");
    return single > 1 && single > wrapped('"') * 10 ? "'" : '"';
}

/** Backslashes escape when quotes make better sense that way. */
function findEscape(sample: Uint8Array, text: string, delimiter: string, quote: '"' | "'"): 'double' | 'backslash' {
    if (!text.includes(`\\${quote}`)) return 'double';
    const asDoubled = troubles(sample, { delimiter, quote, escape: 'double' });
    return troubles(sample, { delimiter, quote, escape: 'backslash' }) < asDoubled ? 'backslash' : 'double';
}

/** Records whose quotes do not come in pairs. */
function troubles(sample: Uint8Array, dialect: Dialect): number {
    const scanner = new Scanner(dialect);
    let count = 0;
    for (let at = 0, records = 0; at < sample.length && records < recordsRead; records++) {
        at = scanner.next(sample, at, true);
        if (scanner.hasLoneQuote || scanner.unclosed > 0) count++;
    }
    return count;
}
