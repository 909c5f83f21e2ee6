-- preference_prices: one row per category, where its lower and upper third end.
with

lines as (

    select * from sliced_lines

),

priced as (

    select
        lines.category,
        coalesce(
            lines.unit_price::double,
            lines.amount::double / nullif(lines.quantity::double, 0),
            lines.amount::double
        ) as price
    from lines
    where
        nullif(lines.category, '') is not null
        and not lines.is_return
        and lines.ordered_on <= $as_of

),

cut as (

    select
        priced.category,
        quantile_cont(priced.price, [1 / 3, 2 / 3]) as edges
    from priced
    group by 1

),

final as (

    select
        cut.category::varchar as category,
        cut.edges[1]::double as lower_price,
        cut.edges[2]::double as upper_price
    from cut

)

select * from final
