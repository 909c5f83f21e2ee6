-- rfm_measured: one row per customer, what its scores are of.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

returns as (

    select * from returns

),

-- where every row of a file is a customer there are no orders to leave out
recorded as (

    select
        coalesce($window > 0 and count(*) > 0, false) as is_windowed,
        ($as_of - to_months($window))::date as first_on
    from orders

),

bought as (

    select
        orders.customer_id,
        count(*) as orders,
        count(distinct orders.ordered_on) as days,
        sum(orders.line_count) as lines,
        sum(orders.amount) as amount
    from orders
    inner join recorded
        on orders.ordered_on >= recorded.first_on
    where $window > 0
    group by 1

),

returned as (

    select
        returns.customer_id,
        sum(returns.amount) as amount
    from returns
    inner join recorded
        on returns.returned_on >= recorded.first_on
    where $window > 0
    group by 1

),

windowed as (

    select
        bought.customer_id,
        bought.orders,
        bought.days,
        bought.lines,
        (bought.amount + coalesce(returned.amount, 0))::double as monetary
    from bought
    left join returned
        on bought.customer_id = returned.customer_id

),

chosen as (

    select
        customers.customer_id,
        customers.customer_rank,
        customers.recency_days,
        $window = 0
        or not recorded.is_windowed
        or windowed.customer_id is not null as is_counted,
        case
            when $window > 0 and recorded.is_windowed
                then
                    case $frequency
                        when 'days' then windowed.days
                        when 'lines' then windowed.lines
                        else windowed.orders
                    end
            when $frequency = 'days' then customers.days
            when $frequency = 'lines' then customers.lines
            else customers.orders
        end as frequency,
        case
            when $window > 0 and recorded.is_windowed
                then
                    case $monetary
                        when 'mean' then windowed.monetary / windowed.orders
                        else windowed.monetary
                    end
            when $monetary = 'mean' then customers.monetary_mean
            else customers.monetary
        end as monetary
    from customers
    cross join recorded
    left join windowed
        on customers.customer_id = windowed.customer_id

),

final as (

    select
        chosen.customer_id::varchar as customer_id,
        chosen.customer_rank::integer as customer_rank,
        chosen.recency_days::integer as recency_days,
        coalesce(chosen.frequency, 0)::integer as frequency,
        coalesce(chosen.monetary, 0)::double as monetary,
        chosen.is_counted::boolean as is_counted
    from chosen

)

select * from final
