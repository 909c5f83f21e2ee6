import {
    afterQuote,
    backslash,
    carriageReturn,
    delimiterAt,
    grammarOf,
    lineFeed,
    more,
    ordinary,
    quoteMark,
    separator,
    type Grammar,
} from './grammar';
import { cellBound, cr, crlf, endless, escaped, lf, noLineEnd, plain, quoted, tooManyLines, widestBound } from './marks';
import type { Dialect } from './types';

/**
 * The one grammar: cuts UTF-8 bytes into records. `next` reads one record and leaves its cells in `starts`, `ends` and
 * `kinds`. A quote that never closes, or whose record swallows lines that are sound records by themselves, is read
 * again as an ordinary character. `width` is the number of cells a record should have, 0 when unknown.
 */
export class Scanner {
    cells = 0;
    starts = new Int32Array(64);
    ends = new Int32Array(64);
    kinds = new Uint8Array(64);
    /** The physical line the record starts on, and the one after it; records' own numbers where they are counted so. */
    line = 1;
    nextLine: number;
    lineEnd = noLineEnd;
    /** Where the record ends, before its line end. */
    contentEnd = 0;
    hasQuotes = false;
    /** A quote inside a quoted cell that neither closes it nor is doubled or escaped. */
    hasLoneQuote = false;
    /** As RFC 4180 has it: no blanks around quotes, no lone quotes inside quotes, no backslash escapes. */
    isStrict = true;
    /** How many quotes of this record are ordinary characters because they do not close. */
    unclosed = 0;

    private readonly grammar: Grammar;
    private literals: number[] = [];
    private known: number[] = [];
    private lines = 0;
    private startBound = widestBound;
    private lineBound = widestBound;
    private openAt = -1;
    private doubtAt = -1;
    private probe: Scanner | undefined;

    constructor(
        private readonly dialect: Dialect,
        private readonly width = 0,
        line = 1,
        private readonly isByRecord = false,
    ) {
        this.grammar = grammarOf(dialect);
        this.nextLine = line;
    }

    /** Reads the record at `from`; gives where the next one starts, or -1 when it does not end in these bytes. */
    next(bytes: Uint8Array, from: number, isLast: boolean): number {
        this.line = this.nextLine;
        this.literals = this.known;
        this.lineBound = this.startBound;
        for (;;) {
            const to = this.read(bytes, from, isLast);
            if (to === more && (this.openAt < 0 || bytes.length - this.openAt < cellBound)) return more;
            if (to >= 0 && (this.doubtAt < 0 || !this.isSwallowing(bytes, from, to, true))) {
                this.settle();
                return to;
            }
            if (to === tooManyLines && !this.isSwallowing(bytes, from, this.contentEnd, false)) this.lineBound *= 2;
            else this.literals = [...this.literals, to >= 0 || to === tooManyLines ? this.doubtAt : this.openAt];
        }
    }

    /** Nothing but blanks and delimiters. */
    isBlank(bytes: Uint8Array): boolean {
        if (this.hasQuotes) return false;
        const { blanks } = this.grammar;
        for (let cell = 0; cell < this.cells; cell++) {
            const end = this.ends[cell] ?? 0;
            for (let at = this.starts[cell] ?? 0; at < end; at++) if (blanks[bytes[at] ?? 0] === 0) return false;
        }
        return true;
    }

    private settle(): void {
        this.nextLine = this.line + (this.isByRecord ? 1 : this.lines);
        this.unclosed = this.literals.length - this.known.length;
        if (this.unclosed > 0) this.startBound = Math.max(8, this.startBound >> 1);
        else if (this.startBound < widestBound) this.startBound++;
    }

    private read(bytes: Uint8Array, from: number, isLast: boolean): number {
        const { outside, leads, blanks, rest, isRun } = this.grammar;
        const end = bytes.length;
        const step = 1 + rest.length;
        let { starts, ends, kinds } = this;
        let at = from;
        let cells = 0;
        this.lines = 0;
        this.openAt = this.doubtAt = -1;
        this.hasQuotes = this.hasLoneQuote = false;
        this.isStrict = true;
        if (isRun) while (at < end && blanks[bytes[at] ?? 0] === 1) at++;
        for (;;) {
            if (cells === starts.length) ({ starts, ends, kinds } = this.grow());
            starts[cells] = at;
            let isQuoted = false;
            if (at < end && leads[bytes[at] ?? 0] === 1) {
                const open = this.opening(bytes, at);
                if (open >= 0) {
                    this.cells = cells;
                    at = this.closing(bytes, open, isLast);
                    if (at < 0) return at;
                    if (open > (starts[cells] ?? 0)) this.isStrict = false;
                    starts[cells] = open + 1;
                    isQuoted = true;
                }
            }
            let found = ordinary;
            for (; ; at++) {
                while (at < end && (found = outside[bytes[at] ?? 0] ?? 0) === ordinary) at++;
                if (at >= end || found !== separator || step === 1) break;
                const match = delimiterAt(this.grammar, bytes, at, isLast);
                if (match === more) return more;
                if (match === step) break;
            }
            if (!isQuoted) {
                ends[cells] = at;
                kinds[cells] = plain;
            }
            cells++;
            if (at < end && found === separator) {
                at += step;
                if (!isRun) continue;
                while (at < end && blanks[bytes[at] ?? 0] === 1) at++;
                if (at < end && outside[bytes[at] ?? 0] === ordinary) continue;
                found = at < end ? (outside[bytes[at] ?? 0] ?? 0) : ordinary;
            }
            this.cells = cells;
            return this.finish(bytes, at, found, isLast);
        }
    }

