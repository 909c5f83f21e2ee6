import type { Condition, Model, Params, Placed, Segmentation, SegmentSummary } from '../../src/domain/model';
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

/** Runs a model over the snapshot: leaves `placed`, one row per customer with the model's columns and its segment. */
export async function place(tables: Tables, { model, params }: Segmented, ground: Ground): Promise<void> {
    await measure(tables, model, params, ground);
    const binds = { ...model.bind(params), as_of: { date: ground.asOf } };
    await tables.makeAll(model.steps, params, binds);
    await tables.make({ name: 'assigned', sql: model.query }, binds);
    const hasFrequency = model.columns.some((column) => column.name === 'frequency');
    await tables.make({
        name: 'placed',
        sql: `select customers.*, ${hasFrequency ? '' : 'customers.orders as frequency, '}assigned.* exclude (customer_id)
from customers
inner join assigned
    on customers.customer_id = assigned.customer_id`,
    });
}

/** What `placed` holds by segment, with the selection marked. */
export async function sum(tables: Tables, { model, params, selection }: Segmented): Promise<Placed> {
    const isSelected = selectedSql(selection);
    await tables.view('segmented', `select placed.*, placed.rowid as rowid, ${isSelected} as is_selected\nfrom placed`);
    const found = model.found === undefined ? undefined : await tables.db.rows(`select * from ${model.found}`);
    const segments = model.segments(params, found);
    await tables.make(summary, summaryBinds(segments));
    const rows = await tables.db.rows(`select * from ${summary.name}`);
    return { model: model.id, params, segments, summary: rows as unknown as SegmentSummary[] };
}

/** The pictures of what `segmented` holds, by name. */
export async function picture(tables: Tables, { model, params }: Segmented, asOf: string): Promise<Segmentation['tables']> {
    const binds = { ...model.bind(params), as_of: { date: asOf } };
    const named: Segmentation['tables'] = {};
    for (const chart of model.charts) await tables.make(chart, binds);
    const shown = [...model.steps, ...model.charts].filter((step) => step.isInner !== true).map(({ name }) => name);
    const weights = indexesOf(model.inputs?.(params) ?? {}).length > 0 ? ['index_weights'] : [];
    for (const name of [...shown, ...weights]) {
        named[name] = await tables.db.rows(`select * from ${name} limit ${crossingRows}`);
    }
    return named;
}
