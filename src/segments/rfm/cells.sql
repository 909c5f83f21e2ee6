-- rfm_cells: one row per possible triple of scores, the first rule it meets.
with

r_scores as (

    select unnest(range($lowest_score, $lowest_score + $r_scores)) as score

),

f_scores as (

    select unnest(range($lowest_score, $lowest_score + $f_scores)) as score

),

m_scores as (

    select unnest(range($lowest_score, $lowest_score + $m_scores)) as score

),

rules as (

    select unnest($rules, recursive := true)

),

grid as (

    select
        r_scores.score as r_score,
        f_scores.score as f_score,
        m_scores.score as m_score,
        ceil((f_scores.score + m_scores.score) / 2) as fm_score
    from r_scores
    cross join f_scores
    cross join m_scores

),

matched as (

    select
        grid.r_score,
        grid.f_score,
        grid.m_score,
        min(rules.position) as rule
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
            matched.r_score * 121 + matched.f_score * 11 + matched.m_score
        )::integer as cell,
        matched.rule::integer as rule,
        coalesce(rules.segment, 'others')::varchar as segment
    from matched
    left join rules
        on matched.rule = rules.position

)

select * from final
