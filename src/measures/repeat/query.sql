-- measure_repeat: one row per customer, its repeat days, active days and observed days.
with

customers as (

    select * from customers

),

extent as (

    select date_trunc('month', min(customers.first_order_on)) as first_month
    from customers

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        case
            when customers.first_order_on is not null then customers.days - 1
        end::integer as repeat_days,
        (customers.last_order_on - customers.first_order_on)::integer
            as active_days,
        ($as_of - customers.first_order_on)::integer as observed_days,
        (date_trunc('month', customers.first_order_on) = extent.first_month)
            ::boolean as is_left_censored
    from customers
    cross join extent

)

select * from final
