-- preference_moves: one row per favourite before and favourite lately that differ, with the customers who changed so.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.previous_category::varchar as previous_category,
        segmented.recent_category::varchar as recent_category,
        count(*)::integer as customers,
        sum(segmented.monetary::decimal(38, 6))::double as revenue,
        (count(*) filter (where segmented.is_selected))::integer
            as selected_customers
    from segmented
    where segmented.has_changed_favourite
    group by 1, 2

)

select * from final
order by final.customers desc, final.previous_category, final.recent_category
limit 1000
