-- forecast_events: one row per order that the customer may place next, when, and what it brings should it come.
with

events as (

    select * from forecast_one

),

customer as (

    select * from forecast_customers
    where forecast_customers.customer_id = $customer_id

),

span as (

    select * from clv_span

),

worth as (

    select * from clv_worth

),

valued as (

    select
        events.*,
        span.until_on,
        customer.order_value,
        customer.order_value * (1 - worth.margin_share) + $contact_per_order::double
            as cost
    from events
    cross join customer
    cross join span
    cross join worth

),

final as (

    select
        valued.event::integer as event,
        valued.chance::double as chance,
        (valued.until_on + valued.low_days::integer)::date as next_low_on,
        (valued.until_on + valued.middle_days::integer)::date as next_on,
        (valued.until_on + valued.high_days::integer)::date as next_high_on,
        valued.order_value::double as order_value,
        valued.cost::double as cost,
        (valued.order_value - valued.cost)::double as margin
    from valued
    order by valued.event

)

select * from final
