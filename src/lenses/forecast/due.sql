-- forecast_due: one row per list (due, overdue by its own rhythm) and customer, the first by day and by value.
with

forecast as (

    select * from forecast_customers

),

span as (

    select * from clv_span

),

due as (

    select
        'due' as list,
        forecast.next_on as expected_on,
        forecast.*
    from forecast
    cross join span
    where
        coalesce(forecast.chance, 1) >= 0.5
        and forecast.next_on > span.until_on
        and forecast.next_on <= span.until_on + $days_ahead

),

overdue as (

    select
        'overdue' as list,
        forecast.rhythm_on as expected_on,
        forecast.*
    from forecast
    cross join span
    where
        coalesce(forecast.chance, 1) >= 0.5
        and forecast.rhythm_on <= span.until_on

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
            order by together.order_value desc, together.customer_rank
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
