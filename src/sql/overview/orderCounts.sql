-- overview_order_counts: one row per number of orders, twenty and more in one.
with

customers as (

    select * from customers

),

final as (

    select
        least(customers.orders, 20)::integer as orders,
        (least(customers.orders, 20) = 20)::boolean as is_tail,
        count(*)::integer as customers,
        sum(customers.orders)::integer as all_orders,
        sum(customers.monetary::decimal(38, 6))::double as revenue
    from customers
    group by 1, 2

)

select * from final
order by orders
