-- rfm_scores: one row per dimension and score, its customers and their extremes.
with

segmented as (

    select * from segmented

),

scored as (

    select
        'r' as dimension,
        segmented.r_score as score,
        segmented.recency_days::double as value,
        segmented.is_selected
    from segmented

    union all

    select
        'f' as dimension,
        segmented.f_score as score,
        segmented.frequency::double as value,
        segmented.is_selected
    from segmented

    union all

    select
        'm' as dimension,
        segmented.m_score as score,
        segmented.monetary_scored as value,
        segmented.is_selected
    from segmented

),

final as (

    select
        scored.dimension::varchar as dimension,
        scored.score::integer as score,
        count(*)::integer as customers,
        min(scored.value)::double as lowest,
        max(scored.value)::double as highest,
        count(*) filter (where scored.is_selected)::integer
            as selected_customers
    from scored
    group by 1, 2

)

select * from final
order by
    dimension,
    score
