-- forecast_one_periods: one row per period ahead, what the customer will do in it.
with

ahead as (

    select * from forecast_one_ahead

),

spans as (

    select * from forecast_spans

),

customer as (

    select * from forecast_customers
    where forecast_customers.customer_id = $customer_id

),

worth as (

    select * from clv_worth

),

valued as (

    select
        spans.number,
        spans.from_on,
        spans.to_on,
        ahead.chance_by,
        ahead.orders,
        ahead.orders * customer.order_value as revenue,
        ahead.orders * customer.order_value * (1 - worth.margin_share)
        + ahead.orders * $contact_per_order::double
        + $contact_per_period::double as cost
    from ahead
    inner join spans
        on ahead.period = spans.number
    cross join customer
    cross join worth

),

final as (

    select
        valued.number::integer as number,
        valued.from_on::date as from_on,
        valued.to_on::date as to_on,
        valued.chance_by::double as chance_by,
        valued.orders::double as orders,
        valued.revenue::double as revenue,
        valued.cost::double as cost,
        (valued.revenue - valued.cost)::double as margin
    from valued
    order by valued.number

)

select * from final
