-- rfm_why: one row for one customer, its values, the edges about them, its rule.
with

segmented as (

    select * from segmented

),

measured as (

    select * from rfm_measured

),

edges as (

    select * from rfm_edges

),

inside as (

    select * from rfm_inside

),

cells as (

    select * from rfm_cells

),

chosen as (

    select
        segmented.*,
        $r_scores - 1 - (segmented.r_score - $lowest_score) as r_passed,
        segmented.f_score - $lowest_score as f_passed,
        segmented.m_score - $lowest_score as m_passed
    from segmented
    where segmented.customer_id = $customer_id

),

-- the edges that this customer was held against
held as (

    select
        edges.dimension,
        edges.position,
        edges.edge
    from edges

    union all

    select
        inside.dimension,
        inside.position,
        inside.edge
    from inside
    inner join chosen
        on
            inside.r_score = chosen.r_score
            and coalesce(inside.f_score, chosen.f_score) = chosen.f_score

),

final as (

    select
        chosen.customer_id::varchar as customer_id,
        chosen.recency_days::integer as recency_days,
        measured.is_counted::boolean as is_counted,
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
        cells.weighted_score::double as weighted_score,
        cells.rule::integer as rule,
        chosen.segment::varchar as segment
    from chosen
    inner join measured
        on chosen.customer_rank = measured.customer_rank
    left join held as r_below
        on r_below.dimension = 'r' and chosen.r_passed = r_below.position
    left join held as r_above
        on r_above.dimension = 'r' and chosen.r_passed + 1 = r_above.position
    left join held as f_below
        on f_below.dimension = 'f' and chosen.f_passed = f_below.position
    left join held as f_above
        on f_above.dimension = 'f' and chosen.f_passed + 1 = f_above.position
    left join held as m_below
        on m_below.dimension = 'm' and chosen.m_passed = m_below.position
    left join held as m_above
        on m_above.dimension = 'm' and chosen.m_passed + 1 = m_above.position
    left join cells
        on
            chosen.r_score = cells.r_score
            and chosen.f_score = cells.f_score
            and chosen.m_score = cells.m_score

)

select * from final
