-- rfm_facts: one row per dimension, the numbers a headline needs.
with

distribution as (

    select * from rfm_distribution

),

bounds as (

    select * from rfm_bounds

),

middles as (

    select
        bounds.dimension,
        avg(distribution.value) as median
    from bounds
    cross join (values (0), (1)) as halves (half)
    inner join distribution
        on
            bounds.dimension = distribution.dimension
            and distribution.customers_below
            <= (bounds.customers - 1 + halves.half) // 2
            and distribution.customers_below + distribution.customers
            > (bounds.customers - 1 + halves.half) // 2
    group by 1

),

final as (

    select
        bounds.dimension::varchar as dimension,
        bounds.customers::integer as customers,
        bounds.lowest::double as lowest,
        bounds.highest::double as highest,
        bounds.mean::double as mean,
        middles.median::double as median,
        (
            coalesce(lowest_values.customers, 0)::double / bounds.customers
        )::double as share_at_lowest
    from bounds
    inner join middles
        on bounds.dimension = middles.dimension
    left join distribution as lowest_values
        on
            bounds.dimension = lowest_values.dimension
            and bounds.lowest = lowest_values.value

)

select * from final
order by dimension
