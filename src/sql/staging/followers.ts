/**
 * `followers`: one row per line that repeats its order's amount, or leaves it to the order's first line: file, line, the
 * order's amount and status. An order is taken for such a one when all its amounts are equal (blank cells apart) and not
 * each of them is just price × quantity.
 */
export function followersSql(relation: string, columns: { hasProduct: boolean; hasStatus: boolean }): string {
    const product = '(count(amount) = count(*) and bool_and(coalesce(abs(amount - unit_price * quantity) < 0.005, false)))';
    const status = (column: string) => `arg_min(${column}, line) filter (where ${column} is not null)`;
    return `with

stated as (

    select
        file,
        order_id,
        customer_id,
        min(amount) as order_amount,
        min(line) filter (where amount is not null) as head_line,
        ${columns.hasStatus ? status('order_status') : 'null::varchar'} as order_status,
        ${columns.hasStatus ? status('status_meaning') : 'null::varchar'} as status_meaning,
    from ${relation} as lines_read
    where order_id is not null and not is_total and not is_malformed
    group by 1, 2, 3
    having
        count(*) > 1
        and min(amount) = max(amount)
        and min(amount) <> 0
        and count(*) = count(amount) + count(*) filter (where is_amount_blank)
        ${columns.hasProduct ? `and not ${product}` : ''}

),

final as (

    select
        lines_read.file::integer as file,
        lines_read.line::integer as line,
        stated.order_amount::decimal(38, 6) as order_amount,
        coalesce(lines_read.amount, 0)::decimal(38, 6) as own_amount,
        stated.order_status::varchar as order_status,
        stated.status_meaning::varchar as status_meaning,
    from ${relation} as lines_read
    inner join stated
        on stated.file = lines_read.file
        and stated.order_id = lines_read.order_id
        and stated.customer_id is not distinct from lines_read.customer_id
    where lines_read.line <> stated.head_line and not lines_read.is_total and not lines_read.is_malformed

)

select * from final`;
}

/** One row: orders of several lines, those whose amounts repeat, and those whose amount stands on one line only. */
export function repetitionSql(relation: string, followers: string): string {
    return `select
    (
        select count(*) from (
            select 1 from ${relation} as lines_read
            where order_id is not null and not is_total and not is_malformed
            group by file, order_id, customer_id
            having count(*) > 1
        ) as several
    )::double as several,
    count(*)::double as repeats_found,
    count(*) filter (where own_amount = 0)::double as blank_lines,
    coalesce(sum(own_amount), 0)::double as amount,
    (select count(*) from (select distinct file, order_id from (${followers}) as f inner join ${relation} as l using (file, line)) as d)::double as repeated_orders,
from (${followers}) as followers`;
}
