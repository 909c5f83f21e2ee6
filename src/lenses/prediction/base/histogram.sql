-- prediction_histogram: one row per half octave of lifetime value, the first bar holding all below it too.
with

predicted as (

    select * from prediction_customers

),

stepped as (

    select
        predicted.clv,
        case
            when predicted.clv > 0 then ceil(2 * log2(predicted.clv)) - 1
        end as step
    from predicted
    where predicted.clv is not null

),

reach as (

    select
        max(stepped.step) as most,
        greatest(
            quantile_disc(stepped.step, 0.02),
            max(stepped.step) - 28
        ) as least
    from stepped

),

steps as (

    select unnest(range(reach.least::bigint - 1, reach.most::bigint + 1)) as step
    from reach
    where reach.least is not null

),

counted as (

    select
        greatest(coalesce(stepped.step, reach.least - 1), reach.least - 1)
            as step,
        count(*) as customers,
        sum(stepped.clv) as clv
    from stepped
    cross join reach
    group by 1

),

final as (

    select
        case when steps.step < reach.least then 0 else power(2, steps.step / 2) end
            ::double as low,
        power(2, (steps.step + 1) / 2)::double as high,
        coalesce(counted.customers, 0)::integer as customers,
        coalesce(counted.clv, 0)::double as clv
    from steps
    cross join reach
    left join counted
        on steps.step = counted.step
    order by steps.step

)

select * from final
