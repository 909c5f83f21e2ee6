-- clv_given: one row per customer with an order, its repeat days, how long it was watched, what they were worth.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

span as (

    select * from clv_span

),

bought as (

    select
        customers.customer_rank,
        min(customers.first_order_on) as first_on,
        max(orders.ordered_on) as last_on,
        count(distinct orders.ordered_on) - 1 as repeats,
        sum(orders.amount) filter (
            where orders.ordered_on > customers.first_order_on
        ) as repeat_amount
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    group by 1

),

final as (

    select
        bought.customer_rank::integer as customer_rank,
        bought.repeats::integer as x,
        (bought.last_on - bought.first_on)::integer as t_x,
        greatest(span.until_on - bought.first_on, bought.last_on - bought.first_on)
            ::integer as age,
        (bought.repeat_amount::double / nullif(bought.repeats, 0))::double
            as mean_value
    from bought
    cross join span

)

select * from final
