import type { FileInspection } from '../../src/domain/import';
import type { Db } from '../../src/sql/db';
import { matchesSql } from '../../src/sql/joining/matches';
import { sourceSql } from '../import/source';
import type { Named } from './besides';

const most = 0.02;

/** Whether two files tell of the same orders, as payments and shipments do, or of the same customers: by the columns that hold their keys. */
export async function tellOfSame(db: Db, first: Named, other: Named, key: (inspection: FileInspection) => string | undefined): Promise<boolean> {
    const [left, right] = [key(first.opened.inspection), key(other.opened.inspection)];
    if (left === undefined || right === undefined) return false;
    const one = sourceSql(first.opened.prepared, first.name, [left]);
    const two = sourceSql(other.opened.prepared, other.name, [right]);
    const [row = {}] = await db.rows(matchesSql(one, left, two, right));
    const matched = Number(row['rows_matched'] ?? 0) + Number(row['rows_alike'] ?? 0);
    return matched > most * Number(row['rows'] ?? 0);
}
