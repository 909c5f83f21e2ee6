-- rfm_ties: one row per dimension, what splitting equal values would change.
with

distribution as (

    select * from rfm_distribution

),

bounds as (

    select * from rfm_bounds

),

quantiles as (

    select * from rfm_quantiles

),

edges as (

    select
        quantiles.dimension,
        list(quantiles.edge) as edges
    from quantiles
    group by 1

),

together as (

    select
        distribution.dimension,
        distribution.customers,
        distribution.customers_below,
        len(list_filter(
            edges.edges,
            lambda edge: distribution.value > edge
        )) as edges_below
    from distribution
    inner join edges
        on distribution.dimension = edges.dimension

),

ranked as (

    select
        together.dimension,
        together.customers,
        bounds.customers // $bins as tile_size,
        bounds.customers % $bins as larger_tiles,
        case
            when together.dimension = 'r' then $bins - together.edges_below
            else together.edges_below + 1
        end as score,
        case
            when together.dimension = 'r'
                then
                    bounds.customers
                    - together.customers_below
                    - together.customers
            else together.customers_below
        end as customers_before
    from together
    inner join bounds
        on together.dimension = bounds.dimension

),

tiled as (

    select
        ranked.dimension,
        ranked.customers,
        ranked.customers_before,
        (ranked.score - 1) * ranked.tile_size
        + least(ranked.score - 1, ranked.larger_tiles) as tile_from,
        ranked.score * ranked.tile_size
        + least(ranked.score, ranked.larger_tiles) as tile_to
    from ranked

),

changed as (

    select
        tiled.dimension,
        sum(
            tiled.customers
            - greatest(
                0,
                least(tiled.customers_before + tiled.customers, tiled.tile_to)
                - greatest(tiled.customers_before, tiled.tile_from)
            )
        ) as changed_customers
    from tiled
    group by 1

),

most as (

    select
        distribution.dimension,
        max(distribution.customers) as customers
    from distribution
    group by 1

),

commonest as (

    select
        most.dimension,
        most.customers,
        min(distribution.value) as value
    from distribution
    inner join most
        on
            distribution.dimension = most.dimension
            and distribution.customers = most.customers
    group by 1, 2

),

final as (

    select
        changed.dimension::varchar as dimension,
        changed.changed_customers::integer as changed_customers,
        bounds.customers::integer as customers,
        commonest.value::double as common_value,
        commonest.customers::integer as common_customers
    from changed
    inner join bounds
        on changed.dimension = bounds.dimension
    inner join commonest
        on changed.dimension = commonest.dimension

)

select * from final
order by dimension
