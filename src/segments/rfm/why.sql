-- rfm_why: one row for one customer, its values, the edges about them, its rule.
with

segmented as (

    select * from segmented

),

edges as (

    select * from rfm_edges

),

cells as (

    select * from rfm_cells

),

slots as (

    select
        count(*) filter (where edges.dimension = 'r') as r_edges,
        count(*) filter (where edges.dimension = 'f') as f_edges,
        count(*) filter (where edges.dimension = 'm') as m_edges
    from edges

),

chosen as (

    select
        segmented.*,
        slots.r_edges - (segmented.r_score - $lowest_score) as r_passed,
        segmented.f_score - $lowest_score as f_passed,
        segmented.m_score - $lowest_score as m_passed
    from segmented
    cross join slots
    where segmented.customer_id = $customer_id

),

final as (

    select
        chosen.customer_id::varchar as customer_id,
        chosen.recency_days::integer as recency_days,
        chosen.frequency::integer as frequency,
        chosen.monetary_scored::double as monetary_scored,
        r_below.edge::double as r_edge_below,
        r_above.edge::double as r_edge_above,
        f_below.edge::double as f_edge_below,
        f_above.edge::double as f_edge_above,
        m_below.edge::double as m_edge_below,
        m_above.edge::double as m_edge_above,
        chosen.r_score::integer as r_score,
        chosen.f_score::integer as f_score,
        chosen.m_score::integer as m_score,
        chosen.rfm_score::varchar as rfm_score,
        cells.rule::integer as rule,
        chosen.segment::varchar as segment
    from chosen
    left join edges as r_below
        on r_below.dimension = 'r' and chosen.r_passed = r_below.position
    left join edges as r_above
        on r_above.dimension = 'r' and chosen.r_passed + 1 = r_above.position
    left join edges as f_below
        on f_below.dimension = 'f' and chosen.f_passed = f_below.position
    left join edges as f_above
        on f_above.dimension = 'f' and chosen.f_passed + 1 = f_above.position
    left join edges as m_below
        on m_below.dimension = 'm' and chosen.m_passed = m_below.position
    left join edges as m_above
        on m_above.dimension = 'm' and chosen.m_passed + 1 = m_above.position
    left join cells
        on
            chosen.r_score = cells.r_score
            and chosen.f_score = cells.f_score
            and chosen.m_score = cells.m_score

)

select * from final
