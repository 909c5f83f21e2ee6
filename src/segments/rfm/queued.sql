-- rfm_queued: one row per customer, the edges it is past in a queue.
with

measured as (

    select * from rfm_measured

),

r as (

    select * from rfm_cuts
    where rfm_cuts.dimension = 'r'

),

f as (

    select * from rfm_cuts
    where rfm_cuts.dimension = 'f'

),

m as (

    select * from rfm_cuts
    where rfm_cuts.dimension = 'm'

),

-- equal values stand by customer
passed as (

    select
        measured.customer_rank,
        measured.frequency,
        measured.monetary,
        case
            when not measured.is_counted then $r_most
            when
                measured.recency_days < r.cut_1
                or measured.recency_days = r.cut_1 and measured.customer_rank > r.rank_1
                then 0
            when
                measured.recency_days < r.cut_2
                or measured.recency_days = r.cut_2 and measured.customer_rank > r.rank_2
                then 1
            when
                measured.recency_days < r.cut_3
                or measured.recency_days = r.cut_3 and measured.customer_rank > r.rank_3
                then 2
            when
                measured.recency_days < r.cut_4
                or measured.recency_days = r.cut_4 and measured.customer_rank > r.rank_4
                then 3
            when
                measured.recency_days < r.cut_5
                or measured.recency_days = r.cut_5 and measured.customer_rank > r.rank_5
                then 4
            when
                measured.recency_days < r.cut_6
                or measured.recency_days = r.cut_6 and measured.customer_rank > r.rank_6
                then 5
            when
                measured.recency_days < r.cut_7
                or measured.recency_days = r.cut_7 and measured.customer_rank > r.rank_7
                then 6
            when
                measured.recency_days < r.cut_8
                or measured.recency_days = r.cut_8 and measured.customer_rank > r.rank_8
                then 7
            when
                measured.recency_days < r.cut_9
                or measured.recency_days = r.cut_9 and measured.customer_rank > r.rank_9
                then 8
            else 9
        end as r_passed,
        case
            when not measured.is_counted then 0
            when
                measured.frequency < f.cut_1
                or measured.frequency = f.cut_1 and measured.customer_rank <= f.rank_1
                then 0
            when
                measured.frequency < f.cut_2
                or measured.frequency = f.cut_2 and measured.customer_rank <= f.rank_2
                then 1
            when
                measured.frequency < f.cut_3
                or measured.frequency = f.cut_3 and measured.customer_rank <= f.rank_3
                then 2
            when
                measured.frequency < f.cut_4
                or measured.frequency = f.cut_4 and measured.customer_rank <= f.rank_4
                then 3
            when
                measured.frequency < f.cut_5
                or measured.frequency = f.cut_5 and measured.customer_rank <= f.rank_5
                then 4
            when
                measured.frequency < f.cut_6
                or measured.frequency = f.cut_6 and measured.customer_rank <= f.rank_6
                then 5
            when
                measured.frequency < f.cut_7
                or measured.frequency = f.cut_7 and measured.customer_rank <= f.rank_7
                then 6
            when
                measured.frequency < f.cut_8
                or measured.frequency = f.cut_8 and measured.customer_rank <= f.rank_8
                then 7
            when
                measured.frequency < f.cut_9
                or measured.frequency = f.cut_9 and measured.customer_rank <= f.rank_9
                then 8
            else 9
        end as f_passed,
        case
            when not measured.is_counted then 0
            when
                measured.monetary < m.cut_1
                or measured.monetary = m.cut_1 and measured.customer_rank <= m.rank_1
                then 0
            when
                measured.monetary < m.cut_2
                or measured.monetary = m.cut_2 and measured.customer_rank <= m.rank_2
                then 1
            when
                measured.monetary < m.cut_3
                or measured.monetary = m.cut_3 and measured.customer_rank <= m.rank_3
                then 2
            when
                measured.monetary < m.cut_4
                or measured.monetary = m.cut_4 and measured.customer_rank <= m.rank_4
                then 3
            when
                measured.monetary < m.cut_5
                or measured.monetary = m.cut_5 and measured.customer_rank <= m.rank_5
                then 4
            when
                measured.monetary < m.cut_6
                or measured.monetary = m.cut_6 and measured.customer_rank <= m.rank_6
                then 5
            when
                measured.monetary < m.cut_7
                or measured.monetary = m.cut_7 and measured.customer_rank <= m.rank_7
                then 6
            when
                measured.monetary < m.cut_8
                or measured.monetary = m.cut_8 and measured.customer_rank <= m.rank_8
                then 7
            when
                measured.monetary < m.cut_9
                or measured.monetary = m.cut_9 and measured.customer_rank <= m.rank_9
                then 8
            else 9
        end as m_passed
    from measured
    cross join r
    cross join f
    cross join m

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
