/**
 * One row: returns that count as returns, those whose order number a sale to the same customer bears, those that instead
 * meet an earlier sale of the same amount (and product) to the same customer, and the money of those that meet none.
 */
export function refundsSql(columns: { hasOrder: boolean; hasProduct: boolean }): string {
    const product = columns.hasProduct ? 'and sales.product is not distinct from refunds.product' : '';
    const byOrder = `exists (
            select 1 from sales
            where sales.customer_id = refunds.customer_id and sales.order_id = refunds.order_id
        )`;
    return `with

refunds as materialized (

    select customer_id, order_id, product, amount, ordered_at
    from judged
    where is_return and (reason is null or reason = 'return')

),

sales as materialized (

    select file, line, customer_id, order_id, product, amount, ordered_at
    from judged
    where reason is null and not is_return and customer_id in (select customer_id from refunds)

),

matched as (

    select
        refunds.amount,
        ${columns.hasOrder ? byOrder : 'false'} as finds_order,
        exists (
            select 1 from sales
            where sales.customer_id = refunds.customer_id
                and sales.amount = abs(refunds.amount)
                and sales.ordered_at <= refunds.ordered_at
                ${product}
        ) as finds_sale,
    from refunds

)

select
    count(*)::double as refunds,
    count(*) filter (where finds_order)::double as by_order,
    count(*) filter (where finds_sale and not finds_order)::double as by_sale,
    count(*) filter (where not finds_sale and not finds_order)::double as alone,
    coalesce(sum(amount) filter (where not finds_sale and not finds_order), 0)::double as alone_amount,
from matched`;
}
