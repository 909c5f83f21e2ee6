-- forecast_due: one row per list (due, overdue by its own rhythm) and customer, the first by day and by value.
with

forecast as (

    select * from forecast_customers

),

span as (

    select * from clv_span

),

likely as (

    select
        forecast.*,
        coalesce(forecast.chance_soon, 1) * forecast.order_value as soon_value
    from forecast
    where coalesce(forecast.chance, 1) >= 0.5

),

due as (

    select
        'due' as list,
        likely.next_on as expected_on,
        likely.*
    from likely
    cross join span
    where likely.next_on > span.until_on

),

overdue as (

    select
        'overdue' as list,
        likely.rhythm_on as expected_on,
        likely.*
    from likely
    cross join span
    where likely.rhythm_on <= span.until_on

),

together as (

    select * from due

    union all

    select * from overdue

),

ranked as (

    select
        together.*,
        row_number() over (
            partition by together.list
            order by together.expected_on, together.customer_rank
        ) as place_by_day,
        row_number() over (
            partition by together.list
            order by together.soon_value desc, together.customer_rank
        ) as place_by_value,
        count(*) over (partition by together.list) as list_customers,
        sum(together.order_value) over (partition by together.list)
            as list_value
    from together

),

final as (

    select
        ranked.list::varchar as list,
        ranked.customer_id::varchar as customer_id,
        ranked.segment::varchar as segment,
        ranked.last_order_on::date as last_order_on,
        ranked.expected_on::date as expected_on,
        ranked.next_low_on::date as next_low_on,
        ranked.next_on::date as next_on,
        ranked.next_high_on::date as next_high_on,
        ranked.chance::double as chance,
        ranked.chance_soon::double as chance_soon,
        ranked.order_value::double as order_value,
        ranked.place_by_day::integer as place_by_day,
        ranked.place_by_value::integer as place_by_value,
        ranked.list_customers::integer as list_customers,
        ranked.list_value::double as list_value
    from ranked
    where
        ranked.place_by_day <= 200
        or ranked.place_by_value <= 200
    order by
        ranked.list,
        ranked.place_by_day

)

select * from final
