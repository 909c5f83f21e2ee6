-- customers: one row per customer with an order, as of the day.
with

orders as (

    select * from orders

),

returned as (

    select
        returns.customer_id,
        sum(returns.amount) as amount
    from returns
    group by 1

),

bought as (

    select
        orders.customer_id,
        min(orders.ordered_on) as first_order_on,
        max(orders.ordered_on) as last_order_on,
        count(*) as orders,
        count(distinct orders.ordered_on) as days,
        sum(orders.line_count) as lines,
        sum(orders.amount) as amount
    from orders
    group by 1

),

netted as (

    select
        bought.*,
        bought.amount + coalesce(returned.amount, 0) as net_amount
    from bought
    left join returned
        on bought.customer_id = returned.customer_id

),

final as (

    select
        netted.customer_id,
        row_number() over (order by netted.customer_id)::integer
            as customer_rank,
        netted.first_order_on,
        netted.last_order_on,
        ($as_of - netted.last_order_on)::integer as recency_days,
        netted.orders::integer as orders,
        netted.days::integer as days,
        netted.lines::integer as lines,
        netted.net_amount::double as monetary,
        netted.net_amount::double / netted.orders as monetary_mean,
        ($as_of - netted.first_order_on)::integer as tenure_days
    from netted

)

select * from final
