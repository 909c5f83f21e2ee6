-- rfm: one row per customer, its frequency, value, scores and segment.
with

passed as (

    select * from rfm_passed

    union all

    select * from rfm_queued

    union all

    select * from rfm_nested

),

cells as (

    select * from rfm_cells

),

final as (

    select
        passed.customer_rank::integer as customer_rank,
        passed.frequency::integer as frequency,
        passed.monetary::double as monetary_scored,
        cells.r_score::integer as r_score,
        cells.f_score::integer as f_score,
        cells.m_score::integer as m_score,
        cells.rfm_score::varchar as rfm_score,
        cells.weighted_score::double as weighted_score,
        cells.segment::varchar as segment
    from passed
    inner join cells
        on passed.cell = cells.cell

)

select * from final
