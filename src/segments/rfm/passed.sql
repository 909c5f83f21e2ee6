-- rfm_passed: one row per customer, the edges it is past by its values alone.
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

-- who has no order in the window has the lowest scores
passed as (

    select
        measured.customer_rank,
        measured.frequency,
        measured.monetary,
        case
            when not measured.is_counted then $r_most
            when measured.recency_days <= r.cut_1 then 0
            when measured.recency_days <= r.cut_2 then 1
            when measured.recency_days <= r.cut_3 then 2
            when measured.recency_days <= r.cut_4 then 3
            when measured.recency_days <= r.cut_5 then 4
            when measured.recency_days <= r.cut_6 then 5
            when measured.recency_days <= r.cut_7 then 6
            when measured.recency_days <= r.cut_8 then 7
            when measured.recency_days <= r.cut_9 then 8
            else 9
        end as r_passed,
        case
            when not measured.is_counted then 0
            when measured.frequency <= f.cut_1 then 0
            when measured.frequency <= f.cut_2 then 1
            when measured.frequency <= f.cut_3 then 2
            when measured.frequency <= f.cut_4 then 3
            when measured.frequency <= f.cut_5 then 4
            when measured.frequency <= f.cut_6 then 5
            when measured.frequency <= f.cut_7 then 6
            when measured.frequency <= f.cut_8 then 7
            when measured.frequency <= f.cut_9 then 8
            else 9
        end as f_passed,
        case
            when not measured.is_counted then 0
            when measured.monetary <= m.cut_1 then 0
            when measured.monetary <= m.cut_2 then 1
            when measured.monetary <= m.cut_3 then 2
            when measured.monetary <= m.cut_4 then 3
            when measured.monetary <= m.cut_5 then 4
            when measured.monetary <= m.cut_6 then 5
            when measured.monetary <= m.cut_7 then 6
            when measured.monetary <= m.cut_8 then 7
            when measured.monetary <= m.cut_9 then 8
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
