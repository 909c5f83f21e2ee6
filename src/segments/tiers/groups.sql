-- tiers_groups: one row per group that tiers are cut in, what it holds; one row where there are no groups.
with

ranked as (

    select
        tiers_ranked.value,
        tiers_ranked.units,
        case when $is_grouped then tiers_ranked.group_name else '' end
            as group_name
    from tiers_ranked

),

final as (

    select
        ranked.group_name::varchar as group_name,
        count(ranked.value)::integer as customers,
        (count(*) - count(ranked.value))::integer as unknown_customers,
        count(*) filter (where ranked.value > 0)::integer
            as positive_customers,
        count(*) filter (where ranked.value < 0)::integer
            as negative_customers,
        sum(ranked.units)::double as units,
        sum(greatest(ranked.units, 0))::double as positive_units,
        min(ranked.value)::double as lowest,
        max(ranked.value)::double as highest,
        coalesce(bool_and(ranked.value = floor(ranked.value)), false)::boolean
            as is_whole
    from ranked
    group by 1

)

select * from final
order by group_name
