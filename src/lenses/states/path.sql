-- states_path: one row per day on which a period ended, the state that the customer was in.
with

customers as (

    select * from customers

),

places as (

    select * from states_places

),

periods as (

    select
        unnest(range(0, len($ends)))::integer as period,
        unnest($ends)::date as to_on

),

final as (

    select
        periods.period::integer as period,
        periods.to_on::date as to_on,
        places.state::varchar as state
    from customers
    inner join places
        on customers.customer_rank = places.customer_rank
    inner join periods
        on places.period = periods.period
    where customers.customer_id = $customer_id

)

select * from final
order by final.period
