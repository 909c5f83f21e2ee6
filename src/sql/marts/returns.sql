-- returns: one row per customer with orders and day of returns that are netted.
with

lines as (

    select * from sliced_lines

),

orders as (

    select * from orders

),

final as (

    select
        lines.customer_id,
        lines.ordered_on as returned_on,
        count(*)::integer as line_count,
        sum(-abs(lines.amount))::decimal(38, 6) as amount
    from lines
    semi join orders
        on lines.customer_id = orders.customer_id
    where
        lines.is_return
        and lines.ordered_on <= $as_of
    group by 1, 2

)

select * from final
