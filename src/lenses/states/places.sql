-- states_places: one row per customer and end of a period, the state that it is in; those not there yet left out.
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

bought as (

    select *
    from states_bought
    where states_bought.is_there

),

segmented as (

    select * from segmented

),

earlier as (

    select * from earlier

),

periods as (

    select
        unnest(range(0, len($ends)))::integer as period,
        unnest($ends)::date as to_on,
        unnest($days)::date as day_on

),

followed as (

    select * from periods
    where periods.period <= $moves

),

by_recency as (

    select
        bought.customer_rank,
        followed.period,
        min(bought.period) - followed.period as quiet
    from bought
    inner join followed
        on bought.period >= followed.period
    where $states = 'recency'
    group by 1, 2

),

known as (

    select
        orders.customer_id,
        followed.period,
        followed.day_on,
        min(orders.ordered_on) as first_on,
        max(orders.ordered_on) as last_on,
        count(*) as orders,
        sum(orders.amount) as amount
    from orders
    inner join followed
        on orders.ordered_on <= followed.to_on
    where $states = 'managerial'
    group by 1, 2, 3

),

given_back as (

    select
        returns.customer_id,
        followed.period,
        sum(returns.amount) as amount
    from returns
    inner join followed
        on returns.returned_on <= followed.to_on
    where $states = 'managerial'
    group by 1, 2

),

-- what is of high value is so on every day alike
valued as (

    select
        case $high_value
            when 'typed' then $value_from
            else avg(customers.monetary_mean::decimal(38, 6))
        end as high_value
    from customers

),

aged as (

    select
        customers.customer_rank,
        known.period,
        known.day_on - known.last_on as recency_days,
        known.day_on - known.first_on as tenure_days,
        (known.amount + coalesce(given_back.amount, 0))::double / known.orders
            as mean_amount
    from known
    inner join customers
        on known.customer_id = customers.customer_id
    left join given_back
        on
            known.customer_id = given_back.customer_id
            and known.period = given_back.period

),

managerial as (

    select
        aged.customer_rank,
        aged.period,
        case
            when aged.recency_days > 1095 then 'inactive'
            when aged.recency_days > 730 then 'cold'
            when aged.recency_days > 365
                then
                    case
                        when aged.tenure_days <= 730 then 'new-warm'
                        when aged.mean_amount >= valued.high_value
                            then 'warm-high-value'
                        else 'warm-low-value'
                    end
            when aged.tenure_days <= 365 then 'new-active'
            when aged.mean_amount >= valued.high_value
                then 'active-high-value'
            else 'active-low-value'
        end as state
    from aged
    cross join valued

),

placed as (

    select
        by_recency.customer_rank,
        by_recency.period,
        case
            when by_recency.quiet >= $recency_states then 'gone'
            else by_recency.quiet::varchar
        end as state
    from by_recency

    union all

    select
        managerial.customer_rank,
        managerial.period,
        managerial.state
    from managerial

    union all

    select
        segmented.customer_rank,
        0 as period,
        segmented.segment as state
    from segmented
    where $states = 'segments'

    union all

    select
        earlier.customer_rank,
        followed.period,
        earlier.segment as state
    from earlier
    inner join followed
        on earlier.as_of = followed.to_on
    where $states = 'segments' and followed.period > 0

),

final as (

    select
        placed.customer_rank::integer as customer_rank,
        placed.period::integer as period,
        placed.state::varchar as state
    from placed

)

select * from final
