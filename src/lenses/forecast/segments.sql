-- forecast_segments: one row per segment that has customers, its number from 0.
with

segmented as (

    select * from segmented

),

final as (

    select
        (row_number() over (order by segmented.segment) - 1)::integer
            as number,
        segmented.segment::varchar as segment,
        count(*)::integer as customers
    from segmented
    group by segmented.segment

)

select * from final
