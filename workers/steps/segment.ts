import type { Condition, Model, Params, Segmentation, SegmentSummary } from '../../src/domain/model';
import { selectedSql } from '../../src/sql/segmentation/conditions';
import { summary, summaryBinds } from '../../src/sql/segmentation/summary';
import type { Tables } from '../tables';

/** What is on screen: a model, its parameters, and the customers picked in a picture. */
export interface Segmented {
    model: Model;
    params: Params;
    selection: readonly Condition[];
}

/** Step tables longer than this stay in the engine. */
const crossingRows = 2000;

/** Runs a model over the snapshot: leaves `placed`, one row per customer with the model's columns and its segment. */
export async function place(tables: Tables, { model, params }: Segmented): Promise<void> {
    const binds = model.bind(params);
    for (const step of model.steps) await tables.make(step, binds);
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

/** Summaries and pictures of what `placed` holds, with the selection marked in each. */
export async function picture(tables: Tables, { model, params, selection }: Segmented): Promise<Segmentation> {
    const isSelected = selectedSql(selection);
    await tables.view('segmented', `select placed.*, placed.rowid as rowid, ${isSelected} as is_selected\nfrom placed`);
    const binds = model.bind(params);
    const segments = model.segments(params);
    await tables.make(summary, summaryBinds(segments));
    const rows = await tables.db.rows(`select * from ${summary.name}`);
    const named: Segmentation['tables'] = {};
    for (const chart of model.charts) await tables.make(chart, binds);
    for (const { name } of [...model.steps, ...model.charts].filter((step) => step.isInner !== true)) named[name] = await tables.db.rows(`select * from ${name} limit ${crossingRows}`);
    return { model: model.id, params, segments, summary: rows as unknown as SegmentSummary[], tables: named };
}
