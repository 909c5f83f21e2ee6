import type { Notice } from '../../../src/domain/result';
import { refuse } from '../../answer';
import type { LongNumbers } from './cell-text';

/** What a sheet holds at a glance. */
export interface SheetFacts {
    name: string;
    isHidden: boolean;
    /** Rows with at least two cells. */
    rows: number;
    isEmpty: boolean;
}

/** The sheet that is wanted, or else the first with the most rows of data; and all that hold anything. */
export function chosenSheet(
    file: File,
    facts: readonly SheetFacts[],
    wanted: string | undefined,
): { name: string; sheets: string[] } {
    const filled = facts.filter(({ isEmpty }) => !isEmpty);
    const shown = filled.filter(({ isHidden }) => !isHidden);
    const best = (shown.length > 0 ? shown : filled).reduce<SheetFacts | undefined>(
        (most, one) => (most === undefined || one.rows > most.rows ? one : most),
        undefined,
    );
    if (best === undefined) return refuse('workbook-empty', { file: file.name });
    const sheets = filled.map(({ name }) => name);
    return { name: wanted !== undefined && sheets.includes(wanted) ? wanted : best.name, sheets };
}

/** What a sheet is called among other files. */
export function sheetTitle(file: File, name: string, sheets: readonly string[]): string {
    return sheets.length > 1 ? `${file.name} › ${name}` : file.name;
}

/** What a person should know about the rows of a sheet. */
export function sheetNotices(file: File, { hidden, long }: { hidden: number; long: LongNumbers }): Notice[] {
    const notices: Notice[] = [];
    if (hidden > 0) notices.push({ code: 'hidden-rows', facts: { file: file.name, count: hidden } });
    if (long.count > 0)
        notices.push({ code: 'long-numbers', facts: { file: file.name, count: long.count, line: long.row } });
    return notices;
}
