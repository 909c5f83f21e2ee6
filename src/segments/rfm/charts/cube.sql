-- rfm_cube: one row per triple of scores that customers have, how many there are.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.r_score::integer as r_score,
        segmented.f_score::integer as f_score,
        segmented.m_score::integer as m_score,
        count(*)::integer as customers
    from segmented
    group by 1, 2, 3

)

select * from final
order by
    r_score,
    f_score,
    m_score
