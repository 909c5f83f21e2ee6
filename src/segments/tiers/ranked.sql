-- tiers_ranked: one row per customer, its place in its group by value, ties by customer.
with

inputs as (

    select * from inputs

),

scale as (

    select * from tiers_scale

),

valued as (

    select
        inputs.customer_rank,
        case
            when $is_grouped
                then coalesce(trim(inputs.group_name::varchar), '')
            else ''
        end as group_name,
        case when isfinite(inputs.value) then inputs.value end as value,
        case
            when isfinite(inputs.value)
                then round(inputs.value * scale.factor)
            else 0
        end as units
    from inputs
    cross join scale

),

-- a row's place among all is a count of those before it, which takes half as long as a window that puts them in order
sorted as (

    select *
    from valued
    where not $is_grouped
    order by
        valued.value desc nulls last,
        valued.customer_rank

),

placed as (

    select
        sorted.customer_rank,
        sorted.group_name,
        sorted.value,
        sorted.units,
        row_number() over () as place,
        sum(sorted.units) over (rows unbounded preceding) as units_up_to
    from sorted

    union all

    select
        valued.customer_rank,
        valued.group_name,
        valued.value,
        valued.units,
        row_number() over falling as place,
        sum(valued.units) over falling as units_up_to
    from valued
    where $is_grouped
    window
        falling as (
            partition by valued.group_name
            order by valued.value desc nulls last, valued.customer_rank
            rows unbounded preceding
        )

),

final as (

    select
        placed.customer_rank::integer as customer_rank,
        placed.group_name::varchar as group_name,
        placed.value::double as value,
        placed.units::double as units,
        placed.place::integer as place,
        (placed.units_up_to - placed.units)::double as units_before
    from placed

)

select * from final
