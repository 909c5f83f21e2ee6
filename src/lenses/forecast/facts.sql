-- forecast_facts: one row, from when to when is forecast, by which model, and how many will order.
with

forecast as (

    select * from forecast_customers

),

span as (

    select * from clv_span

),

spans as (

    select * from forecast_spans

),

fit as (

    select * from clv_fit

),

worth as (

    select * from clv_worth

),

counted as (

    select
        count(*) as customers,
        sum(forecast.chance) as ordering_customers,
        sum(forecast.chance_soon) as soon_customers,
        sum(forecast.chance_soon * forecast.order_value) as soon_value,
        count(*) filter (where forecast.chance >= 0.5) as likely_customers,
        count(*) filter (where forecast.next_on is not null)
            as dated_customers,
        count(*) filter (where forecast.margin < 0) as losing_customers
    from forecast

),

ended as (

    select max(spans.to_on) as to_on
    from spans

),

final as (

    select
        span.first_on::date as first_on,
        span.until_on::date as until_on,
        ended.to_on::date as to_on,
        fit.model::varchar as model,
        fit.verdict::varchar as verdict,
        (fit.verdict not in ('no-repeats', 'too-few'))::boolean
            as is_modelled,
        worth.margin_share::double as margin_share,
        worth.kept_share::double as kept_share,
        counted.customers::integer as customers,
        counted.ordering_customers::double as ordering_customers,
        counted.soon_customers::double as soon_customers,
        counted.soon_value::double as soon_value,
        (span.until_on + $days_ahead)::date as soon_on,
        counted.likely_customers::integer as likely_customers,
        counted.dated_customers::integer as dated_customers,
        counted.losing_customers::integer as losing_customers
    from counted
    cross join span
    cross join ended
    cross join fit
    cross join worth

)

select * from final
