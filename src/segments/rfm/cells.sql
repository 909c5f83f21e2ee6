-- rfm_cells: one row per possible triple of scores, the first rule it meets.
with

rules as (

    select
        generate_subscripts($rule_segments, 1) as position,
        unnest($rule_segments) as segment,
        unnest($r_lows) as r_low,
        unnest($r_highs) as r_high,
        unnest($f_lows) as f_low,
        unnest($f_highs) as f_high,
        unnest($m_lows) as m_low,
        unnest($m_highs) as m_high,
        unnest($fm_lows) as fm_low,
        unnest($fm_highs) as fm_high

),

grid as (

    select
        r.score as r_score,
        f.score as f_score,
        m.score as m_score,
        ceil((f.score + m.score) / 2) as fm_score
    from range($lowest_score, $lowest_score + $r_scores) as r (score)
    cross join range($lowest_score, $lowest_score + $f_scores) as f (score)
    cross join range($lowest_score, $lowest_score + $m_scores) as m (score)

),

matched as (

    select
        grid.r_score,
        grid.f_score,
        grid.m_score,
        min(rules.position) as rule,
        arg_min(rules.segment, rules.position) as segment
    from grid
    left join rules
        on
            grid.r_score between rules.r_low and rules.r_high
            and grid.f_score between rules.f_low and rules.f_high
            and grid.m_score between rules.m_low and rules.m_high
            and grid.fm_score between rules.fm_low and rules.fm_high
    group by 1, 2, 3

),

final as (

    select
        matched.r_score::integer as r_score,
        matched.f_score::integer as f_score,
        matched.m_score::integer as m_score,
        concat_ws(
            $separator,
            matched.r_score,
            matched.f_score,
            matched.m_score
        )::varchar as rfm_score,
        (
            $r_weight * matched.r_score
            + $f_weight * matched.f_score
            + $m_weight * matched.m_score
        )::double as weighted_score,
        (
            ($r_best - matched.r_score) * 100
            + (matched.f_score - $lowest_score) * 10
            + matched.m_score - $lowest_score
        )::integer as cell,
        matched.rule::integer as rule,
        coalesce(matched.segment, 'others')::varchar as segment
    from matched

)

select * from final
