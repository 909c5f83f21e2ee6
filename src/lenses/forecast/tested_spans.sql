-- forecast_tested_spans: one row per period of the test, which is no longer than what is learnt from.
with

span as (

    select * from clv_span

),

tried as (

    select
        span.first_on,
        span.until_on,
        unnest(range(1, $periods + 1)) as periods
    from span
    where span.first_on is not null

),

started as (

    select
        tried.*,
        (
            tried.until_on + 1
            - to_months((tried.periods * $months)::integer)
            - to_days((tried.periods * $days)::integer)
        )::date - 1 as known_until
    from tried

),

longest as (

    select
        max(started.periods) as periods,
        min(started.known_until) as known_until,
        any_value(started.until_on) as until_on
    from started
    where
        started.known_until - started.first_on + 1
        >= started.until_on - started.known_until

),

numbered as (

    select
        unnest(range(1, longest.periods + 1)) as number,
        longest.*
    from longest

),

dated as (

    select
        numbered.number,
        numbered.known_until,
        (
            numbered.until_on + 1
            - to_months(((numbered.periods - numbered.number) * $months)::integer)
            - to_days(((numbered.periods - numbered.number) * $days)::integer)
        )::date - 1 as to_on
    from numbered

),

final as (

    select
        dated.number::integer as number,
        (lag(dated.to_on, 1, dated.known_until) over (order by dated.number) + 1)
            ::date as from_on,
        dated.to_on::date as to_on,
        dated.known_until::date as known_until,
        (dated.to_on - dated.known_until)::integer as end_days
    from dated
    order by dated.number

)

select * from final
