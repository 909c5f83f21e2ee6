import type { Policies } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { resolveDayMonth } from '../../src/sql/staging/dayMonth';
import { linksSql } from '../../src/sql/joining/links';
import { noVisitsSql, visitCellsSql, visitDaysSql, visitFactsSql, visitsSql } from '../../src/sql/joining/visits';
import { type VisitColumns, visitColumns } from '../import/relate/visits';
import { lettersOf } from '../import/names';
import type { Tables } from '../tables';
import { continuedNames, continuedSql, groupSql, type Named, withJoined, withKeys } from './besides';
import type { Loaded } from './loaded';

/** Files of visits, their columns, and how they are joined to the lines. */
interface Visits {
    files: Named[];
    columns: VisitColumns;
    left: string | null;
    isAlike: boolean;
    letters: string;
}

/** Reads files of visits as cells with their times: `visit_cells_a` and so on. */
export async function loadVisits(tables: Tables, loaded: Loaded): Promise<void> {
    for (const visits of visitsOf(loaded)) {
        const { files, columns, left, letters } = visits;
        const { visitedAt, product = null, category = null, customer } = columns;
        const wanted = new Set([customer, visitedAt, product, category].filter((name) => name !== null));
        const [first] = files;
        if (first === undefined) continue;
        const parts = files.map((file) => ({ relation: continuedSql(file, first.opened, wanted), dateForm: dateFormOf(file, first, visitedAt) }));
        await tables.make({ name: `visit_cells_${letters}`, sql: visitCellsSql(parts, { customer, visitedAt, product, category }) });
        if (left !== null) await tables.make({ name: `visit_links_${letters}`, sql: linkedSql(left, loaded) });
    }
}

/** `visits`: one row per visit, under the customer's id among the lines as merged, none without such files; and what is to be said of them. */
export async function settleVisits(tables: Tables, loaded: Loaded, policies: Policies): Promise<Notice[]> {
    const all = visitsOf(loaded);
    if (all.length === 0) {
        await tables.make({ name: 'visits', sql: noVisitsSql });
        return [];
    }
    const found = [];
    for (const { letters, left, isAlike } of all) {
        const cells = `visit_cells_${letters}`;
        const { orders } = resolveDayMonth(await tables.db.rows(visitDaysSql(cells)), policies);
        found.push({ rows: cells, orders, isMerged: policies.mergeIds === 'merge', links: left === null ? null : `visit_links_${letters}`, isAlike });
    }
    await tables.make({ name: 'visits', sql: visitsSql(found) });
    const [row = {}] = await tables.db.rows(visitFactsSql);
    const count = (name: string) => Number(row[name] ?? 0);
    const facts = { visits: count('visits'), customers: count('customers'), undated: count('undated'), from: String(row['first_on'] ?? '–'), to: String(row['last_on'] ?? '–') };
    return all.map(({ files, columns: { visitedAt, product, category } }) => ({
        code: 'visits-read',
        facts: { ...facts, file: files[0]?.opened.inspection.name ?? '', time: visitedAt, product: product ?? '–', category: category ?? '–' },
    }));
}

function visitsOf({ besides, mapping }: Loaded): Visits[] {
    const groups = besides.filter(([first]) => first?.opened.inspection.part === 'visits');
    return groups.flatMap((files, index) => {
        const inspection = files[0]?.opened.inspection;
        const columns = inspection === undefined ? null : visitColumns(inspection);
        if (inspection?.join === undefined || columns === null || inspection.join.right === '') return [];
        const { left, right, alike } = inspection.join;
        return [{ files, columns: { ...columns, customer: right }, left: left === mapping.customer_id ? null : left, isAlike: alike?.isUsed ?? false, letters: lettersOf(index) }];
    });
}

/** Customers of the lines with the column that files beside them are joined by, where it is another than their own. */
export function linkedSql(left: string, { files, besides, mapping }: Loaded): string {
    const customer = mapping.customer_id ?? left;
    const needed = withKeys(besides, [customer, left]);
    return linksSql(withJoined(groupSql(files, needed), besides, needed, files[0]?.opened.inspection.reading.decimal ?? 'point'), customer, left);
}

function dateFormOf(file: Named, first: Named, column: string): string | null {
    const own = continuedNames(file.opened, first.opened).get(column);
    return file.opened.inspection.columns.find(({ name }) => name === own)?.dateForm ?? null;
}
