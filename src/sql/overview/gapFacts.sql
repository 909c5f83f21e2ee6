-- overview_gap_facts: one row, the usual days between a customer's purchase days.
with

gaps as (

    select * from purchase_gaps

),

totals as (

    select
        sum(gaps.gaps) as gaps,
        sum(gaps.days * gaps.gaps) as days
    from gaps

),

-- type-7 quantiles by whole-number ranks, in hundredths
ranks as (

    select
        percents.percent,
        (totals.gaps - 1) * percents.percent // 100 as rank,
        (totals.gaps - 1) * percents.percent % 100 / 100.0 as fraction,
        totals.gaps
    from totals
    cross join (values (50), (80), (90), (95)) as percents (percent)

),

quantiles as (

    select
        ranks.percent,
        lower_gaps.days
        + (upper_gaps.days - lower_gaps.days) * ranks.fraction as days
    from ranks
    inner join gaps as lower_gaps
        on
            lower_gaps.gaps_below <= ranks.rank
            and lower_gaps.gaps_below + lower_gaps.gaps > ranks.rank
    inner join gaps as upper_gaps
        on
            upper_gaps.gaps_below <= least(ranks.rank + 1, ranks.gaps - 1)
            and upper_gaps.gaps_below + upper_gaps.gaps
            > least(ranks.rank + 1, ranks.gaps - 1)

),

final as (

    select
        coalesce(any_value(totals.gaps), 0)::integer as gaps,
        (any_value(totals.days)::double / any_value(totals.gaps))::double
            as mean_days,
        max(quantiles.days) filter (where quantiles.percent = 50)::double
            as median_days,
        max(quantiles.days) filter (where quantiles.percent = 80)::double
            as p80_days,
        max(quantiles.days) filter (where quantiles.percent = 90)::double
            as p90_days,
        max(quantiles.days) filter (where quantiles.percent = 95)::double
            as p95_days
    from totals
    left join quantiles
        on true

)

select * from final
