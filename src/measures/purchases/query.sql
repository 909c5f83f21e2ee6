-- measure_purchases: one row per customer, when and how much it has bought so far.
with

customers as (

    select * from customers

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        customers.recency_days::integer as recency_days,
        customers.orders::integer as orders,
        customers.days::integer as days,
        customers.lines::integer as lines,
        customers.monetary::double as monetary,
        customers.monetary_mean::double as monetary_mean,
        customers.tenure_days::integer as tenure_days,
        customers.first_order_on::date as first_order_on,
        customers.last_order_on::date as last_order_on
    from customers

)

select * from final
