-- preference_categories: one row per customer and category, what was bought of it.
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

spans as (

    select * from preference_spans

),

bought as (

    select lines.*
    from lines
    where
        not lines.is_return
        and lines.ordered_on <= $as_of

    union all

    -- an order counts whole by its first line's day
    select lines.*
    from lines
    semi join orders
        on
            lines.customer_id = orders.customer_id
            and lines.order_id = orders.order_id
    where
        not lines.is_return
        and lines.ordered_on > $as_of

),

weighed as (

    select
        customers.customer_rank,
        bought.category,
        bought.ordered_on,
        case
            when $basis = 'count' then 1::decimal(38, 6)
            else bought.amount
        end as weight,
        coalesce(
            bought.unit_price::double,
            bought.amount::double / nullif(bought.quantity::double, 0),
            bought.amount::double
        ) as price
    from bought
    inner join customers
        on bought.customer_id = customers.customer_id
    where nullif(bought.category, '') is not null

),

final as (

    select
        weighed.customer_rank::integer as customer_rank,
        weighed.category::varchar as category,
        sum(weighed.weight)::double as weight,
        (
            sum(weighed.weight) filter (
                where
                weighed.ordered_on >= spans.window_from_on
                and weighed.ordered_on < spans.lately_from_on
            )
        )::double as previous_weight,
        (
            sum(weighed.weight) filter (
                where weighed.ordered_on >= spans.lately_from_on
            )
        )::double as recent_weight,
        median(weighed.price)::double as price
    from weighed
    cross join spans
    group by 1, 2

)

select * from final
