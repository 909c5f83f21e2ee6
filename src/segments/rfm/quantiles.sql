-- rfm_quantiles: one row per dimension and position, the type-7 quantile there.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

-- whole-number ranks: a rank in floating point can fall just below its customer
ranks as (

    select
        bounds.dimension,
        bounds.customers,
        positions.position,
        (bounds.customers - 1) * positions.position // $bins as rank,
        ((bounds.customers - 1) * positions.position % $bins)::double / $bins
            as fraction
    from bounds
    cross join range(1, $bins) as positions (position)

),

lower_values as (

    select
        ranks.dimension,
        ranks.position,
        ranks.fraction,
        distribution.value as lower_value,
        least(ranks.rank + 1, ranks.customers - 1) as upper_rank
    from ranks
    inner join distribution
        on
            ranks.dimension = distribution.dimension
            and distribution.customers_below <= ranks.rank
            and distribution.customers_below + distribution.customers
            > ranks.rank

),

final as (

    select
        lower_values.dimension::varchar as dimension,
        lower_values.position::integer as position,
        (
            lower_values.lower_value
            + (distribution.value - lower_values.lower_value)
            * lower_values.fraction
        )::double as edge
    from lower_values
    inner join distribution
        on
            lower_values.dimension = distribution.dimension
            and distribution.customers_below <= lower_values.upper_rank
            and distribution.customers_below + distribution.customers
            > lower_values.upper_rank

)

select * from final
