-- lifecycle_base: one row, what customers are measured against whatever the bounds.
with

customers as (

    select * from customers

),

gaps as (

    select * from lifecycle_gaps

),

-- the two in the middle, which are one where their number is odd
middle as (

    select
        avg(gaps.gap_days) filter (
            where
            gaps.intervals_up_to >= floor((gaps.all_intervals + 1) / 2)
            and gaps.intervals_up_to - gaps.intervals
            < floor((gaps.all_intervals + 1) / 2)
        ) as lower_middle,
        avg(gaps.gap_days) filter (
            where
            gaps.intervals_up_to >= floor(gaps.all_intervals / 2) + 1
            and gaps.intervals_up_to - gaps.intervals
            < floor(gaps.all_intervals / 2) + 1
        ) as upper_middle
    from gaps

),

borrowed as (

    select max(inputs.cycle_median) as base_cycle
    from inputs
    where inputs.is_base_cycle = 1

),

people as (

    select
        count(*) as customers,
        min(customers.first_order_on) as opened_on,
        avg(customers.monetary_mean::decimal(38, 6)) as mean_order,
        median(customers.monetary_mean) as median_order
    from customers

),

final as (

    select
        coalesce(
            (middle.lower_middle + middle.upper_middle) / 2,
            case when $basis <> 'managerial' then borrowed.base_cycle end
        )::double as base_cycle,
        (date_trunc('month', people.opened_on) + interval 1 month)::date
            as after_first_month_on,
        people.mean_order::double as mean_order,
        people.median_order::double as median_order
    from people
    cross join middle
    cross join borrowed

)

select * from final
