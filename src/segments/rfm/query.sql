-- rfm: one row per customer, its frequency, value, scores and segment.
with

measured as (

    select * from rfm_measured

),

cuts as (

    select * from rfm_cuts

),

inside as (

    select * from rfm_inside

),

cells as (

    select * from rfm_cells

),

f_inside as (

    select
        inside.r_score,
        list(inside.cut order by inside.position) as cuts
    from inside
    where inside.dimension = 'f'
    group by 1

),

m_inside as (

    select
        inside.r_score,
        inside.f_score,
        list(inside.cut order by inside.position) as cuts
    from inside
    where inside.dimension = 'm'
    group by 1, 2

),

-- who has no order in the window has the lowest scores
r_scored as (

    select
        measured.*,
        if($window > 0 and not measured.is_counted, $lowest_score, $lowest_score + $r_scores - 1
        - ($r_scores > 1 and (measured.recency_days > cuts.r_cut_1
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_1
            and measured.customer_rank <= cuts.r_rank_1))::integer
        - ($r_scores > 2 and (measured.recency_days > cuts.r_cut_2
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_2
            and measured.customer_rank <= cuts.r_rank_2))::integer
        - ($r_scores > 3 and (measured.recency_days > cuts.r_cut_3
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_3
            and measured.customer_rank <= cuts.r_rank_3))::integer
        - ($r_scores > 4 and (measured.recency_days > cuts.r_cut_4
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_4
            and measured.customer_rank <= cuts.r_rank_4))::integer
        - ($r_scores > 5 and (measured.recency_days > cuts.r_cut_5
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_5
            and measured.customer_rank <= cuts.r_rank_5))::integer
        - ($r_scores > 6 and (measured.recency_days > cuts.r_cut_6
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_6
            and measured.customer_rank <= cuts.r_rank_6))::integer
        - ($r_scores > 7 and (measured.recency_days > cuts.r_cut_7
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_7
            and measured.customer_rank <= cuts.r_rank_7))::integer
        - ($r_scores > 8 and (measured.recency_days > cuts.r_cut_8
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_8
            and measured.customer_rank <= cuts.r_rank_8))::integer
        - ($r_scores > 9 and (measured.recency_days > cuts.r_cut_9
            or $r_queue <> 'none' and measured.recency_days = cuts.r_cut_9
            and measured.customer_rank <= cuts.r_rank_9))::integer) as r_score
    from measured
    cross join cuts

),

f_scored as (

    select
        r_scored.*,
        if($window > 0 and not r_scored.is_counted, $lowest_score, $lowest_score
        + ($f_scores > 1 and (r_scored.frequency > if($is_nested, f_inside.cuts[1], cuts.f_cut_1)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_1
            and r_scored.customer_rank > cuts.f_rank_1))::integer
        + ($f_scores > 2 and (r_scored.frequency > if($is_nested, f_inside.cuts[2], cuts.f_cut_2)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_2
            and r_scored.customer_rank > cuts.f_rank_2))::integer
        + ($f_scores > 3 and (r_scored.frequency > if($is_nested, f_inside.cuts[3], cuts.f_cut_3)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_3
            and r_scored.customer_rank > cuts.f_rank_3))::integer
        + ($f_scores > 4 and (r_scored.frequency > if($is_nested, f_inside.cuts[4], cuts.f_cut_4)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_4
            and r_scored.customer_rank > cuts.f_rank_4))::integer
        + ($f_scores > 5 and (r_scored.frequency > if($is_nested, f_inside.cuts[5], cuts.f_cut_5)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_5
            and r_scored.customer_rank > cuts.f_rank_5))::integer
        + ($f_scores > 6 and (r_scored.frequency > if($is_nested, f_inside.cuts[6], cuts.f_cut_6)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_6
            and r_scored.customer_rank > cuts.f_rank_6))::integer
        + ($f_scores > 7 and (r_scored.frequency > if($is_nested, f_inside.cuts[7], cuts.f_cut_7)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_7
            and r_scored.customer_rank > cuts.f_rank_7))::integer
        + ($f_scores > 8 and (r_scored.frequency > if($is_nested, f_inside.cuts[8], cuts.f_cut_8)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_8
            and r_scored.customer_rank > cuts.f_rank_8))::integer
        + ($f_scores > 9 and (r_scored.frequency > if($is_nested, f_inside.cuts[9], cuts.f_cut_9)
            or $f_queue <> 'none' and r_scored.frequency = cuts.f_cut_9
            and r_scored.customer_rank > cuts.f_rank_9))::integer) as f_score
    from r_scored
    cross join cuts
    left join f_inside
        on r_scored.r_score = f_inside.r_score

),

m_scored as (

    select
        f_scored.*,
        if($window > 0 and not f_scored.is_counted, $lowest_score, $lowest_score
        + ($m_scores > 1 and (f_scored.monetary > if($is_nested, m_inside.cuts[1], cuts.m_cut_1)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_1
            and f_scored.customer_rank > cuts.m_rank_1))::integer
        + ($m_scores > 2 and (f_scored.monetary > if($is_nested, m_inside.cuts[2], cuts.m_cut_2)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_2
            and f_scored.customer_rank > cuts.m_rank_2))::integer
        + ($m_scores > 3 and (f_scored.monetary > if($is_nested, m_inside.cuts[3], cuts.m_cut_3)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_3
            and f_scored.customer_rank > cuts.m_rank_3))::integer
        + ($m_scores > 4 and (f_scored.monetary > if($is_nested, m_inside.cuts[4], cuts.m_cut_4)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_4
            and f_scored.customer_rank > cuts.m_rank_4))::integer
        + ($m_scores > 5 and (f_scored.monetary > if($is_nested, m_inside.cuts[5], cuts.m_cut_5)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_5
            and f_scored.customer_rank > cuts.m_rank_5))::integer
        + ($m_scores > 6 and (f_scored.monetary > if($is_nested, m_inside.cuts[6], cuts.m_cut_6)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_6
            and f_scored.customer_rank > cuts.m_rank_6))::integer
        + ($m_scores > 7 and (f_scored.monetary > if($is_nested, m_inside.cuts[7], cuts.m_cut_7)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_7
            and f_scored.customer_rank > cuts.m_rank_7))::integer
        + ($m_scores > 8 and (f_scored.monetary > if($is_nested, m_inside.cuts[8], cuts.m_cut_8)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_8
            and f_scored.customer_rank > cuts.m_rank_8))::integer
        + ($m_scores > 9 and (f_scored.monetary > if($is_nested, m_inside.cuts[9], cuts.m_cut_9)
            or $m_queue <> 'none' and f_scored.monetary = cuts.m_cut_9
            and f_scored.customer_rank > cuts.m_rank_9))::integer) as m_score
    from f_scored
    cross join cuts
    left join m_inside
        on
            f_scored.r_score = m_inside.r_score
            and f_scored.f_score = m_inside.f_score

),

final as (

    select
        m_scored.customer_id::varchar as customer_id,
        m_scored.customer_rank::integer as customer_rank,
        m_scored.frequency::integer as frequency,
        m_scored.monetary::double as monetary_scored,
        m_scored.r_score::integer as r_score,
        m_scored.f_score::integer as f_score,
        m_scored.m_score::integer as m_score,
        cells.rfm_score::varchar as rfm_score,
        cells.weighted_score::double as weighted_score,
        cells.segment::varchar as segment
    from m_scored
    inner join cells
        on (m_scored.r_score * 121 + m_scored.f_score * 11 + m_scored.m_score)::integer = cells.cell

)

select * from final
