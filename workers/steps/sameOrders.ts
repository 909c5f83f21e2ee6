import type { Role } from '../../src/domain/import';
import type { Db } from '../../src/sql/db';
import { matchesSql } from '../../src/sql/joining/matches';
import { proposed } from '../import/relate/grain';
import { sourceSql } from '../import/source';
import type { Named } from './besides';

const most = 0.02;

/** Whether two files of lines tell of the same orders, as payments and shipments do: by the orders' numbers, else by who bought. */
export async function tellSameOrders(db: Db, first: Named, other: Named): Promise<boolean> {
    const role: Role = 'order_id';
    const [left, right] = [first, other].map(({ opened }) => proposed(opened.inspection, role));
    if (left === undefined || right === undefined) return false;
    const [one, two] = [first, other].map(({ opened, name }, index) => sourceSql(opened.prepared, name, [index === 0 ? left : right]));
    const [row = {}] = await db.rows(matchesSql(one ?? '', left, two ?? '', right));
    const matched = Number(row['rows_matched'] ?? 0) + Number(row['rows_alike'] ?? 0);
    return matched > most * Number(row['rows'] ?? 0);
}
