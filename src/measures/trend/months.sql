-- trend_months: one row per customer and month back from the day, its spend then.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

returns as (

    select * from returns

),

spent as (

    select
        orders.customer_id,
        orders.ordered_on as spent_on,
        orders.amount
    from orders

    union all

    select
        returns.customer_id,
        returns.returned_on as spent_on,
        returns.amount
    from returns

),

-- months are counted back from the day, so that none but the oldest is partial
final as (

    select
        customers.customer_rank::integer as customer_rank,
        datesub('month', spent.spent_on, $as_of)::integer as months_ago,
        sum(spent.amount)::double as spend
    from spent
    inner join customers
        on spent.customer_id = customers.customer_id
    where spent.spent_on >= customers.first_order_on
    group by 1, 2

)

select * from final
