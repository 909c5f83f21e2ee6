-- measure_cycle: one row per customer, the days between its purchase days.
with

customers as (

    select * from customers

),

gaps as (

    select * from cycle_gaps

),

base as (

    select * from cycle_base

),

own as (

    select
        gaps.customer_rank,
        count(gaps.gap_days) as gaps,
        sum(gaps.gap_days) as days,
        sum(gaps.gap_days::bigint * gaps.gap_days) as square_days,
        median(gaps.gap_days) as median_days,
        arg_max(gaps.gap_days, gaps.ordered_on) as last_gap
    from gaps
    group by 1

),

measured as (

    select
        own.*,
        own.days / nullif(own.gaps, 0) as mean_days,
        -- whole numbers until the root, so that the order of rows cannot show
        sqrt(
            (own.gaps * own.square_days - own.days * own.days)
            / nullif(own.gaps * (own.gaps - 1), 0)
        ) as deviation_days,
        coalesce(own.median_days, base.base_cycle) as cycle_days
    from own
    cross join base

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        measured.mean_days::double as cycle_mean,
        measured.cycle_days::double as cycle_median,
        measured.median_days::double as own_cycle_median,
        (measured.deviation_days / measured.mean_days)::double as cycle_cv,
        measured.last_gap::integer as last_gap,
        (customers.last_order_on + round(measured.cycle_days)::integer)::date
            as next_order_on,
        (customers.recency_days / measured.cycle_days)::double
            as overdue_ratio,
        (measured.gaps = 0)::boolean as is_base_cycle
    from customers
    left join measured
        on customers.customer_rank = measured.customer_rank

)

select * from final
