import { escaped, plain } from './marks';
import type { Scanner } from './scan';
import type { Dialect } from './types';

const comma = 0x2c;
const newLine = 0x0a;
const quote = 0x22;
const slash = 0x5c;
const pieceBytes = 4 << 20;

/** Cells with one of these are quoted. */
const special = new Uint8Array(256);
for (const byte of [comma, quote, newLine, 0x0d]) special[byte] = 1;

/**
 * Writes records as canonical CSV: physical line, number of cells, then every cell, padded to `width`; UTF-8, LF, quotes
 * only where needed. Cells past the width share the last one. Finished pieces become blobs: little stays in memory.
 */
export class Rewriter {
    private readonly parts: Blob[] = [];
    private out = new Uint8Array(pieceBytes + (64 << 10));
    private at = 0;
    private readonly ownQuote: number;
    private readonly isComma: boolean;
    private readonly isBackslash: boolean;

    constructor(
        private readonly scanner: Scanner,
        private readonly dialect: Dialect,
        private readonly width: number,
    ) {
        this.ownQuote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
        this.isComma = dialect.delimiter === ',' && dialect.quote === '"';
        this.isBackslash = dialect.escape === 'backslash';
    }

    write(bytes: Uint8Array, at: number): void {
        const { scanner, width } = this;
        const { cells } = scanner;
        this.reserve((scanner.contentEnd - at) * 2 + cells * 2 + width + 64);
        this.number(scanner.line);
        this.out[this.at++] = comma;
        this.number(cells);
        this.out[this.at++] = comma;
        if (this.isComma && !scanner.hasQuotes && scanner.unclosed === 0 && cells <= width) {
            this.copy(bytes, scanner.starts[0] ?? 0, scanner.contentEnd);
        } else {
            const own = Math.min(cells, cells > width ? width - 1 : width);
            for (let cell = 0; cell < own; cell++) {
                if (cell > 0) this.out[this.at++] = comma;
                this.cell(bytes, cell);
            }
            if (cells > width) this.remainder(bytes, own);
        }
        for (let cell = cells; cell < width; cell++) this.out[this.at++] = comma;
        this.out[this.at++] = newLine;
    }

    finish(): Blob {
        this.flush();
        return new Blob(this.parts);
    }

    private cell(bytes: Uint8Array, cell: number): void {
        const { out } = this;
        const start = this.scanner.starts[cell] ?? 0;
        const end = this.scanner.ends[cell] ?? 0;
        const before = this.at;
        let at = before;
        let isSpecial = 0;
        if (this.scanner.kinds[cell] === escaped) {
            for (let from = start; from < end; from++) {
                let byte = bytes[from] ?? 0;
                const next = from + 1 < end ? bytes[from + 1] : -1;
                if (byte === this.ownQuote && next === byte) from++;
                else if (byte === slash && this.isBackslash && (next === this.ownQuote || next === slash)) {
                    byte = next;
                    from++;
                }
                isSpecial |= special[byte] ?? 0;
                out[at++] = byte;
            }
        } else {
            for (let from = start; from < end; from++) {
                const byte = bytes[from] ?? 0;
                isSpecial |= special[byte] ?? 0;
                out[at++] = byte;
            }
        }
        this.at = at;
        if (isSpecial === 1) this.wrap(before);
    }

    /** Puts what was written since `from` in quotes. */
    private wrap(from: number): void {
        const content = this.out.slice(from, this.at);
        let at = from;
        this.out[at++] = quote;
        for (const byte of content) {
            if (byte === quote) this.out[at++] = quote;
            this.out[at++] = byte;
        }
        this.out[at++] = quote;
        this.at = at;
    }

    /** All cells from `first` on in one, as they stand in the file. */
    private remainder(bytes: Uint8Array, first: number): void {
        if (first > 0) this.out[this.at++] = comma;
        const before = this.at;
        const isQuoted = this.scanner.kinds[first] !== plain;
        this.copy(bytes, (this.scanner.starts[first] ?? 0) - (isQuoted ? 1 : 0), this.scanner.contentEnd);
        this.wrap(before);
    }

    private copy(bytes: Uint8Array, from: number, to: number): void {
        this.out.set(bytes.subarray(from, to), this.at);
        this.at += to - from;
    }

    private number(value: number): void {
        let digits = 1;
        for (let bound = 10; value >= bound; bound *= 10) digits++;
        let rest = value;
        for (let place = this.at + digits - 1; place >= this.at; place--) {
            const next = Math.floor(rest / 10);
            this.out[place] = 0x30 + rest - next * 10;
            rest = next;
        }
        this.at += digits;
    }

    private reserve(bytes: number): void {
        if (this.at + bytes <= this.out.length) return;
        this.flush();
        if (bytes > this.out.length) this.out = new Uint8Array(bytes);
    }

    private flush(): void {
        if (this.at > 0) this.parts.push(new Blob([this.out.subarray(0, this.at)]));
        this.at = 0;
    }
}
