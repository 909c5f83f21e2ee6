-- rfm_cells: one row per possible triple of scores, the first rule it meets.
with

scale as (

    select * from rfm_scale

),

scores as (

    select distinct
        scale.dimension,
        scale.score
    from scale

),

rules as (

    select unnest($rules, recursive := true)

),

grid as (

    select
        recency.score as r_score,
        frequency.score as f_score,
        monetary.score as m_score,
        ceil((frequency.score + monetary.score) / 2) as fm_score
    from scores as recency
    inner join scores as frequency
        on frequency.dimension = 'f'
    inner join scores as monetary
        on monetary.dimension = 'm'
    where recency.dimension = 'r'

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
        matched.rule::integer as rule,
        coalesce(rules.segment, 'others')::varchar as segment
    from matched
    left join rules
        on matched.rule = rules.position

)

select * from final
