import type { GivenLine, GivenVisit } from '../src/domain/measure';
import type { Step } from '../src/domain/model';
import type { Binds } from '../src/domain/values';
import { bind, pickBinds } from '../src/sql/bind';
import type { Db } from '../src/sql/db';
import { marts } from '../src/sql/marts/marts';

/** A line as the tests write it; what is left out is null, or false for a return. */
export type TestLine = GivenLine;

/** Puts `lines`, `sliced_lines` and `visits` as the import leaves them. */
export async function putLines(db: Db, lines: readonly TestLine[], visits: readonly GivenVisit[] = []): Promise<void> {
    await putVisits(db, visits);
    const rows = lines.map((line, index) => ({
        line: index + 2,
        customer_id: line.customer_id,
        order_id: line.order_id ?? null,
        ordered_at: line.ordered_at,
        amount: line.amount,
        quantity: line.quantity ?? null,
        unit_price: line.unit_price ?? null,
        cost: line.cost ?? null,
        discount: line.discount ?? null,
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
                amount::decimal(18, 6) as amount, quantity::decimal(18, 6) as quantity,
                unit_price::decimal(18, 6) as unit_price, cost::decimal(38, 6) as cost, discount::varchar as discount,
                product::varchar as product, category::varchar as category,
                region::varchar as region, channel::varchar as channel, store::varchar as store, is_return::boolean as is_return, true as is_plausible
            from (select unnest($rows, recursive := true))`,
            { rows },
        ),
    );
    await db.run('create or replace view sliced_lines as select * from lines');
}

/** Puts `visits`, empty where there are none. */
export async function putVisits(db: Db, visits: readonly GivenVisit[] = []): Promise<void> {
    const rows = visits.map((visit) => ({ product: null, category: null, ...visit }));
    const from = rows.length === 0 ? '(select null as customer_id, null as visited_at, null as product, null as category where false)' : '(select unnest($rows, recursive := true))';
    await db.run(
        bind(
            `create or replace table visits as
            select customer_id::varchar as customer_id, visited_at::timestamp as visited_at, product::varchar as product, category::varchar as category
            from ${from}`,
            rows.length === 0 ? {} : { rows },
        ),
    );
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
