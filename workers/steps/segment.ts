import type { Condition, Model, Params, Placed, Segmentation, SegmentSummary, Step } from '../../src/domain/model';
import type { Row } from '../../src/domain/values';
import { indexesOf } from '../../src/sql/measures/inputs';
import { selectedSql } from '../../src/sql/segmentation/conditions';
import { summary, summaryBinds } from '../../src/sql/segmentation/summary';
import type { Tables } from '../tables';
import { type Ground, measure } from './measuring';

/** What is on screen: a model, its parameters, and the customers picked in a picture. */
export interface Segmented {
    model: Model;
    /** Settled. */
    params: Params;
    selection: readonly Condition[];
}

/** Step tables longer than this stay in the engine. */
const crossingRows = 5000;

/**
 * Runs a model over the snapshot: leaves `assigned`, one row per customer with the model's columns and its segment. It is a
 * view, since the summary reads so little of it that writing it down would take longer; the pictures' `placed_customers` holds it all.
 */
export async function place(tables: Tables, { model, params }: Segmented, ground: Ground): Promise<void> {
    await measure(tables, model, params, ground);
    const binds = { ...model.bind(params), as_of: { date: ground.asOf } };
    await tables.makeAll(model.steps, params, binds);
    await tables.passingView({ name: 'assigned', sql: model.query }, binds);
}

/** Customers with what the model says of them. */
export function placedSql(model: Model): string {
    const hasFrequency = model.columns.some((column) => column.name === 'frequency');
    return `select customers.*, ${hasFrequency ? '' : 'customers.orders as frequency, '}assigned.* exclude (customer_rank)
from customers
inner join assigned
    on customers.customer_rank = assigned.customer_rank`;
}

/** What customers with their segments hold by segment, with the selection marked. */
export async function sum(tables: Tables, segmented: Segmented): Promise<Placed> {
    await showAs(tables, segmented, `(${placedSql(segmented.model)})`);
    return summed(tables, segmented);
}

/** The same with another selection, after the pictures. */
export async function sumAgain(tables: Tables, segmented: Segmented): Promise<Placed> {
    await hold(tables, segmented);
    return summed(tables, segmented);
}

/** The pictures of what `segmented` holds, by name. */
export async function picture(tables: Tables, segmented: Segmented, asOf: string): Promise<Segmentation['tables']> {
    const { model, params } = segmented;
    await hold(tables, segmented);
    const binds = { ...model.bind(params), as_of: { date: asOf } };
    await tables.makeAll(model.charts, params, binds);
    const weights = indexesOf(model.inputs?.(params) ?? {}).length > 0 ? [{ name: 'index_weights' }] : [];
    return crossing(tables, [...model.steps, ...model.charts, ...weights]);
}

/** What steps have left for the page, by name. */
export async function crossing(tables: Tables, steps: readonly Pick<Step, 'name' | 'isInner'>[]): Promise<Record<string, Row[]>> {
    const named: Record<string, Row[]> = {};
    for (const { name, isInner } of steps) {
        if (isInner !== true) named[name] = await tables.db.rows(`select * from ${name} limit ${crossingRows}`);
    }
    return named;
}

/** Joins once for all pictures and pages what the summary, which comes first, joins by itself. */
export async function hold(tables: Tables, segmented: Segmented): Promise<void> {
    await tables.makePassing({ name: 'placed_customers', sql: placedSql(segmented.model) });
    await showAs(tables, segmented, 'placed_customers');
}

async function showAs(tables: Tables, { selection }: Segmented, from: string): Promise<void> {
    const sql = `select placed.*, placed.customer_rank as rowid, ${selectedSql(selection)} as is_selected\nfrom ${from} as placed`;
    await tables.passingView({ name: 'segmented', sql });
}

async function summed(tables: Tables, { model, params }: Segmented): Promise<Placed> {
    const found = model.found === undefined ? undefined : await tables.db.rows(`select * from ${model.found}`);
    const segments = model.segments(params, found);
    await tables.makePassing(summary, summaryBinds(segments));
    const rows = await tables.db.rows(`select * from ${summary.name}`);
    return { model: model.id, params, segments, summary: rows as unknown as SegmentSummary[] };
}
