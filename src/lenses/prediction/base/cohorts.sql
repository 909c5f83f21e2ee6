-- prediction_cohorts: one row per month of first orders, what is to be expected of its customers.
with

predicted as (

    select * from prediction_customers

),

final as (

    select
        predicted.first_month_on::date as month_on,
        count(*)::integer as customers,
        avg(predicted.p_alive)::double as p_alive,
        sum(predicted.p_alive)::double as here,
        avg(predicted.expected_orders)::double as expected_orders,
        sum(predicted.clv)::double as clv,
        avg(predicted.clv)::double as clv_mean
    from predicted
    where predicted.first_month_on is not null
    group by predicted.first_month_on
    order by predicted.first_month_on

)

select * from final
