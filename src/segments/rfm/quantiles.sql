-- rfm_quantiles: one row per dimension and position, the type-7 quantile there.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select
        'r' as dimension,
        recency.value::double as value,
        recency.customers,
        recency.customers_below
    from rfm_recency as recency

    union all

    select
        'f' as dimension,
        frequency.value::double as value,
        frequency.customers,
        frequency.customers_below
    from rfm_frequency as frequency

    union all

    select
        'm' as dimension,
        value.value,
        value.customers,
        value.customers_below
    from rfm_value as value

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

lower_values as (

    select
        ranks.*,
        distribution.value as lower_value,
        distribution.customers_below + distribution.customers
            as customers_up_to
    from ranks
    inner join distribution
        on
            ranks.dimension = distribution.dimension
            and distribution.customers_below <= ranks.rank
            and distribution.customers_below + distribution.customers
            > ranks.rank

),

quantiles as (

    select
        lower_values.dimension,
        lower_values.edges_by,
        lower_values.position,
        lower_values.customers,
        lower_values.lower_value
        + (distribution.value - lower_values.lower_value)
        * lower_values.fraction as edge,
        if(
            lower_values.fraction = 0,
            lower_values.customers_up_to,
            greatest(
                lower_values.customers_up_to,
                if(
                    distribution.value = lower_values.lower_value,
                    distribution.customers_below + distribution.customers,
                    0
                )
            )
        ) as customers_up_to
    from lower_values
    inner join distribution
        on
            lower_values.dimension = distribution.dimension
            and distribution.customers_below
            <= least(lower_values.rank + 1, lower_values.customers - 1)
            and distribution.customers_below + distribution.customers
            > least(lower_values.rank + 1, lower_values.customers - 1)

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
