-- tiers_kinds: one row per usual category, first all of them together, how many there lose money and how much.
with

inputs as (

    select * from inputs

),

scale as (

    select * from tiers_scale

),

valued as (

    select
        inputs.value < 0 as is_below,
        least(round(inputs.value * scale.factor), 0) as units,
        case when $has_category then inputs.usual_category end::varchar
            as category,
        case when $has_discount then inputs.discount_share end as discount
    from inputs
    cross join scale
    where
        ($has_category or $has_discount)
        and isfinite(inputs.value)

),

summed as (

    select
        grouping(valued.category) = 1 as is_all,
        valued.category,
        count(*) as customers,
        count(*) filter (where valued.is_below) as below_customers,
        sum(valued.units) as units,
        avg(round(valued.discount, 6)::decimal(18, 6)) filter (
            where valued.is_below
        ) as below_discount,
        avg(round(valued.discount, 6)::decimal(18, 6)) filter (
            where not valued.is_below
        ) as other_discount
    from valued
    group by grouping sets ((), (valued.category))

),

final as (

    select
        summed.is_all::boolean as is_all,
        summed.category::varchar as category,
        summed.customers::integer as customers,
        summed.below_customers::integer as below_customers,
        (summed.units / scale.factor)::double as value,
        summed.below_discount::double as below_discount,
        summed.other_discount::double as other_discount
    from summed
    cross join scale
    where
        summed.is_all
        or (summed.category is not null and summed.below_customers > 0)

)

select * from final
order by
    is_all desc,
    value,
    category
limit 13
