-- cycle_gaps: one row per customer and purchase day, the days since the one before.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

purchase_days as (

    select distinct
        customers.customer_rank,
        orders.ordered_on
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id

),

final as (

    select
        purchase_days.customer_rank::integer as customer_rank,
        purchase_days.ordered_on::date as ordered_on,
        (
            purchase_days.ordered_on - lag(purchase_days.ordered_on) over (
                partition by purchase_days.customer_rank
                order by purchase_days.ordered_on
            )
        )::integer as gap_days
    from purchase_days

)

select * from final
