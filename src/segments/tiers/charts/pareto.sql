-- tiers_pareto: one row per tier that anyone is in, what it holds.
with

segmented as (

    select * from segmented

),

scale as (

    select * from tiers_scale

),

summed as (

    select
        segmented.segment,
        count(*) as customers,
        count(*) filter (where segmented.is_selected) as selected_customers,
        sum(round(segmented.tier_value * scale.factor)) as units,
        min(segmented.tier_value) as lowest,
        max(segmented.tier_value) as highest
    from segmented
    cross join scale
    group by 1

),

final as (

    select
        summed.segment::varchar as segment,
        summed.customers::integer as customers,
        summed.selected_customers::integer as selected_customers,
        coalesce(summed.units / scale.factor, 0)::double as value,
        summed.lowest::double as lowest,
        summed.highest::double as highest
    from summed
    cross join scale

)

select * from final
order by segment
