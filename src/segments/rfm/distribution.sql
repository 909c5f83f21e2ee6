-- rfm_distribution: one row per dimension and value, how many customers have it.
with

measured as (

    select * from rfm_measured

),

counted as (

    select
        'r' as dimension,
        measured.recency_days::double as value,
        count(*) as customers
    from measured
    where measured.is_counted
    group by measured.recency_days

    union all

    select
        'f' as dimension,
        measured.frequency::double as value,
        count(*) as customers
    from measured
    where measured.is_counted
    group by measured.frequency

    union all

    select
        'm' as dimension,
        measured.monetary as value,
        count(*) as customers
    from measured
    where measured.is_counted
    group by measured.monetary

),

final as (

    select
        counted.dimension::varchar as dimension,
        counted.value::double as value,
        counted.customers::integer as customers,
        (
            sum(counted.customers) over (
                partition by counted.dimension
                order by counted.value
            )
            - counted.customers
        )::integer as customers_below
    from counted

)

select * from final
