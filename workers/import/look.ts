import type { PreviewRow, ReadingChoice } from '../../src/domain/import';
import { fail, succeed, type Notice, type Result } from '../../src/domain/result';
import { cellTexts } from './cells';
import { commonDelimiter, findDialect, separatorHint } from './dialect';
import { detectEncoding } from './encoding';
import { findHeader } from './header';
import { foreignKind, foreignText } from './magic';
import { columnNames, repeatedNames } from './names';
import { openScanner } from './records';
import { Scanner } from './scan';
import { decodeSlices, takeSlices } from './slices';
import type { Dialect, Known, Look } from './types';
import { isUnreadable } from './unreadable';

const headBytes = 256 << 10;
const widestHead = 32 << 20;
const wholeRecords = 1000;
const headRecords = 500;
const sideRecords = 250;
const previewRecords = 20;
const madeHere = { encoding: 'utf-8', encodings: [], isDoubtful: false };

/** Finds out how a file is to be read from its head, middle and tail; what the person chose is obeyed. */
export async function look(file: File, choice: ReadingChoice, known?: Known): Promise<Result<Look>> {
    if (file.size === 0) return fail('empty-file', { file: file.name });
    try {
        for (let size = headBytes; ; size *= 8) {
            const found = await lookInto(file, choice, size, known);
            if (found !== null) return found;
        }
    } catch (error) {
        if (isUnreadable(error)) return fail('unreadable-file', { file: file.name });
        throw error;
    }
}

/** Null when the head is too small to hold a record. */
async function lookInto(
    file: File,
    choice: ReadingChoice,
    size: number,
    known: Known | undefined,
): Promise<Result<Look> | null> {
    const facts = { file: file.name };
    const slices = await takeSlices(file, size);
    const kind = known ? null : foreignKind(slices.raw[0] ?? new Uint8Array());
    if (kind !== null) return fail(kind, facts);
    const guess = known ? madeHere : detectEncoding(slices.raw);
    const encoding = knownEncoding((known ? undefined : choice.encoding) ?? guess.encoding);
    if (encoding === null) return fail('unknown-encoding', { ...facts, encoding: choice.encoding ?? '' });
    const texts = decodeSlices(slices, encoding);
    const text = texts[0] ?? '';
    const foreign = text.trim() === '' ? 'empty-file' : known ? null : foreignText(text);
    if (foreign !== null) return fail(foreign, facts);

    const [head = new Uint8Array(), ...sides] = texts.map((part) => new TextEncoder().encode(part));
    const hint = known ? null : separatorHint(text);
    const bodyAt = hint === null ? 0 : secondLine(head);
    const { dialect, width } =
        known ?? findDialect(head.subarray(bodyAt), text.slice(bodyAt), choice.delimiter ?? hint ?? undefined);
    const numbering = known?.numbering ?? 'lines';
    const scanner = hint === null ? openScanner(dialect, width, numbering) : new Scanner(dialect, width, 2);
    const records = [...readRecords(scanner, head, bodyAt, dialect, slices.isWhole)];
    const chosenLine = known?.headerLine ?? choice.headerLine;
    const headerLine = chosenLine === undefined ? findHeader(records, width) : chosenLine;
    const header = headerLine === null ? undefined : records.find(({ line }) => line >= headerLine);
    const afterLine = header?.line ?? (hint === null ? 0 : 1);
    const data = records.filter(({ line }) => line > afterLine);
    if (data.length === 0 && !slices.isWhole && size < widestHead) return null;
    if (headerLine !== null && header === undefined) return fail('no-such-line', { ...facts, line: headerLine });
    if (data.length === 0) return fail('no-data-rows', facts);

    const columns = columnNames(header?.cells ?? [], usualWidth(data));
    const notices: Notice[] = [];
    const note = (code: string, more: Notice['facts'] = {}) => notices.push({ code, facts: { ...facts, ...more } });
    const missed = columns.length === 1 && choice.delimiter === undefined && !known ? commonDelimiter(text) : null;
    const above = header === undefined ? [] : records.filter(({ line }) => line < header.line);
    const preamble =
        header === undefined || known ? above.map(rowText) : linesBetween(text, hint === null ? 0 : 1, header.line - 1);
    const repeated = repeatedNames(header?.cells ?? []);
    if (guess.isDoubtful && choice.encoding === undefined)
        note('encoding-doubtful', { encoding, other: guess.encodings[1] ?? encoding });
    if (hint !== null) note('separator-line', { delimiter: hint });
    if (columns.length === 1 && !known) note('one-column', missed === null ? {} : { delimiter: missed });
    if (header === undefined && chosenLine === undefined) note('no-header');
    if (preamble.length > 0) note('preamble', { lines: preamble.length });
    if (repeated.length > 0) note('repeated-columns', { count: repeated.length, columns: repeated.join(', ') });
    return succeed({
        reading: { encoding, ...dialect, headerLine: header?.line ?? null, decimal: choice.decimal ?? 'point' },
        choice,
        encodings: known ? [] : [...new Set([encoding, ...guess.encodings])],
        columns,
        sample: [
            ...spread(data, slices.isWhole ? wholeRecords : headRecords),
            ...sides.flatMap((side) => spread(sideways(side, dialect, usualWidth(data)), sideRecords)),
        ],
        preview: data.slice(0, previewRecords),
        preamble,
        afterLine,
        usualCells: width,
        numbering,
        notices,
    });
}

function knownEncoding(label: string): string | null {
    try {
        return new TextDecoder(label).encoding;
    } catch {
        return null;
    }
}

function secondLine(head: Uint8Array): number {
    const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
    if (end < 0) return head.length;
    return head[end] === 0x0d && head[end + 1] === 0x0a ? end + 2 : end + 1;
}

function* readRecords(
    scanner: Scanner,
    bytes: Uint8Array,
    from: number,
    dialect: Dialect,
    isWhole: boolean,
): Generator<PreviewRow> {
    for (let at = from; at < bytes.length;) {
        const to = scanner.next(bytes, at, isWhole);
        if (to < 0) return;
        at = to;
        if (!scanner.isBlank(bytes)) yield { line: scanner.line, cells: cellTexts(scanner, bytes, dialect) };
    }
}

/** Records from the middle of a file: only those of the usual width, and their lines are not known. */
function sideways(bytes: Uint8Array, dialect: Dialect, width: number): PreviewRow[] {
    const records = [...readRecords(new Scanner(dialect, width), bytes, 0, dialect, false)];
    return records.filter(({ cells }) => cells.length === width).map(({ cells }) => ({ line: 0, cells }));
}

function usualWidth(data: readonly PreviewRow[]): number {
    const counts = new Map<number, number>();
    for (const { cells } of data) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}

function linesBetween(text: string, from: number, to: number): string[] {
    const lines = text.split(/\r\n|\r|\n/, to);
    return lines.slice(from).filter((line) => line.trim() !== '');
}

function rowText({ cells }: PreviewRow): string {
    return cells.filter((cell) => cell.trim() !== '').join(' ');
}

/** At most `count` of the records, evenly from all of them. */
function spread(records: readonly PreviewRow[], count: number): PreviewRow[] {
    if (records.length <= count) return [...records];
    return Array.from({ length: count }, (_, index) => records[Math.floor((index * records.length) / count)]).filter(
        (record) => record !== undefined,
    );
}
