import { crlf, lf, noLineEnd } from './marks';
import type { Scanner } from './scan';

/** Counts over the data records of a whole file. */
export class Survey {
    records = 0;
    /** The physical line of the first data record. */
    firstLine = 0;
    /** The bytes from the first data record to the end of the last. */
    dataStart = 0;
    dataEnd = 0;
    fewest = Infinity;
    most = 0;
    longest = 0;
    short = { lines: 0, line: 0 };
    surplus = { lines: 0, line: 0 };
    unclosed = { lines: 0, line: 0 };
    blank = { lines: 0, line: 0 };
    /** The record in which a given byte stands. */
    lineOfMark = 0;
    private spanning = 0;
    private lenient = 0;
    private lineEnds = 0;
    private blankSinceRecord = 0;
    private isBroken = false;

    constructor(
        private readonly scanner: Scanner,
        private readonly width: number,
        private readonly afterLine: number,
        private readonly mark: number,
    ) {}

    visit(bytes: Uint8Array, at: number, base: number): void {
        const { scanner } = this;
        if (this.mark >= base + at && this.mark < base + scanner.contentEnd) this.lineOfMark = scanner.line;
        if (scanner.line <= this.afterLine) return;
        if (scanner.isBlank(bytes)) {
            count(this.blank, scanner.line);
            this.blankSinceRecord++;
            return;
        }
        if (this.records === 0) this.begin(base + at);
        else if (this.blankSinceRecord > 0) this.isBroken = true;
        this.blankSinceRecord = 0;
        this.records++;
        this.dataEnd = base + scanner.contentEnd;
        this.lineEnds |= scanner.lineEnd;
        const { cells } = scanner;
        if (cells < this.fewest) this.fewest = cells;
        if (cells > this.most) this.most = cells;
        if (cells < this.width) count(this.short, scanner.line);
        else if (cells > this.width) count(this.surplus, scanner.line);
        if (scanner.contentEnd - at > this.longest) this.longest = scanner.contentEnd - at;
        if (scanner.nextLine - scanner.line > 1) this.spanning++;
        if (!scanner.isStrict) this.lenient++;
        if (scanner.unclosed > 0) count(this.unclosed, scanner.line);
    }

    /** Every record is one line of just the columns, strictly quoted, and nothing stands between them. */
    get isRegular(): boolean {
        const isEven = this.fewest === this.width && this.most === this.width;
        const isOneLineEnd = this.lineEnds === lf || this.lineEnds === crlf || this.lineEnds === noLineEnd;
        const isExact = this.spanning + this.lenient + this.unclosed.lines === 0 && !this.isBroken;
        return isEven && isOneLineEnd && isExact;
    }

    get lineEnd(): '\n' | '\r\n' {
        return this.lineEnds === crlf ? '\r\n' : '\n';
    }

    private begin(at: number): void {
        this.dataStart = at;
        this.firstLine = this.scanner.line;
    }
}

function count(tally: { lines: number; line: number }, line: number): void {
    if (tally.lines++ === 0) tally.line = line;
}
