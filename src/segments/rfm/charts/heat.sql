-- rfm_heat: one row per recency and frequency score that customers have.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.r_score::integer as r_score,
        segmented.f_score::integer as f_score,
        count(*)::integer as customers,
        sum(segmented.monetary::decimal(38, 6))::double as revenue,
        (sum(segmented.monetary::decimal(38, 6))::double / count(*))::double
            as mean_monetary,
        count(*) filter (where segmented.is_selected)::integer
            as selected_customers
    from segmented
    group by 1, 2

)

select * from final
order by
    r_score,
    f_score
