-- orders: one row per order, dated by its earliest line, on or before the day.
with

lines as (

    select * from sliced_lines

),

-- a line without an order id is an order of its own
keyed as (

    select
        lines.customer_id,
        lines.order_id,
        case
            when lines.order_id is null
                then lines.file::bigint * 1000000000000 + lines.line
        end as line_key,
        lines.ordered_at,
        lines.amount
    from lines
    where not lines.is_return

),

folded as (

    select
        keyed.customer_id,
        keyed.order_id,
        keyed.line_key,
        min(keyed.ordered_at) as ordered_at,
        count(*) as line_count,
        sum(keyed.amount) as amount
    from keyed
    group by 1, 2, 3

),

final as (

    select
        folded.customer_id,
        folded.order_id,
        folded.line_key,
        folded.ordered_at,
        folded.ordered_at::date as ordered_on,
        folded.line_count::integer as line_count,
        folded.amount::decimal(38, 6) as amount
    from folded
    where folded.ordered_at::date <= $as_of

)

select * from final
