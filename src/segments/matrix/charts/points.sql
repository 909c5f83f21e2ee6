-- matrix_points: one row per customer with both values, where all of them can be drawn.
with

segmented as (

    select * from segmented

),

known as (

    select
        segmented.*,
        count(*) over () as customers
    from segmented
    where
        segmented.x_value is not null
        and segmented.y_value is not null

),

final as (

    select
        known.customer_id::varchar as customer_id,
        known.x_value::double as x_value,
        known.y_value::double as y_value,
        known.monetary::double as monetary,
        known.segment::varchar as segment,
        known.is_selected::boolean as is_selected
    from known
    where known.customers <= 5000

)

select * from final
order by customer_id
