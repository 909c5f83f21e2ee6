-- preference_categories: one row per customer and category, what it weighs by the basis and its usual price.
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

viewed as (

    select * from preference_viewed

),

bought as (

    select
        customers.customer_rank,
        lines.ordered_on,
        lines.category,
        lines.amount,
        coalesce(
            lines.unit_price::double,
            lines.amount::double / nullif(lines.quantity::double, 0),
            lines.amount::double
        ) as price
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
        and nullif(lines.category, '') is not null
        and (lines.ordered_on <= $as_of or orders.order_id is not null)

),

-- who never looked is told by spend
lookers as (

    select distinct viewed.customer_rank
    from viewed

),

priced as (

    select
        bought.customer_rank,
        bought.category,
        bought.ordered_on as on_day,
        case
            when spans.basis = 'count' then 1::decimal(38, 6)
            when spans.basis = 'spend' or lookers.customer_rank is null
                then bought.amount::decimal(38, 6)
        end as weight,
        bought.price
    from bought
    left join lookers
        on bought.customer_rank = lookers.customer_rank
    cross join spans

),

weighed as (

    select * from priced

    union all by name

    select
        viewed.customer_rank,
        viewed.category,
        viewed.viewed_on as on_day,
        viewed.visits::decimal(38, 6) as weight
    from viewed
    cross join spans
    where spans.basis = 'visits'

),

final as (

    select
        weighed.customer_rank::integer as customer_rank,
        weighed.category::varchar as category,
        sum(weighed.weight)::double as weight,
        (
            sum(weighed.weight) filter (
                where
                weighed.on_day >= spans.window_from_on
                and weighed.on_day < spans.lately_from_on
            )
        )::double as previous_weight,
        (
            sum(weighed.weight) filter (
                where weighed.on_day >= spans.lately_from_on
            )
        )::double as recent_weight,
        median(weighed.price)::double as price
    from weighed
    cross join spans
    group by 1, 2

)

select * from final
