-- rules_patterns: one row per set of rules that some customers meet, with their number.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.rules_pattern::varchar as rules_pattern,
        count(*)::integer as customers,
        sum(segmented.monetary::decimal(38, 6))::double as revenue
    from segmented
    group by 1

)

select * from final
order by rules_pattern
