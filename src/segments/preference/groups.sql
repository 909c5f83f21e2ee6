-- preference_groups: one row per segment that has customers.
with

cells as (

    select * from preference_cells

),

places as (

    select * from preference_places

),

placed as (

    select
        case
            when cells.category is null then 'none'
            when cells.is_vip then 'vip'
            else places.segment
        end as segment,
        case
            when cells.category is null then 'none'
            when cells.is_vip then 'vip'
            else places.word
        end as word,
        case
            when
                places.word in ('low', 'middle', 'high', 'rest', 'all')
                and not cells.is_vip
                then places.category
        end as category,
        case
            when cells.category is null then 2000000
            when cells.is_vip then 0
            else places.category_rank
        end as category_rank,
        cells.customers
    from cells
    left join places
        on
            cells.category = places.category
            and cells.band is not distinct from places.band

),

final as (

    select
        placed.segment::varchar as segment,
        any_value(placed.word)::varchar as word,
        any_value(placed.category)::varchar as category,
        any_value(placed.category_rank)::integer as category_rank,
        sum(placed.customers)::integer as customers
    from placed
    group by 1

)

select * from final
