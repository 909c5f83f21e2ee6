-- prediction_map: one row per cell of repeats by days of silence that holds customers, and what they will do.
with

predicted as (

    select * from prediction_customers

),

reach as (

    select
        quantile_disc(predicted.repeat_days, 0.99) as most_repeats,
        max(predicted.quiet_days) as most_days
    from predicted

),

-- at most 25 columns and 25 rows, the rows whole weeks where they are longer than five days
sized as (

    select
        greatest(1, ceil(reach.most_repeats / 24)) as wide,
        floor(
            reach.most_repeats / greatest(1, ceil(reach.most_repeats / 24))
        ) as last_column,
        case
            when reach.most_days >= 120
                then 7 * ceil((reach.most_days + 1) / 168)
            else greatest(1, ceil((reach.most_days + 1) / 24))
        end as tall
    from reach

),

placed as (

    select
        least(floor(predicted.repeat_days / sized.wide), sized.last_column)
            as column_at,
        floor(predicted.quiet_days / sized.tall) as row_at,
        sized.*,
        predicted.p_alive,
        predicted.expected_orders,
        predicted.clv
    from predicted
    cross join sized
    where predicted.repeat_days is not null

),

final as (

    select
        (placed.column_at * placed.wide)::integer as repeats_from,
        case
            when placed.column_at < placed.last_column
                then (placed.column_at + 1) * placed.wide
        end::integer as repeats_below,
        (placed.row_at * placed.tall)::integer as days_from,
        ((placed.row_at + 1) * placed.tall)::integer as days_below,
        count(*)::integer as customers,
        avg(placed.p_alive)::double as p_alive,
        avg(placed.expected_orders)::double as expected_orders,
        sum(placed.clv)::double as clv
    from placed
    group by
        placed.column_at,
        placed.row_at,
        placed.wide,
        placed.tall,
        placed.last_column
    order by
        placed.column_at,
        placed.row_at

)

select * from final
