import type { Model, Params, Step } from '../src/domain/model';
import type { Binds, Row } from '../src/domain/values';
import { bind, pickBinds } from '../src/sql/bind';
import type { Db } from '../src/sql/db';
import { marts } from '../src/sql/marts/marts';

/** A line as the tests write it; what is left out is null, or false for a return. */
export interface TestLine {
    customer_id: string;
    order_id?: string | null;
    ordered_at: string;
    amount: number;
    is_return?: boolean;
    category?: string | null;
    region?: string | null;
    channel?: string | null;
    store?: string | null;
    product?: string | null;
}

/** Puts `lines` and `sliced_lines` as the import leaves them. */
export async function putLines(db: Db, lines: readonly TestLine[]): Promise<void> {
    const rows = lines.map((line, index) => ({
        line: index + 2,
        customer_id: line.customer_id,
        order_id: line.order_id ?? null,
        ordered_at: line.ordered_at,
        amount: line.amount,
        category: line.category ?? null,
        region: line.region ?? null,
        channel: line.channel ?? null,
        store: line.store ?? null,
        product: line.product ?? null,
        is_return: line.is_return ?? false,
    }));
    await db.run(
        bind(
            `create or replace table lines as
            select
                1 as file, line::bigint as line, customer_id::varchar as customer_id, order_id::varchar as order_id,
                ordered_at::timestamp as ordered_at, ordered_at::timestamp::date as ordered_on,
                amount::decimal(18, 6) as amount, product::varchar as product, category::varchar as category,
                region::varchar as region, channel::varchar as channel, store::varchar as store, is_return::boolean as is_return, true as is_plausible
            from (select unnest($rows, recursive := true))`,
            { rows },
        ),
    );
    await db.run('create or replace view sliced_lines as select * from lines');
}

/** Runs steps in order, each with the values that it asks for. */
export async function runSteps(db: Db, steps: readonly Step[], binds: Binds): Promise<void> {
    for (const { name, sql } of steps) {
        await db.run(`create or replace table ${name} as ${bind(sql, pickBinds(sql, binds))}`);
    }
}

/** `sliced_lines` → `customers` as of a day. */
export async function takeSnapshot(db: Db, asOf: string): Promise<void> {
    await runSteps(db, marts, { as_of: { date: asOf } });
}

/** Runs a model over `customers`: its steps, `segmented` with nobody selected, and its charts. */
export async function runModel(db: Db, model: Model, params: Params): Promise<void> {
    const binds = model.bind(params);
    await runSteps(db, [...model.steps, { name: 'answer', sql: model.query }], binds);
    await db.run(
        'create or replace table segmented as select *, false as is_selected from customers inner join answer using (customer_id)',
    );
    await runSteps(db, model.charts, binds);
}

/** Puts `customers` as the marts leave them, from rows or from a table; what is left out follows from the rest. */
export async function putCustomers(db: Db, from: readonly Row[] | string): Promise<void> {
    const rows = typeof from === 'string' ? `select * from ${from}` : bind('select unnest($rows, recursive := true)', { rows: from.map(whole) });
    await db.run(`create or replace table customers as
        select
            customer_id::varchar as customer_id,
            row_number() over (order by customer_id)::integer as customer_rank,
            date '2024-12-31' - recency_days::integer as first_order_on,
            date '2024-12-31' - recency_days::integer as last_order_on,
            recency_days::integer as recency_days, orders::integer as orders,
            ${typeof from === 'string' ? 'orders' : 'days'}::integer as days,
            ${typeof from === 'string' ? 'orders' : 'lines'}::integer as lines,
            monetary::double as monetary, monetary::double / orders as monetary_mean, recency_days::integer as tenure_days
        from (${rows})`);
}

function whole(row: Row): Row {
    return { days: row.orders ?? null, lines: row.orders ?? null, ...row };
}
