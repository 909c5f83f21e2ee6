import { inProcess } from './inProcess';
import type { MeasureEntry } from '../src/domain/measuring';
import type { Model, Params, Segment } from '../src/domain/model';
import type { Binds, Row } from '../src/domain/values';
import { bind, quoteIdent } from '../src/sql/bind';
import type { Db } from '../src/sql/db';
import { inputSteps } from '../src/sql/measures/inputs';
import { type Ground, measure } from '../workers/steps/measuring';
import { Tables } from '../workers/tables';
import { runSteps } from './lines';

export { putLines, runSteps, takeSnapshot, type TestLine } from './lines';

/**
 * Runs a model over `customers`: what it asks for, its steps, `segmented` with nobody selected, and its charts. A measure is a
 * column of `customers` of that name where there is one, so that a worked example can write it down; else its room's.
 */
export async function runModel(db: Db, model: Model, params: Params, ground?: Ground): Promise<void> {
    const tables = await assignModel(db, model, params, ground);
    await tables.makeAll(model.charts, params, bindsOf(model, params, ground));
}

/** The same without the pictures. */
export async function assignModel(db: Db, model: Model, params: Params, ground?: Ground): Promise<Tables> {
    const tables = new Tables(db, inProcess);
    if (ground === undefined) await makeInputs(db, model, params);
    else await measure(tables, model, params, ground);
    await tables.makeAll([...model.steps, { name: 'assigned', sql: model.query }], params, bindsOf(model, params, ground));
    await db.run('create or replace table answer as select customers.customer_id, assigned.* from customers inner join assigned using (customer_rank)');
    await db.run('create or replace table segmented as select *, false as is_selected from customers inner join (select * exclude (customer_rank) from answer) using (customer_id)');
    return tables;
}

function bindsOf(model: Model, params: Params, ground: Ground | undefined): Binds {
    return { ...model.bind(params), as_of: { date: ground?.asOf ?? exampleDay } };
}

/** The segments that a model names, those that it finds in the data among them; after `runModel`. */
export async function segmentsOf(db: Db, model: Model, params: Params): Promise<Segment[]> {
    return model.segments(params, model.found === undefined ? undefined : await db.rows(`select * from ${model.found}`));
}

/** The columns of `customers` as measures that can be asked for; those called `attribute.…` are the customer file's. */
export async function catalogueOf(db: Db): Promise<MeasureEntry[]> {
    const described = await db.rows('describe customers');
    return described.map((row): MeasureEntry => {
        const [ref, type] = [String(row.column_name), String(row.column_type).toLowerCase()];
        const isText = type === 'varchar';
        const known = type === 'integer' || type === 'double' || type === 'boolean' || type === 'date' ? type : 'varchar';
        const room = ref.startsWith('attribute.') ? 'attribute' : 'purchases';
        return { ref, room, column: ref.replace(/^attribute[.]/, ''), type: known, unit: isText ? 'text' : 'number', better: null, lacks: null };
    });
}

async function makeInputs(db: Db, model: Model, params: Params): Promise<void> {
    const inputs = model.inputs?.(params);
    if (inputs === undefined) return;
    const entries = await catalogueOf(db);
    const steps = inputSteps(inputs, (ref) => {
        const entry = entries.find((each) => each.ref === ref);
        if (entry === undefined) throw new Error(`no measure called ${ref}`);
        return { entry, source: { table: null, key: 'customer_id', sql: `customers.${quoteIdent(ref)}` } };
    });
    await runSteps(db, steps, {});
}

/** The day that `putCustomers` counts from. */
export const exampleDay = '2024-12-31';

/** Puts `customers` as the marts leave them, from rows, and no orders; what is left out follows from the rest, what is more comes along. */
export async function putCustomers(db: Db, from: readonly Row[]): Promise<void> {
    const names = [...new Set(from.flatMap((row) => Object.keys(row)))];
    const rows = from.map((row) => ({ ...Object.fromEntries(names.map((name) => [name, null])), ...whole(row) }));
    const more = names.filter((name) => !needed.includes(name));
    const replaced = followed.filter((name) => more.includes(name));
    await db.run(`create or replace table customers as
        select followed.* ${replaced.length > 0 ? `exclude (${replaced.join(', ')})` : ''}, ${more.map((name) => `given.${typedColumn(name)},`).join(' ')}
        from (
            select
                customer_id::varchar as customer_id,
                row_number() over (order by customer_id)::integer as customer_rank,
                date '${exampleDay}' - recency_days::integer as first_order_on,
                date '${exampleDay}' - recency_days::integer as last_order_on,
                recency_days::integer as recency_days, orders::integer as orders,
                days::integer as days, lines::integer as lines,
                monetary::double as monetary, monetary::double / orders as monetary_mean, recency_days::integer as tenure_days
            from (${bind('select unnest($rows, recursive := true)', { rows })})
        ) as followed
        inner join (${bind('select unnest($rows, recursive := true)', { rows })}) as given
            on followed.customer_id = given.customer_id::varchar`);
    await db.run(`create or replace table orders as
        select null::varchar as customer_id, null::date as ordered_on, 0::integer as line_count, 0::decimal(38, 6) as amount limit 0`);
    await db.run('create or replace table returns as select null::varchar as customer_id, null::date as returned_on, 0::decimal(38, 6) as amount limit 0');
}

const needed = ['customer_id', 'recency_days', 'orders', 'days', 'lines', 'monetary'];
const followed = ['first_order_on', 'last_order_on', 'monetary_mean', 'tenure_days'];

function typedColumn(name: string): string {
    return name.endsWith('_on') ? `${quoteIdent(name)}::date as ${quoteIdent(name)}` : quoteIdent(name);
}

function whole(row: Row): Row {
    return { days: row.orders ?? null, lines: row.orders ?? null, recency_days: 0, orders: 1, monetary: 0, ...row };
}
