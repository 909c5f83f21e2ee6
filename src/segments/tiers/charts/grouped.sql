-- tiers_grouped: one row per group and tier of it, what it takes to be there; none where there are no groups.
with

segmented as (

    select * from segmented

),

ranked as (

    select * from tiers_ranked

),

groups as (

    select * from tiers_groups

),

scale as (

    select * from tiers_scale

),

-- the largest groups are told
told as (

    select
        groups.group_name,
        groups.customers,
        groups.units
    from groups
    where
        $is_grouped
        and groups.customers > 0
    order by
        groups.customers desc,
        groups.group_name
    limit 100

),

summed as (

    select
        told.group_name,
        segmented.segment,
        any_value(told.customers) as group_customers,
        any_value(told.units) as group_units,
        count(*) as customers,
        sum(ranked.units) as units,
        min(ranked.value) as lowest
    from told
    inner join ranked
        on told.group_name = ranked.group_name
    inner join segmented
        on ranked.customer_rank = segmented.customer_rank
    where ranked.value is not null
    group by 1, 2

),

final as (

    select
        summed.group_name::varchar as group_name,
        summed.segment::varchar as segment,
        summed.group_customers::integer as group_customers,
        (summed.group_units / scale.factor)::double as group_value,
        summed.customers::integer as customers,
        (summed.units / scale.factor)::double as value,
        summed.lowest::double as lowest
    from summed
    cross join scale

)

select * from final
order by
    group_customers desc,
    group_name,
    segment
