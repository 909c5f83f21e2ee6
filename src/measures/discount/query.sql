-- measure_discount: one row per customer, how much of it was bought at a discount.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

lines as (

    select * from sliced_lines

),

texts as (

    select * from discount_texts

),

bought as (

    select
        customers.customer_rank,
        lines.order_id,
        case
            when lines.order_id is null
                then lines.file::bigint * 1000000000000 + lines.line
        end as line_key,
        lines.amount,
        lines.discount,
        lines.quantity::double * lines.unit_price::double as listed_amount
    from lines
    inner join customers
        on lines.customer_id = customers.customer_id
    -- an order counts whole by its first line's day
    left join orders
        on
            lines.customer_id = orders.customer_id
            and orders.order_id
            = case when lines.ordered_on > $as_of then lines.order_id end
    where
        not lines.is_return
        and (lines.ordered_on <= $as_of or orders.order_id is not null)

),

judged as (

    select
        bought.customer_rank,
        bought.order_id,
        bought.line_key,
        bought.amount,
        coalesce(texts.is_discount, false) or coalesce(
            bought.listed_amount - bought.amount::double
            > greatest(0.01, 0.001 * bought.listed_amount),
            false
        ) as is_discounted
    from bought
    left join texts
        on bought.discount = texts.discount

),

ordered as (

    select
        judged.customer_rank,
        judged.order_id,
        judged.line_key,
        sum(judged.amount) as amount,
        sum(judged.amount) filter (where judged.is_discounted)
            as discounted_amount
    from judged
    group by 1, 2, 3

),

summed as (

    select
        ordered.customer_rank,
        count(*) as orders,
        count(ordered.discounted_amount) as discounted_orders,
        sum(ordered.amount) as amount,
        sum(ordered.discounted_amount) as discounted_amount
    from ordered
    group by 1

),

-- without a discount written or shown by prices anywhere, nothing is known
known as (

    select
        coalesce(bool_or(summed.discounted_orders > 0), false)
        or (select bool_or(texts.discount <> '') from texts) as is_known
    from summed

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        case
            when known.is_known
                then summed.discounted_orders / summed.orders
        end::double as discount_order_share,
        case
            when known.is_known and summed.amount > 0
                then
                    coalesce(summed.discounted_amount, 0)::double
                    / summed.amount::double
        end::double as discount_spend_share
    from customers
    left join summed
        on customers.customer_rank = summed.customer_rank
    cross join known

)

select * from final
