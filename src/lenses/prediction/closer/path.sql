-- prediction_through: one row per day, the customer's chance of being still here, past and to come.
with

path as (

    select * from prediction_path

),

predicted as (

    select * from prediction_customers

),

final as (

    select
        (predicted.first_order_on + path.day::integer)::date as day_on,
        path.p_alive::double as p_alive,
        (path.is_ahead = 1)::boolean as is_ahead
    from path
    cross join predicted
    where predicted.customer_id = $customer_id
    order by path.day

)

select * from final
