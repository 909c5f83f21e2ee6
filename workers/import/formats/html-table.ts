import { unescapeHtml } from './entities';

/** A table of a web page as it is met: told of every row when it is over. */
export interface TableSink {
    row(cells: string[]): void;
}

interface Cell {
    text: string;
    columns: number;
    rows: number;
    isText: boolean;
    number: string | undefined;
}

interface Table {
    sink: TableSink;
    cells: Cell[] | null;
    cell: Cell | null;
    /** How many more rows a cell from above reaches into, by column. */
    reach: number[];
}

const piece =
    /<!--[\s\S]*?-->|<(script|style|title|xml)\b[\s\S]*?<\/\1\s*>|<!\[[^\]]*\]>|<(\/?)([a-zA-Z][\w:]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
const blocks = new Set(['p', 'div', 'li']);

/** Reads the tables out of a web page: a table inside a cell is one of its own, and merged cells stay blank but for the first. */
export class TableReader {
    private readonly open: Table[] = [];

    constructor(private readonly begin: () => TableSink) {}

    /** All of the text that is whole markup; gives how much of it was taken. */
    read(text: string, isLast: boolean): number {
        const end = isLast ? text.length : safeEnd(text);
        for (const [whole, , slash, name, attributes] of text.slice(0, end).matchAll(piece)) {
            if (name === undefined) {
                if (!whole.startsWith('<') || whole === '<') this.text(whole);
            } else if (slash === '/') this.close(name.toLowerCase());
            else this.tag(name.toLowerCase(), attributes ?? '');
        }
        if (isLast) while (this.open.length > 0) this.endTable();
        return end;
    }

    private text(text: string): void {
        const cell = this.open.at(-1)?.cell;
        if (cell) cell.text += text;
    }

    private tag(name: string, attributes: string): void {
        const table = this.open.at(-1);
        if (name === 'table') {
            this.open.push({ sink: this.begin(), cells: null, cell: null, reach: [] });
        } else if (table === undefined) {
            return;
        } else if (name === 'tr') {
            endRow(table);
            table.cells = [];
        } else if (name === 'td' || name === 'th') {
            endCell(table);
            table.cells ??= [];
            table.cell = newCell(attributes);
        } else if (table.cell && (name === 'br' || (blocks.has(name) && table.cell.text.trim() !== ''))) {
            table.cell.text += '\u0000';
        }
    }

    private close(name: string): void {
        const table = this.open.at(-1);
        if (table === undefined) return;
        if (name === 'table') this.endTable();
        else if (name === 'tr' || name === 'thead' || name === 'tbody' || name === 'tfoot') endRow(table);
        else if (name === 'td' || name === 'th') endCell(table);
    }

    private endTable(): void {
        const table = this.open.pop();
        if (table) endRow(table);
    }
}

function newCell(attributes: string): Cell {
    const value = (name: string) => {
        const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
        return found?.[1] ?? found?.[2] ?? found?.[3];
    };
    const span = (name: string, most: number) => Math.min(most, Math.max(1, Math.floor(Number(value(name))) || 1));
    const isText = /mso-number-format\s*:\s*["']?\\?@/i.test(attributes);
    return { text: '', columns: span('colspan', 1000), rows: span('rowspan', 65535), isText, number: value('x:num') };
}

function endCell(table: Table): void {
    if (table.cell === null) return;
    table.cells?.push(table.cell);
    table.cell = null;
}

/** Puts the row's cells where they stand: beside those that reach down from above, wide ones followed by blanks. */
function endRow(table: Table): void {
    endCell(table);
    if (table.cells === null) return;
    const row: string[] = [];
    const { reach } = table;
    const skip = () => {
        while ((reach[row.length] ?? 0) > 0) {
            reach[row.length] = (reach[row.length] ?? 0) - 1;
            row.push('');
        }
    };
    for (const cell of table.cells) {
        skip();
        for (let column = 0; column < cell.columns; column++) {
            reach[row.length] = cell.rows - 1;
            row.push(column === 0 ? shown(cell) : '');
        }
    }
    skip();
    table.cells = null;
    table.sink.row(row);
}

/** What the cell shows, blanks folded; a number in full where the page rounds it or groups its digits. */
function shown({ text, number, isText }: Cell): string {
    const lines = text.split('\u0000').map((line) => unescapeHtml(line.replace(/[ \t\r\n\f]+/g, ' ')).trim());
    const whole = lines.join('\n').trim();
    const isGrouped =
        !isText && number !== undefined && /^-?[\d,]+(?:\.\d+)?$/.test(whole) && /^-?\d+(?:\.\d+)?$/.test(number);
    return isGrouped && number ? number : whole;
}

/** Up to the last tag that is surely whole: nothing that may still close is cut. */
function safeEnd(text: string): number {
    const end = text.toLowerCase().lastIndexOf('</tr>');
    const lead = end < 0 ? '' : text.slice(0, end);
    const isOpen =
        lead.lastIndexOf('<!--') > lead.lastIndexOf('-->') || /<(script|style|xml)\b(?![\s\S]*<\/\1)/i.test(lead);
    return end < 0 || isOpen ? 0 : end + 5;
}
