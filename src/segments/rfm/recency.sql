-- rfm_recency: one row per number of days since the last order, how many customers have it.
with

measured as (

    select * from rfm_measured

),

counted as (

    select
        measured.recency_days as value,
        count(*) as customers
    from measured
    where measured.is_counted
    group by 1

),

final as (

    select
        counted.value::integer as value,
        counted.customers::integer as customers,
        (
            sum(counted.customers) over (order by counted.value)
            - counted.customers
        )::integer as customers_below
    from counted

)

select * from final
