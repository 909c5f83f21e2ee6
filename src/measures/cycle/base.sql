-- cycle_base: one row, the median of all days between purchase days.
with

gaps as (

    select * from cycle_gaps

),

final as (

    select
        count(gaps.gap_days)::integer as gaps,
        median(gaps.gap_days)::double as base_cycle
    from gaps

)

select * from final
