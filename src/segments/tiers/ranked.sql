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

final as (

    select
        valued.customer_rank::integer as customer_rank,
        valued.group_name::varchar as group_name,
        valued.value::double as value,
        valued.units::double as units,
        (row_number() over falling)::integer as place,
        (sum(valued.units) over falling - valued.units)::double
            as units_before
    from valued
    window
        falling as (
            partition by valued.group_name
            order by valued.value desc nulls last, valued.customer_rank
            rows unbounded preceding
        )

)

select * from final
