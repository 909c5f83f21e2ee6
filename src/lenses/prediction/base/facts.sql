-- prediction_facts: one row, what is to be expected of all customers together, and by which fit and margin.
with

predicted as (

    select * from prediction_customers

),

fit as (

    select * from clv_fit

),

worth as (

    select * from clv_worth

),

span as (

    select * from clv_span

),

lines as (

    select * from sliced_lines

),

newcomer as (

    select * from clv_newcomer

),

summed as (

    select
        count(*) as customers,
        count(predicted.expected_orders) as foreseen,
        sum(predicted.p_alive) as here,
        count(*) filter (where predicted.p_alive < 0.5) as doubtful,
        sum(predicted.expected_orders) as expected_orders,
        sum(predicted.expected_orders * predicted.expected_spend)
            as expected_revenue,
        sum(predicted.clv) as clv,
        sum(predicted.clv_if_here) as clv_if_here,
        median(predicted.clv) as median_clv
    from predicted

),

costed as (

    select
        sum(lines.amount)::double as amount,
        sum(lines.amount) filter (where lines.cost is not null)::double
            as costed_amount
    from lines
    where
        not lines.is_return
        and lines.ordered_on <= $as_of

),

monthly as (

    select
        newcomer.expected_orders - lag(newcomer.expected_orders, 1, 0) over (
            order by newcomer.month
        ) as orders,
        newcomer.month
    from newcomer

),

-- the first order comes now, the others are discounted from the end of their month
begun as (

    select
        sum(monthly.orders) as orders,
        sum(monthly.orders / power(1 + fit.discount_rate, monthly.month / 12))
            as discounted
    from monthly
    cross join fit

),

valued as (

    select
        coalesce(
            case
                when fit.q > 1 then fit.p * fit.gamma / (fit.q - 1)
            end,
            fit.spend_mean
        ) as spend
    from fit

),

final as (

    select
        summed.customers::integer as customers,
        summed.foreseen::integer as foreseen,
        summed.here::double as here,
        summed.doubtful::integer as doubtful,
        summed.expected_orders::double as expected_orders,
        summed.expected_revenue::double as expected_revenue,
        (summed.expected_revenue * worth.worth)::double as expected_margin,
        summed.clv::double as clv,
        summed.clv_if_here::double as clv_if_here,
        summed.median_clv::double as median_clv,
        begun.orders::double as newcomer_orders,
        (valued.spend * worth.worth)::double as newcomer_first,
        ((1 + begun.discounted) * valued.spend * worth.worth)::double
            as newcomer_clv,
        valued.spend::double as newcomer_spend,
        worth.margin_share::double as margin_share,
        worth.kept_share::double as kept_share,
        worth.worth::double as worth,
        coalesce(costed.costed_amount / nullif(costed.amount, 0), 0)::double
            as costed_share,
        fit.model::varchar as model,
        fit.verdict::varchar as verdict,
        fit.edges::varchar as edges,
        fit.unit::varchar as unit,
        fit.unit_days::double as unit_days,
        fit.horizon_months::integer as horizon_months,
        fit.discount_rate::double as discount_rate,
        fit.repeat_orders::integer as repeat_orders,
        fit.log_likelihood::double as log_likelihood,
        fit.above_nbd::double as above_nbd,
        fit.spend_verdict::varchar as spend_verdict,
        fit.spend_log_likelihood::double as spend_log_likelihood,
        fit.spend_customers::integer as spend_customers,
        span.first_on::date as first_on,
        span.until_on::date as until_on,
        span.calibrated_until::date as calibrated_until
    from summed
    cross join costed
    cross join begun
    cross join valued
    cross join fit
    cross join worth
    cross join span

)

select * from final
