-- rfm_distribution: one row per dimension and value, how many customers have it.
with

customers as (

    select * from customers

),

counted as (

    select
        'r' as dimension,
        customers.recency_days::double as value,
        count(*) as customers
    from customers
    group by 2

    union all

    select
        'f' as dimension,
        case $frequency
            when 'days' then customers.days
            when 'lines' then customers.lines
            else customers.orders
        end::double as value,
        count(*) as customers
    from customers
    group by 2

    union all

    select
        'm' as dimension,
        case $monetary
            when 'mean' then customers.monetary_mean
            else customers.monetary
        end as value,
        count(*) as customers
    from customers
    group by 2

),

running as (

    select
        counted.dimension,
        counted.value,
        counted.customers,
        sum(counted.customers) over (
            partition by counted.dimension
            order by counted.value
        ) as customers_up_to
    from counted

),

final as (

    select
        running.dimension::varchar as dimension,
        running.value::double as value,
        running.customers::integer as customers,
        (running.customers_up_to - running.customers)::integer
            as customers_below
    from running

)

select * from final
