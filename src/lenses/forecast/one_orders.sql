-- forecast_one_orders: one row per day on which the customer ordered, the last thousand.
with

orders as (

    select * from orders
    where orders.customer_id = $customer_id

),

days as (

    select
        orders.ordered_on,
        sum(orders.amount) as amount
    from orders
    group by orders.ordered_on
    order by orders.ordered_on desc
    limit 1000

),

final as (

    select
        days.ordered_on::date as ordered_on,
        days.amount::double as amount
    from days
    order by days.ordered_on

)

select * from final
