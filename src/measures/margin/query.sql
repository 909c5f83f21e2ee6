-- measure_margin: one row per customer, what is left of its spend after cost.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

lines as (

    select * from sliced_lines

),

-- what comes back takes its cost back
moved as (

    select
        lines.customer_id,
        case when lines.is_return then -abs(lines.amount) else lines.amount end
            as amount,
        case when lines.is_return then -abs(lines.cost) else lines.cost end
            as cost
    from lines
    where lines.ordered_on <= $as_of

    union all

    -- an order counts whole by its first line's day
    select
        lines.customer_id,
        lines.amount,
        lines.cost
    from lines
    semi join orders
        on
            lines.customer_id = orders.customer_id
            and lines.order_id = orders.order_id
    where
        not lines.is_return
        and lines.ordered_on > $as_of

),

summed as (

    select
        moved.customer_id,
        sum(moved.amount) as amount,
        sum(moved.amount) filter (where moved.cost is not null)
            as costed_amount,
        sum(moved.cost) as cost
    from moved
    group by 1

),

measured as (

    select
        customers.customer_id,
        summed.amount,
        summed.costed_amount,
        summed.cost,
        summed.costed_amount - summed.cost as margin,
        datesub('month', customers.first_order_on, $as_of) + 1 as months
    from customers
    left join summed
        on customers.customer_id = summed.customer_id

),

final as (

    select
        measured.customer_id::varchar as customer_id,
        measured.cost::double as cost,
        measured.margin::double as margin,
        case
            when measured.costed_amount > 0
                then measured.margin::double / measured.costed_amount::double
        end::double as margin_rate,
        (measured.margin::double / measured.months)::double as monthly_margin,
        case
            when measured.cost is not null and measured.amount > 0
                then measured.costed_amount::double / measured.amount::double
        end::double as costed_share
    from measured

)

select * from final
