-- tiers_losers: one row per customer of the ten with the least value below zero, and what is known of it.
with

segmented as (

    select * from segmented

),

inputs as (

    select * from inputs

),

worst as (

    select
        segmented.customer_id,
        segmented.customer_rank,
        segmented.tier_value,
        segmented.monetary,
        segmented.orders
    from segmented
    where segmented.tier_value < 0
    order by
        segmented.tier_value,
        segmented.customer_rank
    limit 10

),

final as (

    select
        worst.customer_id::varchar as customer_id,
        worst.tier_value::double as tier_value,
        worst.monetary::double as monetary,
        worst.orders::integer as orders,
        case when $has_category then inputs.usual_category end::varchar
            as usual_category,
        case when $has_discount then inputs.discount_share end::double
            as discount_share
    from worst
    inner join inputs
        on worst.customer_rank = inputs.customer_rank
    order by
        worst.tier_value,
        worst.customer_rank

)

select * from final
