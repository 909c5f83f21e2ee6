-- span: one row, the first and last day of kept plausible orders and the day after, which is the default as-of date.
with

kept_lines as (

    select * from lines

),

orders as (

    select kept_lines.ordered_on
    from kept_lines
    where kept_lines.is_plausible and not kept_lines.is_return

),

final as (

    select
        min(orders.ordered_on)::date as first_order_on,
        max(orders.ordered_on)::date as last_order_on,
        (max(orders.ordered_on) + 1)::date as default_as_of,
    from orders

)

select * from final
