-- rfm_nested: one row per customer, the edges of its group that it is past.
with

measured as (

    select * from rfm_measured

),

days as (

    select * from rfm_days

),

inside as (

    select * from rfm_inside

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

f_passed as (

    select
        measured.*,
        days.r_score,
        len(list_filter(f_inside.cuts, lambda cut: measured.frequency > cut))
            as passed
    from measured
    left join days
        on
            measured.is_counted
            and measured.recency_days = days.recency_days
    left join f_inside
        on days.r_score = f_inside.r_score

),

passed as (

    select
        f_passed.*,
        coalesce($r_scores - f_passed.r_score, $r_most) as r_passed,
        coalesce(f_passed.passed, 0) as f_passed,
        coalesce(
            len(list_filter(m_inside.cuts, lambda cut: f_passed.monetary > cut)),
            0
        ) as m_passed
    from f_passed
    left join m_inside
        on
            f_passed.r_score = m_inside.r_score
            and f_passed.passed + 1 = m_inside.f_score

),

final as (

    select
        passed.customer_rank::integer as customer_rank,
        passed.frequency::integer as frequency,
        passed.monetary::double as monetary,
        (
            passed.r_passed * 100 + passed.f_passed * 10 + passed.m_passed
        )::integer as cell
    from passed

)

select * from final
