-- forecast_spans: one row per period, ahead from 1 and gone by below, its days.
with

span as (

    select * from clv_span

),

numbered as (

    select
        unnest(range(1 - $past, $periods + 1)) as number,
        span.first_on,
        span.until_on
    from span
    where span.first_on is not null

),

dated as (

    select
        numbered.*,
        (
            numbered.until_on + 1
            + to_months(((numbered.number - 1) * $months)::integer)
            + to_days(((numbered.number - 1) * $days)::integer)
        )::date as from_on,
        (
            numbered.until_on + 1
            + to_months((numbered.number * $months)::integer)
            + to_days((numbered.number * $days)::integer)
        )::date - 1 as to_on
    from numbered

),

final as (

    select
        dated.number::integer as number,
        dated.from_on::date as from_on,
        dated.to_on::date as to_on,
        (dated.to_on - dated.until_on)::integer as end_days
    from dated
    where
        dated.number > 0
        or dated.from_on >= dated.first_on
    order by dated.number

)

select * from final
