-- retention_bought: one row per customer and period with orders or returns, what it spent and what was left after cost.
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

lines as (

    select * from sliced_lines

),

periods as (

    select
        unnest(range(0, len($starts)))::integer as period,
        unnest($starts)::date as from_on,
        unnest($ends)::date as to_on

),

moved as (

    select
        orders.customer_id,
        orders.ordered_on as day_on,
        orders.amount,
        true as is_order
    from orders

    union all

    select
        returns.customer_id,
        returns.returned_on,
        returns.amount,
        false
    from returns

),

days as (

    select distinct moved.day_on
    from moved

),

-- a calendar of few rows spares the many a comparison with each period
calendar as (

    select
        days.day_on,
        periods.period
    from days
    inner join periods
        on days.day_on between periods.from_on and periods.to_on

),

summed as (

    select
        moved.customer_id,
        calendar.period,
        bool_or(moved.is_order) as is_there,
        sum(moved.amount) as amount
    from moved
    inner join calendar
        on moved.day_on = calendar.day_on
    group by 1, 2

),

costed as (

    select
        lines.customer_id,
        calendar.period,
        sum(
            case when lines.is_return then -abs(lines.amount) else lines.amount end
        ) as amount,
        sum(
            case when lines.is_return then -abs(lines.cost) else lines.cost end
        ) as cost
    from lines
    inner join calendar
        on lines.ordered_on = calendar.day_on
    where lines.cost is not null
    group by 1, 2

),

final as (

    select
        customers.customer_rank::integer as customer_rank,
        summed.period::integer as period,
        summed.is_there::boolean as is_there,
        summed.amount::double as revenue,
        costed.amount::double as costed_revenue,
        (costed.amount - costed.cost)::double as margin
    from summed
    inner join customers
        on summed.customer_id = customers.customer_id
    left join costed
        on
            summed.customer_id = costed.customer_id
            and summed.period = costed.period

)

select * from final
