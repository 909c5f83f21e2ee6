import type { UnmatchedRow } from '../../src/domain/joining';
import type { Db } from '../../src/sql/db';
import { foundSql, keyedSql, unmatchedSql } from '../../src/sql/joining/matches';
import { setAsideLinesSql } from '../../src/sql/staging/setAside';
import { refuse } from '../answer';
import { sourceSql } from '../import/source';
import { continuedSql, groupsBeside, groupSql, type Named, ownColumns, withJoined, withKeys } from './besides';
import { linesOf } from './relate';

export interface Page {
    offset: number;
    limit: number;
}

/** The rows on one side of a file's join that find none on the other, as they stand in their files. */
export async function unmatchedRows(db: Db, files: readonly Named[], index: number, side: 'lines' | 'file', page: Page): Promise<UnmatchedRow[]> {
    const groups = groupsBeside(files);
    const group = groups.find(([first]) => first === files[index]);
    const join = group?.[0]?.opened.inspection.join;
    const lines = linesOf(files);
    const [lead] = lines;
    if (group === undefined || join === undefined || lead === undefined) return refuse('bug', { message: `no join at ${index}` });
    const keys = withKeys(groups, [join.left]);
    const withLeft = (relation: string) => withJoined(relation, groups, keys, lead.opened.inspection.reading.decimal);
    const lineFiles = lines.map((file) => withLeft(continuedSql(file, lead.opened, keys)));
    const [first] = group;
    const rowFiles = group.map((file) => continuedSql(file, first?.opened ?? file.opened, new Set([join.right])));
    const rows = groupSql(group, new Set([join.right]));
    const keyed = (relation: string) =>
        join.alike?.isUsed ? foundSql(relation, join.left, rows, join.right) : keyedSql(relation, join.left);
    const found = await db.rows(
        side === 'lines'
            ? unmatchedSql(lineFiles.map(keyed), keyedSql(rows, join.right), page.offset, page.limit)
            : unmatchedSql(rowFiles.map((relation) => keyedSql(relation, join.right)), keyed(withLeft(groupSql(lines, keys))), page.offset, page.limit),
    );
    return cellsOf(db, side === 'lines' ? lines : group, found.map((row) => ({ file: Number(row['file']) - 1, line: Number(row['line']) })));
}

async function cellsOf(db: Db, files: readonly Named[], found: readonly { file: number; line: number }[]): Promise<UnmatchedRow[]> {
    const cells = new Map<string, string[]>();
    for (const [index, { opened, name }] of files.entries()) {
        const lines = found.filter(({ file }) => file === index).map(({ line }) => line);
        if (lines.length === 0) continue;
        const part = { relation: sourceSql(opened.prepared, name), columns: ownColumns(opened), decimal: opened.inspection.reading.decimal, dateForm: null };
        for (const { line, ...values } of await db.rows(setAsideLinesSql(part, lines))) {
            cells.set(`${index}:${line}`, Object.values(values).map((value) => String(value ?? '')));
        }
    }
    return found.map(({ file, line }) => ({
        file: files[file]?.opened.inspection.name ?? '',
        line,
        cells: cells.get(`${file}:${line}`) ?? [],
    }));
}
