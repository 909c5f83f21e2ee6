-- rfm_bounds: one row per dimension, its extremes, mean and number of customers.
with

distribution as (

    select * from rfm_distribution

),

summed as (

    select
        distribution.dimension,
        sum(distribution.customers) as customers,
        min(distribution.value) as lowest,
        max(distribution.value) as highest,
        fsum(distribution.value * distribution.customers) as total
    from distribution
    group by 1

),

-- rounding must not push the mean of equal values past them
final as (

    select
        summed.dimension::varchar as dimension,
        summed.customers::integer as customers,
        summed.lowest::double as lowest,
        summed.highest::double as highest,
        greatest(
            summed.lowest,
            least(summed.highest, summed.total / summed.customers)
        )::double as mean
    from summed

)

select * from final
