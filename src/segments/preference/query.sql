-- preference: one row per customer, the segment of its favourite category and price.
with

inputs as (

    select * from inputs

),

places as (

    select * from preference_places

),

final as (

    select
        inputs.customer_rank::integer as customer_rank,
        inputs.top_category::varchar as top_category,
        inputs.price_band::varchar as price_band,
        inputs.previous_category::varchar as previous_category,
        inputs.recent_category::varchar as recent_category,
        (inputs.has_changed_favourite = 'true')::boolean
            as has_changed_favourite,
        case
            when inputs.top_category is null then 'none'
            when $has_vip and inputs.has_changed_favourite = 'true' then 'vip'
            else places.segment
        end::varchar as segment
    from inputs
    left join places
        on
            inputs.top_category = places.category
            and (
                case when $has_bands then inputs.price_band end
            ) is not distinct from places.band

)

select * from final
