-- customers: one row per customer of a file that has one row for each, as of the day.
with

customer_rows as (

    select * from sliced_customers

),

summed as (

    select
        customer_rows.customer_id,
        max(customer_rows.last_order_on) as last_order_on,
        min(customer_rows.first_on) as first_order_on,
        min(customer_rows.recency_days) as recency_days,
        sum(customer_rows.order_count) as orders,
        sum(customer_rows.amount) as amount
    from customer_rows
    group by 1

),

-- a date moves with the day, a count of days does not; with neither, all are alike
dated as (

    select
        summed.customer_id,
        coalesce(
            summed.last_order_on,
            $as_of - coalesce(summed.recency_days, 0)
        ) as last_order_on,
        summed.first_order_on,
        summed.orders::integer as orders,
        summed.amount
    from summed

),

final as (

    select
        dated.customer_id,
        row_number() over (order by dated.customer_id)::integer
            as customer_rank,
        least(dated.first_order_on, dated.last_order_on)::date
            as first_order_on,
        dated.last_order_on::date as last_order_on,
        ($as_of - dated.last_order_on)::integer as recency_days,
        dated.orders,
        dated.orders as days,
        dated.orders as lines,
        dated.amount::double as monetary,
        coalesce(dated.amount::double / nullif(dated.orders, 0), 0)
            as monetary_mean,
        ($as_of - least(dated.first_order_on, dated.last_order_on))::integer
            as tenure_days
    from dated
    where dated.last_order_on <= $as_of

)

select * from final
