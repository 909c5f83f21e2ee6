import type { Dialect, Known, Numbering } from '../types';
import { type Budget, refuseSize } from './collect';

const pieceLength = 1 << 20;
/** Rows held back before the first is written, so that the widest of them says how wide the table is. */
const heldRows = 1000;

export const csvDialect: Dialect = { delimiter: ',', quote: '"', escape: 'double' };

/**
 * Writes rows as CSV in UTF-8, each in its place: row n is record n, blank where nothing was written. Rows are filled up
 * to the width of the table. Finished pieces become blobs: little stays in memory.
 */
export class CsvWriter {
    /** The widest row so far. */
    width = 0;
    /** Rows that hold anything. */
    rows = 0;
    private written = 0;
    private held: (readonly string[])[] | null = [];
    private readonly parts: Blob[] = [];
    private text = '';

    constructor(private readonly budget: Budget) {}

    /** The next row, or the one at a place further down, from 1. */
    write(cells: readonly string[], place = this.written + 1): void {
        const filled = filledWidth(cells);
        if (filled === 0) return;
        for (; this.written + 1 < place; this.written++) this.put([]);
        this.written++;
        this.rows++;
        if (filled > this.width) this.width = filled;
        this.put(cells.length > filled ? cells.slice(0, filled) : cells);
    }

    finish(name: string, lastModified: number): File {
        this.release();
        return new File([...this.parts, this.text], name, { lastModified });
    }

    /** What is known of the text written. */
    known(numbering: Numbering): Known {
        return { dialect: csvDialect, numbering, width: this.width };
    }

    private put(cells: readonly string[]): void {
        if (this.held === null) return this.line(cells);
        this.held.push(cells);
        if (this.held.length >= heldRows) this.release();
    }

    private release(): void {
        const held = this.held ?? [];
        this.held = null;
        for (const cells of held) this.line(cells);
    }

    private line(cells: readonly string[]): void {
        if (cells.length > 0) {
            for (let cell = 0; cell < cells.length; cell++)
                this.text += (cell > 0 ? ',' : '') + csvCell(cells[cell] ?? '');
            if (cells.length < this.width) this.text += ','.repeat(this.width - cells.length);
        }
        this.text += '\n';
        if (this.text.length < pieceLength) return;
        const piece = new Blob([this.text]);
        this.budget.left -= piece.size;
        if (this.budget.left < 0) refuseSize(this.budget);
        this.parts.push(piece);
        this.text = '';
    }
}

/** A cell as CSV has it. */
export function csvCell(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function filledWidth(cells: readonly string[]): number {
    let width = cells.length;
    while (width > 0 && (cells[width - 1] ?? '') === '') width--;
    return width;
}
