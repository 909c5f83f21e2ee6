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

-- without a first date nobody knows how long one has been a customer
opened as (

    select
        dated.* replace (
            case
                when dated.first_order_on is not null
                    then least(dated.first_order_on, dated.last_order_on)
            end as first_order_on
        )
    from dated

),

final as (

    select
        opened.customer_id,
        row_number() over (order by opened.customer_id)::integer
            as customer_rank,
        opened.first_order_on::date as first_order_on,
        opened.last_order_on::date as last_order_on,
        ($as_of - opened.last_order_on)::integer as recency_days,
        opened.orders,
        opened.orders as days,
        opened.orders as lines,
        opened.amount::double as monetary,
        coalesce(opened.amount::double / nullif(opened.orders, 0), 0)
            as monetary_mean,
        ($as_of - opened.first_order_on)::integer as tenure_days
    from opened
    where opened.last_order_on <= $as_of

)

select * from final
