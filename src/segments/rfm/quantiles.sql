-- rfm_quantiles: one row per dimension and position, the type-7 quantile there.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

wanted as (

    select
        bounds.dimension,
        bounds.customers,
        wanted.edges_by,
        wanted.parts
    from (
        values ('r', $r_by, $r_parts), ('f', $f_by, $f_parts),
        ('m', $m_by, $m_parts)
    ) as wanted (dimension, edges_by, parts)
    inner join bounds
        on wanted.dimension = bounds.dimension

),

-- whole-number ranks: a rank in floating point can fall just below its customer
ranks as (

    select
        wanted.dimension,
        wanted.edges_by,
        wanted.customers,
        positions.position,
        (wanted.customers - 1)::bigint * positions.position // wanted.parts
            as rank,
        (
            (wanted.customers - 1)::bigint * positions.position % wanted.parts
        )::double / wanted.parts as fraction
    from wanted
    inner join range(1, 10) as positions (position)
        on wanted.parts > positions.position
    where
        wanted.edges_by
        in ('quantile', 'median', 'rfm-package', 'mean-of-scores')

),

-- a rank and the next one lie in one value, or in two that follow each other
quantiles as (

    select
        ranks.dimension,
        ranks.edges_by,
        ranks.position,
        ranks.customers,
        min(distribution.value)
        + (max(distribution.value) - min(distribution.value))
        * ranks.fraction as edge,
        min(distribution.customers_below + distribution.customers)
            as customers_up_to
    from ranks
    inner join distribution
        on
            ranks.dimension = distribution.dimension
            and distribution.customers_below
            <= least(ranks.rank + 1, ranks.customers - 1)
            and distribution.customers_below + distribution.customers
            > ranks.rank
    group by 1, 2, 3, 4, ranks.fraction

),

final as (

    select
        quantiles.dimension::varchar as dimension,
        quantiles.position::integer as position,
        quantiles.edges_by::varchar as edges_by,
        quantiles.edge::double as edge,
        quantiles.customers::integer as customers,
        quantiles.customers_up_to::integer as customers_up_to
    from quantiles

)

select * from final
