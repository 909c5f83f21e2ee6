-- rfm_value: one row per monetary value, how many customers have it.
with

measured as (

    select * from rfm_measured

),

counted as (

    select
        measured.monetary as value,
        count(*) as customers
    from measured
    where measured.is_counted
    group by 1

),

final as (

    select
        counted.value::double as value,
        counted.customers::integer as customers,
        (
            sum(counted.customers) over (order by counted.value)
            - counted.customers
        )::integer as customers_below
    from counted

)

select * from final
