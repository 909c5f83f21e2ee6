-- clv_span: one row, the days watched, and the day up to which models learn when they are put to the test.
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

-- the usual day of analysis is the one after the last order: nothing was seen of it
bounds as (

    select
        min(orders.ordered_on) as first_on,
        case
            when (select max(lines.ordered_on) from lines) >= $as_of
                then $as_of
            else $as_of - 1
        end as until_on
    from orders
    semi join customers
        on orders.customer_id = customers.customer_id

),

final as (

    select
        bounds.first_on::date as first_on,
        bounds.until_on::date as until_on,
        (
            bounds.first_on
            + ((bounds.until_on - bounds.first_on) * $learn_percent // 100)::integer
        )::date as calibrated_until
    from bounds

)

select * from final
