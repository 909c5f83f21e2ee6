import type { SnapshotFacts, View } from '../../src/domain/engine';
import type { Row } from '../../src/domain/values';
import { literal, quoteIdent } from '../../src/sql/bind';
import { marts } from '../../src/sql/marts/marts';
import type { Tables } from '../tables';

const sliceable = ['category', 'region', 'channel', 'store'];

/** Builds orders and customers as of a date, for the lines of a slice, and answers with their totals. */
export async function snapshot(tables: Tables, view: View, report: (done: number, total: number) => void): Promise<SnapshotFacts> {
    await tables.view('sliced_lines', slicedSql(view.slice));
    const binds = { as_of: { date: view.asOf } };
    for (const [index, step] of marts.entries()) {
        report(index, marts.length);
        await tables.make(step, binds);
    }
    const total = await tables.row({ name: 'snapshot_totals', sql: totalsSql });
    return { ...(total as unknown as Omit<SnapshotFacts, 'sliceable'>), sliceable: await sliceableColumns(tables) };
}

const totalsSql = `select
    cast((select count(*) from customers) as double) as customers,
    cast((select count(*) from orders) as double) as orders,
    cast((select sum(line_count) from orders) as double) as lines,
    cast((select coalesce(sum(monetary), 0) from customers) as double) as revenue,
    cast((select min(ordered_on) from orders) as date) as "firstOrderOn",
    cast((select max(ordered_on) from orders) as date) as "lastOrderOn"`;

function slicedSql(slice: Record<string, string>): string {
    const conditions = Object.entries(slice)
        .filter(([, value]) => value !== '')
        .map(([column, value]) => `lines.${quoteIdent(column)} = ${literal(value)}`);
    return conditions.length === 0 ? 'select * from lines' : `select * from lines where ${conditions.join(' and ')}`;
}

async function sliceableColumns(tables: Tables): Promise<SnapshotFacts['sliceable']> {
    const found = [];
    for (const column of sliceable) {
        const rows = await tables.db.rows(`select cast(${column} as varchar) as value from lines
            where ${column} is not null and ${column} <> '' group by 1 order by count(*) desc, 1 limit 200`);
        if (rows.length > 1) found.push({ column, values: rows.map((row: Row) => String(row['value'])) });
    }
    return found;
}
