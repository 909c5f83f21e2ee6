-- preference_why: one row for one customer, its favourites and how many share its cell.
with

segmented as (

    select * from segmented

),

cells as (

    select * from preference_cells

),

chosen as (

    select segmented.*
    from segmented
    where segmented.customer_id = $customer_id

),

final as (

    select
        chosen.customer_id::varchar as customer_id,
        chosen.top_category::varchar as top_category,
        chosen.price_band::varchar as price_band,
        chosen.previous_category::varchar as previous_category,
        chosen.recent_category::varchar as recent_category,
        chosen.has_changed_favourite::boolean as has_changed_favourite,
        (
            select coalesce(sum(cells.customers), 0)
            from cells
            where
                cells.category = chosen.top_category
                and not cells.is_vip
                and cells.band is not distinct from (
                    case when $has_bands then chosen.price_band end
                )
        )::integer as cell_customers,
        (
            select ceil($least_share * sum(cells.customers))
            from cells
        )::integer as least_customers,
        chosen.segment::varchar as segment
    from chosen

)

select * from final
