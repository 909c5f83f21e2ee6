import { quoteText } from '../bind';

/** What spreadsheets put around digits so that they stay text: `="00123"` or `'00123`. */
const mark = `^\\s*(?:="((?s:.*))"|'(\\d(?s:[^']*)))\\s*$`;
const script = /^\s*(?:="([\s\S]*)"|'(\d[^']*))\s*$/;

export function unmarkedSql(text: string): string {
    return `regexp_replace(${text}, ${quoteText(mark)}, '\\1\\2')`;
}

export function unmarkedText(text: string): string {
    const found = script.exec(text);
    return found === null ? text : (found[1] ?? found[2] ?? '');
}
