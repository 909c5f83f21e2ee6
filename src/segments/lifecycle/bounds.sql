-- lifecycle_bounds: one row, the bounds as numbers; days since the last order where they are days.
with

customers as (

    select * from customers

),

inputs as (

    select * from inputs

),

base as (

    select * from lifecycle_base

),

gaps as (

    select * from lifecycle_gaps

),

wanted as (

    select
        unnest(range(1, 4)) as position,
        unnest($percentiles) / 100 as share

),

-- type-7 quantiles: between the values at two places
places as (

    select
        wanted.position,
        (totals.all_intervals - 1) * wanted.share as place
    from wanted
    cross join (
        select max(gaps.all_intervals) as all_intervals
        from gaps
    ) as totals

),

read_off as (

    select
        places.position,
        max(places.place - floor(places.place)) as weight,
        min(gaps.gap_days) filter (
            where gaps.intervals_up_to >= floor(places.place) + 1
        ) as low,
        min(gaps.gap_days) filter (
            where gaps.intervals_up_to >= ceil(places.place) + 1
        ) as high
    from places
    cross join gaps
    group by 1

),

days as (

    select
        max(
            read_off.low + read_off.weight * (read_off.high - read_off.low)
        ) filter (where read_off.position = 1) as first_days,
        max(
            read_off.low + read_off.weight * (read_off.high - read_off.low)
        ) filter (where read_off.position = 2) as second_days,
        max(
            read_off.low + read_off.weight * (read_off.high - read_off.low)
        ) filter (where read_off.position = 3) as third_days
    from read_off

),

shortest as (

    select
        quantile_cont(inputs.cycle_median, $shortest / 100) filter (
            where inputs.is_base_cycle = 0
        ) as shortest_cycle
    from inputs

),

spend as (

    select quantile_cont(customers.monetary, $low_spend / 100) as low_spend
    from customers

),

final as (

    select
        base.base_cycle::double as base_cycle,
        base.after_first_month_on::date as after_first_month_on,
        case when $basis <> 'managerial' then shortest.shortest_cycle end::double
            as shortest_cycle,
        spend.low_spend::double as low_spend,
        case $basis
            when 'cycle' then ($ratios)[1]
            when 'days' then coalesce(($days)[1], days.first_days)
            when 'managerial' then ($years)[1]
            else days.first_days
        end::double as first_bound,
        case $basis
            when 'cycle' then ($ratios)[2]
            when 'days' then coalesce(($days)[2], days.second_days)
            when 'managerial' then ($years)[2]
            else days.second_days
        end::double as second_bound,
        case $basis
            when 'cycle' then ($ratios)[3]
            when 'days' then coalesce(($days)[3], days.third_days)
            when 'managerial' then ($years)[3]
            else days.third_days
        end::double as third_bound,
        case $high_value
            when 'mean' then base.mean_order
            when 'median' then base.median_order
            else $value_from
        end::double as high_value
    from base
    cross join days
    cross join shortest
    cross join spend

)

select * from final
