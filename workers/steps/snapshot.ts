import type { SnapshotFacts, View } from '../../src/domain/engine';
import type { Row } from '../../src/domain/values';
import { literal, quoteIdent } from '../../src/sql/bind';
import { customerMarts, marts } from '../../src/sql/marts/marts';
import type { Tables } from '../tables';

const sliceable = ['category', 'region', 'channel', 'store'];

type Grain = 'line' | 'customer';

/** Builds orders and customers as of a date, for the lines of a slice, and answers with their totals. */
export async function snapshot(tables: Tables, view: View, grain: Grain, report: (done: number, total: number) => void): Promise<SnapshotFacts> {
    const isOfCustomers = grain === 'customer';
    await tables.view('sliced_lines', isOfCustomers ? 'select * from lines' : slicedSql('lines', view.slice));
    if (isOfCustomers) await tables.view('sliced_customers', slicedSql('customer_rows', view.slice));
    const steps = isOfCustomers ? customerMarts : marts;
    const binds = { as_of: { date: view.asOf } };
    for (const [index, step] of steps.entries()) {
        report(index, steps.length);
        await tables.make(step, binds);
    }
    const total = await tables.row({ name: 'snapshot_totals', sql: totalsSql });
    return { ...(total as unknown as Omit<SnapshotFacts, 'sliceable'>), sliceable: await sliceableColumns(tables, isOfCustomers ? 'customer_rows' : 'lines') };
}

const totalsSql = `select
    cast((select count(*) from customers) as double) as customers,
    cast((select coalesce(sum(orders), 0) from customers) as double) as orders,
    cast((select coalesce(sum(lines), 0) from customers) as double) as lines,
    cast((select coalesce(sum(monetary), 0) from customers) as double) as revenue,
    cast((select min(first_order_on) from customers) as date) as "firstOrderOn",
    cast((select max(last_order_on) from customers) as date) as "lastOrderOn"`;

function slicedSql(from: 'lines' | 'customer_rows', slice: Record<string, string>): string {
    const conditions = Object.entries(slice)
        .filter(([, value]) => value !== '')
        .map(([column, value]) => `${from}.${quoteIdent(column)} = ${literal(value)}`);
    return conditions.length === 0 ? `select * from ${from}` : `select * from ${from} where ${conditions.join(' and ')}`;
}

async function sliceableColumns(tables: Tables, from: 'lines' | 'customer_rows'): Promise<SnapshotFacts['sliceable']> {
    const found = [];
    for (const column of sliceable) {
        const rows = await tables.db.rows(`select cast(${column} as varchar) as value from ${from}
            where ${column} is not null and ${column} <> '' group by 1 order by count(*) desc, 1 limit 200`);
        if (rows.length > 1) found.push({ column, values: rows.map((row: Row) => String(row['value'])) });
    }
    return found;
}
