-- preference_cells: one row per favourite category, price band and whether it changed, with its customers.
with

inputs as (

    select * from inputs

),

final as (

    select
        inputs.top_category::varchar as category,
        case when $has_bands then inputs.price_band end::varchar as band,
        ($has_vip and coalesce(inputs.has_changed_favourite = 'true', false))
            ::boolean as is_vip,
        count(*)::integer as customers
    from inputs
    group by 1, 2, 3

)

select * from final