    private grow(): this {
        const { starts, ends, kinds } = this;
        this.starts = new Int32Array(starts.length * 4);
        this.ends = new Int32Array(starts.length * 4);
        this.kinds = new Uint8Array(starts.length * 4);
        this.starts.set(starts);
        this.ends.set(ends);
        this.kinds.set(kinds);
        return this;
    }

    /** Where a quote opens the cell that starts at `at`; -1 when none does. */
    private opening(bytes: Uint8Array, at: number): number {
        const { blanks, quote } = this.grammar;
        let open = at;
        while (open < bytes.length && blanks[bytes[open] ?? 0] === 1) open++;
        if (bytes[open] !== quote) return -1;
        return this.literals.length > 0 && this.literals.includes(open) ? -1 : open;
    }

    /** Where the cell whose quote opens at `open` is over, blanks after it included; notes its end and kind. */
    private closing(bytes: Uint8Array, open: number, isLast: boolean): number {
        const { inside, quote } = this.grammar;
        const end = bytes.length;
        let kind = quoted;
        let isDoubtful = false;
        this.openAt = open;
        this.hasQuotes = true;
        for (let at = open + 1; ;) {
            let found = ordinary;
            while (at < end && (found = inside[bytes[at] ?? 0] ?? 0) === ordinary) at++;
            if (at >= end) return isLast ? endless : more;
            if (at + 1 >= end && !isLast) return more;
            if (found === lineFeed || found === carriageReturn) {
                isDoubtful = true;
                at += found === carriageReturn && bytes[at + 1] === 0x0a ? 2 : 1;
                if (++this.lines <= this.lineBound) continue;
                this.contentEnd = at;
                this.doubtAt = open;
                return tooManyLines;
            }
            if (found === backslash) {
                this.isStrict = false;
                const isEscape = bytes[at + 1] === quote || bytes[at + 1] === 0x5c;
                if (isEscape) kind = escaped;
                at += isEscape ? 2 : 1;
                continue;
            }
            if (found === quoteMark && bytes[at + 1] === quote) {
                kind = escaped;
                at += 2;
                continue;
            }
            const after = afterQuote(this.grammar, bytes, at + 1, isLast);
            if (after === more) return more;
            if (after >= 0) {
                if (after > at + 1) this.isStrict = false;
                if (isDoubtful && this.doubtAt < 0) this.doubtAt = open;
                this.ends[this.cells] = at;
                this.kinds[this.cells] = kind;
                this.openAt = -1;
                return after;
            }
            this.isStrict = false;
            this.hasLoneQuote = isDoubtful = true;
            at++;
        }
    }

    private finish(bytes: Uint8Array, at: number, found: number, isLast: boolean): number {
        this.contentEnd = at;
        this.lines++;
        this.lineEnd = noLineEnd;
        if (at >= bytes.length) return isLast ? at : more;
        this.lineEnd = lf;
        if (found === lineFeed) return at + 1;
        if (at + 1 >= bytes.length && !isLast) return more;
        this.lineEnd = bytes[at + 1] === 0x0a ? crlf : cr;
        return this.lineEnd === crlf ? at + 2 : at + 1;
    }

    /** Whether the bytes make better records when the doubted quote is an ordinary character. */
    private isSwallowing(bytes: Uint8Array, from: number, to: number, isWhole: boolean): boolean {
        if (this.width < 2) return false;
        const hasWidth = isWhole && this.cells === this.width;
        if (hasWidth && (this.lines === 1 || !this.hasLoneQuote)) return false;
        const probe = (this.probe ??= new Scanner(this.dialect));
        probe.known = [...this.literals, this.doubtAt];
        const view = bytes.subarray(0, to);
        let sound = 0;
        let total = 0;
        for (let at = from; at < to;) {
            at = probe.next(view, at, true);
            if (probe.isBlank(view)) continue;
            total++;
            if (probe.cells === this.width) sound++;
        }
        return (sound > 1 || (isWhole && total === 1)) && sound * 4 >= total * 3;
    }
}
