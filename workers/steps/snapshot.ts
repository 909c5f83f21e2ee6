import type { SnapshotFacts, View } from '../../src/domain/engine';
import { customerMarts, marts } from '../../src/sql/marts/marts';
import { differentSql, lineSlices, slicedSql, sliceValuesSql } from '../../src/sql/marts/slices';
import type { Tables } from '../tables';
import { hasAttributes } from './customers';

export type Grain = 'line' | 'customer';

/** Builds orders and customers as of a date, for the lines of a slice, and answers with their totals. */
export async function snapshot(tables: Tables, view: View, grain: Grain, report: (done: number, total: number) => void): Promise<SnapshotFacts> {
    await takeSnapshot(tables, view, grain, report);
    const total = await tables.row({ name: 'snapshot_totals', sql: totalsSql });
    const sliceable = await sliceableColumns(tables, grain === 'customer' ? 'customer_rows' : 'lines');
    return { ...(total as unknown as Omit<SnapshotFacts, 'sliceable'>), sliceable };
}

/** Builds orders and customers as of a date, for the lines of a slice. */
export async function takeSnapshot(tables: Tables, view: View, grain: Grain, report: (done: number, total: number) => void): Promise<void> {
    const isOfCustomers = grain === 'customer';
    await tables.view('sliced_lines', isOfCustomers ? 'select * from lines' : slicedSql('lines', view.slice));
    if (isOfCustomers) await tables.view('sliced_customers', slicedSql('customer_rows', view.slice));
    const steps = isOfCustomers ? customerMarts : marts;
    const binds = { as_of: { date: view.asOf } };
    for (const [index, step] of steps.entries()) {
        report(index, steps.length);
        await tables.make(step, binds);
    }
}

const totalsSql = `select
    cast((select count(*) from customers) as double) as customers,
    cast((select coalesce(sum(orders), 0) from customers) as double) as orders,
    cast((select coalesce(sum(lines), 0) from customers) as double) as lines,
    cast((select coalesce(sum(monetary), 0) from customers) as double) as revenue,
    cast((select min(coalesce(first_order_on, last_order_on)) from customers) as date) as "firstOrderOn",
    cast((select max(last_order_on) from customers) as date) as "lastOrderOn"`;

async function sliceableColumns(tables: Tables, from: 'lines' | 'customer_rows'): Promise<SnapshotFacts['sliceable']> {
    const found = [];
    for (const column of lineSlices) {
        const values = await valuesOf(tables, from, column, column === 'product' ? mostOfProduct + 1 : 200);
        if (values.length > 1 && (column !== 'product' || values.length <= mostOfProduct)) found.push({ column, values });
    }
    return [...found, ...(await sliceableAttributes(tables))];
}

/** Columns of the customer file that have a few different values. */
async function sliceableAttributes(tables: Tables): Promise<SnapshotFacts['sliceable']> {
    if (!(await hasAttributes(tables))) return [];
    const described = await tables.db.rows('describe select * exclude (customer_id) from attributes');
    const names = described.map((row) => String(row['column_name']));
    if (names.length === 0) return [];
    const [different = {}] = await tables.db.rows(differentSql('attributes', names));
    const few = names.filter((_, index) => Number(different[`c${index}`]) >= 2 && Number(different[`c${index}`]) <= mostOfAttribute);
    const found = [];
    for (const name of few.slice(0, mostAttributes)) found.push({ column: `attribute.${name}`, values: await valuesOf(tables, 'attributes', name, 200) });
    return found.filter(({ values }) => values.length > 1);
}

const mostOfProduct = 60;
const mostOfAttribute = 24;
const mostAttributes = 24;

async function valuesOf(tables: Tables, from: string, column: string, most: number): Promise<string[]> {
    const rows = await tables.db.rows(sliceValuesSql(from, column, most));
    return rows.map((row) => String(row['value']));
}
