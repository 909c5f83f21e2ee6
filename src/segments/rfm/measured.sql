-- rfm_measured: one row per customer, what its scores are of.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

windowed as (

    select * from rfm_windowed

),

-- where every row of a file is a customer there are no orders to leave out
recorded as (

    select $window > 0 and count(*) > 0 as is_windowed
    from orders

),

chosen as (

    select
        customers.customer_rank,
        customers.recency_days,
        not recorded.is_windowed
        or windowed.customer_id is not null as is_counted,
        case $frequency
            when 'days'
                then if(recorded.is_windowed, windowed.days, customers.days)
            when 'lines'
                then if(recorded.is_windowed, windowed.lines, customers.lines)
            else if(recorded.is_windowed, windowed.orders, customers.orders)
        end as frequency,
        case
            when $monetary = 'mean' and recorded.is_windowed
                then windowed.monetary / windowed.orders
            when $monetary = 'mean' then customers.monetary_mean
            when recorded.is_windowed then windowed.monetary
            else customers.monetary
        end as monetary
    from customers
    cross join recorded
    left join windowed
        on customers.customer_id = windowed.customer_id

),

final as (

    select
        chosen.customer_rank::integer as customer_rank,
        chosen.recency_days::integer as recency_days,
        coalesce(chosen.frequency, 0)::integer as frequency,
        coalesce(chosen.monetary, 0)::double as monetary,
        chosen.is_counted::boolean as is_counted
    from chosen

)

select * from final
