-- prediction_days: one row per day on which the customer bought, and for how much.
with

orders as (

    select * from orders

),

final as (

    select
        orders.ordered_on::date as ordered_on,
        count(*)::integer as orders,
        sum(orders.amount)::double as amount
    from orders
    where orders.customer_id = $customer_id
    group by orders.ordered_on
    order by orders.ordered_on

)

select * from final
