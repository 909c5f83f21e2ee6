-- rfm_windowed: one row per customer with an order in the window, what it holds.
with

orders as (

    select * from orders

),

returns as (

    select * from returns

),

bought as (

    select
        orders.customer_id,
        count(*) as orders,
        count(distinct orders.ordered_on) as days,
        sum(orders.line_count) as lines,
        sum(orders.amount) as amount
    from orders
    where orders.ordered_on >= ($as_of - to_months($window))::date
    group by 1

),

returned as (

    select
        returns.customer_id,
        sum(returns.amount) as amount
    from returns
    where returns.returned_on >= ($as_of - to_months($window))::date
    group by 1

),

final as (

    select
        bought.customer_id::varchar as customer_id,
        bought.orders::integer as orders,
        bought.days::integer as days,
        bought.lines::integer as lines,
        (bought.amount + coalesce(returned.amount, 0))::double as monetary
    from bought
    left join returned
        on bought.customer_id = returned.customer_id

)

select * from final
