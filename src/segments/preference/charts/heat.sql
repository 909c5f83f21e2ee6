-- preference_heat: one row per favourite category and price band that has customers, whatever their segment.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.top_category::varchar as category,
        segmented.price_band::varchar as band,
        count(*)::integer as customers,
        sum(segmented.monetary::decimal(38, 6))::double as revenue,
        (count(*) filter (where segmented.has_changed_favourite))::integer
            as changed_customers,
        (count(*) filter (where segmented.is_selected))::integer
            as selected_customers
    from segmented
    where segmented.top_category is not null
    group by 1, 2

)

select * from final
order by final.customers desc, final.category, final.band
limit 1000
