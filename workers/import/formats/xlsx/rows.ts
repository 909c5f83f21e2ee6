import { noteLong, numberText, type LongNumbers } from '../cell-text';
import type { Meaning } from '../number-format';
import type { Element } from './elements';
import { attribute, cellText, richText } from './xml';

/** What the cells of a sheet refer to. */
export interface Shared {
    strings: readonly string[];
    meanings: readonly Meaning[];
    is1904: boolean;
}

export interface SheetRow {
    /** Its number in the sheet. */
    place: number;
    isHidden: boolean;
    cells: string[];
}

/** Turns row elements into cells of text, each in its column; what it meets on the way is noted. */
export class RowReader {
    readonly long: LongNumbers = { count: 0, row: 0 };
    hidden = 0;
    private place = 0;

    constructor(private readonly shared: Shared) {}

    read({ tag, content }: Element): SheetRow {
        const place = Number(attribute(tag, 'r') ?? this.place + 1);
        this.place = Number.isInteger(place) && place > this.place ? place : this.place + 1;
        const prefix = tag.slice(1, tag.indexOf('row'));
        const cells = this.cells(content, `<${prefix}c`, `</${prefix}c>`, prefix);
        const isHidden = ['1', 'true'].includes(attribute(tag, 'hidden') ?? '');
        if (isHidden && cells.some((cell) => cell !== '')) this.hidden++;
        return { place: this.place, isHidden, cells };
    }

    private cells(content: string, open: string, close: string, prefix: string): string[] {
        const cells: string[] = [];
        let start = content.indexOf(open);
        while (start >= 0) {
            const from = start + open.length;
            const tagEnd = content.indexOf('>', from);
            if (tagEnd < 0) break;
            const next = content.charCodeAt(from);
            if (next > 0x20 && next !== 0x2f && next !== 0x3e) {
                start = content.indexOf(open, from);
                continue;
            }
            const isEmpty = content.charCodeAt(tagEnd - 1) === 0x2f;
            const end = isEmpty ? tagEnd : content.indexOf(close, tagEnd);
            if (end < 0) break;
            const attributes = content.slice(from, tagEnd);
            const column = columnOf(attributes, cells.length);
            while (cells.length < column) cells.push('');
            cells[column] = isEmpty ? '' : this.cell(prefix, attributes, content.slice(tagEnd + 1, end));
            start = content.indexOf(open, end);
        }
        return cells;
    }

    private cell(prefix: string, attributes: string, inside: string): string {
        if (inside === '') return '';
        const type = attribute(attributes, 't') ?? 'n';
        if (type === 'inlineStr') return richText(inside);
        const value = valueIn(inside, prefix);
        if (type === 's') return value === '' ? '' : (this.shared.strings[Number(value)] ?? '');
        if (type === 'b') return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
        if (type === 'd') return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?$/, '');
        return type === 'n' ? this.number(value, attribute(attributes, 's')) : cellText(value);
    }

    private number(text: string, style: string | undefined): string {
        const meaning = style === undefined ? 'number' : (this.shared.meanings[Number(style)] ?? 'number');
        if (text === '' || (meaning === 'number' && text.length < 15 && /^-?\d+(?:\.\d+)?$/.test(text))) return text;
        const value = Number(text);
        if (Number.isNaN(value)) return cellText(text);
        if (meaning === 'number') noteLong(this.long, value, this.place);
        return numberText(value, meaning, this.shared.is1904);
    }
}

function valueIn(inside: string, prefix: string): string {
    const open = inside.indexOf(`<${prefix}v`);
    if (open < 0) return '';
    const from = inside.indexOf('>', open) + 1;
    const to = inside.indexOf(`</${prefix}v>`, from);
    return to < 0 ? '' : inside.slice(from, to);
}

/** `C12` is in column 2. */
function columnOf(attributes: string, next: number): number {
    const reference = attribute(attributes, 'r');
    if (reference === undefined) return next;
    let column = 0;
    for (let at = 0; at < reference.length; at++) {
        const letter = reference.charCodeAt(at) & 0xdf;
        if (letter < 0x41 || letter > 0x5a) break;
        column = column * 26 + letter - 0x40;
    }
    return column > 0 && column <= 16384 ? column - 1 : next;
}
