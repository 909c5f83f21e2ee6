-- lifecycle_within: one row, the share of repeat purchases that came before anybody is late.
with

gaps as (

    select * from lifecycle_gaps

),

bounds as (

    select * from lifecycle_bounds

),

late as (

    select
        case
            when $basis = 'cycle' then bounds.first_bound * bounds.base_cycle
            else bounds.first_bound
        end as late_after_days
    from bounds

),

final as (

    select
        any_value(late.late_after_days)::double as late_after_days,
        (
            coalesce(
                sum(gaps.intervals) filter (
                    where gaps.gap_days <= late.late_after_days
                ), 0
            ) / sum(gaps.intervals)
        )::double as share_within
    from gaps
    cross join late

)

select * from final
