-- forecast_one_customer: one row for the customer, all that is forecast of it, and its purchases.
with

forecast as (

    select * from forecast_customers

),

given as (

    select * from forecast_given

),

final as (

    select
        forecast.*,
        given.x + 1 as days
    from forecast
    inner join given
        on forecast.customer_rank = given.customer_rank
    where forecast.customer_id = $customer_id

)

select * from final
