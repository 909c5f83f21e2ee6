-- forecast: one row per customer with an order, when it comes next and what each period brings.
with

forecast as (

    select * from forecast_customers

),

given as (

    select * from forecast_given

),

ahead as (

    select
        x,
        age,
        columns('^(orders|chance_by)_[0-9]+$')
    from forecast_ahead

),

final as (

    select
        forecast.customer_id,
        forecast.segment,
        forecast.last_order_on,
        forecast.p_alive,
        forecast.chance,
        forecast.chance_soon,
        forecast.next_low_on,
        forecast.next_on,
        forecast.next_high_on,
        forecast.rhythm_on,
        forecast.order_value,
        forecast.orders,
        forecast.revenue,
        forecast.cost,
        forecast.margin,
        given.here * columns('^(orders|chance_by)_[0-9]+$')
    from forecast
    inner join given
        on forecast.customer_rank = given.customer_rank
    left join ahead
        on
            given.x = ahead.x
            and given.age = ahead.age
    order by forecast.customer_rank

)

select * from final
