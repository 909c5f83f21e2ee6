-- overview_months: one row per calendar month from the first order to the last.
with

orders as (

    select * from orders

),

customers as (

    select * from customers

),

returns as (

    select * from returns

),

extent as (

    select
        min(orders.ordered_on) as first_on,
        max(orders.ordered_on) as last_on
    from orders

),

months as (

    select unnest(generate_series(
        date_trunc('month', extent.first_on)::timestamp,
        date_trunc('month', extent.last_on)::timestamp,
        interval 1 month
    ))::date as month
    from extent

),

active as (

    select
        date_trunc('month', orders.ordered_on)::date as month,
        orders.customer_id,
        count(*) as orders,
        sum(orders.amount) as revenue
    from orders
    group by 1, 2

),

-- who was there in the data's first month may have been there before: not new
placed as (

    select
        active.month,
        active.orders,
        active.revenue,
        date_trunc('month', customers.first_order_on) = active.month
            as is_first_seen,
        date_trunc('month', extent.first_on) = active.month as is_first_month
    from active
    inner join customers
        on active.customer_id = customers.customer_id
    cross join extent

),

bought as (

    select
        placed.month,
        count(*) as customers,
        count(*) filter (
            where placed.is_first_seen and not placed.is_first_month
        ) as new_customers,
        count(*) filter (where not placed.is_first_seen)
            as returning_customers,
        count(*) filter (where placed.is_first_month) as unknown_customers,
        sum(placed.orders) as orders,
        sum(placed.revenue) as revenue,
        sum(placed.revenue) filter (
            where placed.is_first_seen and not placed.is_first_month
        ) as new_revenue
    from placed
    group by 1

),

returned as (

    select
        date_trunc('month', returns.returned_on)::date as month,
        sum(returns.amount) as amount
    from returns
    group by 1

),

final as (

    select
        months.month::date as month,
        coalesce(bought.customers, 0)::integer as customers,
        coalesce(bought.new_customers, 0)::integer as new_customers,
        coalesce(bought.returning_customers, 0)::integer
            as returning_customers,
        coalesce(bought.unknown_customers, 0)::integer as unknown_customers,
        coalesce(bought.orders, 0)::integer as orders,
        (coalesce(bought.revenue, 0) + coalesce(returned.amount, 0))::double
            as revenue,
        coalesce(bought.new_revenue, 0)::double as new_revenue,
        (
            extent.first_on > months.month
            or last_day(months.month) > $as_of
        )::boolean as is_partial
    from months
    cross join extent
    left join bought
        on months.month = bought.month
    left join returned
        on months.month = returned.month

)

select * from final
order by month
