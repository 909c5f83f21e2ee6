import type { Notice } from '../../../src/domain/result';
import type { Budget } from './collect';
import { CsvWriter } from './csv-writer';
import { flatten, isRecord, valueText } from './json-record';

/** Records that are held back before the columns are taken as known. */
const heldRecords = 1000;

/** Records as rows under the union of their keys; lists as rows of cells. */
export class JsonTable {
    readonly writer: CsvWriter;
    /** A column was met after rows had been written without it: to be read once more, now that all are known. */
    hasGrown = false;
    isOfLists = false;
    private readonly place = new Map<string, number>();
    private held: { cells: Map<string, string>; place: number }[] | null = [];
    private readonly broken = { count: 0, line: 0 };

    constructor(columns: readonly string[], budget: Budget) {
        this.writer = new CsvWriter(budget);
        for (const column of columns) this.column(column);
        if (columns.length > 0) this.begin();
    }

    get columns(): string[] {
        return [...this.place.keys()];
    }

    /** A value, or undefined where the text is none: such text stays, in the first column. */
    add(value: unknown, text: string, place: number): void {
        if (Array.isArray(value) && this.place.size === 0) this.isOfLists = true;
        if (this.isOfLists) this.writer.write(listCells(value, text), place);
        else if (isRecord(value)) this.row(flatten(value), place);
        else this.unfit(text, place);
    }

    finish(file: File): { writer: CsvWriter; notices: Notice[] } {
        if (this.held !== null && !this.isOfLists) this.begin();
        const { count, line } = this.broken;
        return {
            writer: this.writer,
            notices: count > 0 ? [{ code: 'json-broken', facts: { file: file.name, count, line } }] : [],
        };
    }

    private unfit(text: string, place: number): void {
        if (this.broken.count++ === 0) this.broken.line = place;
        const [first = 'value'] = this.columns;
        this.row(new Map([[first, text.trim()]]), place);
    }

    private row(cells: Map<string, string>, place: number): void {
        for (const name of cells.keys()) this.column(name);
        if (this.held === null) return this.write(cells, place);
        this.held.push({ cells, place });
        if (this.held.length >= heldRecords) this.begin();
    }

    private column(name: string): void {
        if (this.place.has(name)) return;
        if (this.held === null) this.hasGrown = true;
        this.place.set(name, this.place.size);
    }

    private begin(): void {
        const held = this.held ?? [];
        this.held = null;
        this.writer.write(this.columns);
        for (const { cells, place } of held) this.write(cells, place);
    }

    private write(cells: Map<string, string>, place: number): void {
        if (this.hasGrown) return;
        const row: string[] = Array.from({ length: this.place.size }, () => '');
        for (const [name, text] of cells) row[this.place.get(name) ?? 0] = text;
        this.writer.write(row, place + 1);
    }
}

function listCells(value: unknown, text: string): string[] {
    if (Array.isArray(value)) return value.map(valueText);
    return isRecord(value)
        ? Object.values(value).map(valueText)
        : [value === undefined ? text.trim() : valueText(value)];
}
