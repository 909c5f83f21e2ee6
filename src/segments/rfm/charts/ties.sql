-- rfm_ties: one row per dimension, whose scores hang on how equal values are treated.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

places as (

    select * from rfm_places

),

edges as (

    select * from rfm_edges

),

wanted as (

    select
        bounds.dimension,
        bounds.customers as all_customers,
        wanted.edges_by,
        wanted.parts
    from (
        values ('r', $r_by, $r_parts), ('f', $f_by, $f_parts),
        ('m', $m_by, $m_parts)
    ) as wanted (dimension, edges_by, parts)
    inner join bounds
        on wanted.dimension = bounds.dimension

),

passed as (

    select
        distribution.dimension,
        distribution.value,
        distribution.customers,
        distribution.customers_below,
        wanted.parts,
        wanted.all_customers,
        count(edges.edge) as edges_below
    from wanted
    inner join distribution
        on wanted.dimension = distribution.dimension
    left join edges
        on
            wanted.dimension = edges.dimension
            and distribution.value > edges.edge + 1e-12 * abs(edges.edge)
    where wanted.edges_by = 'quantile'
    group by 1, 2, 3, 4, 5, 6

),

-- for quantiles: customers whom equal counts would part from their like
ranked as (

    select
        passed.dimension,
        passed.customers,
        passed.all_customers // passed.parts as tile_size,
        passed.all_customers % passed.parts as larger_tiles,
        if(
            passed.dimension = 'r',
            passed.all_customers - passed.customers_below - passed.customers,
            passed.customers_below
        ) as customers_before,
        if(
            passed.dimension = 'r',
            passed.parts - passed.edges_below,
            1 + passed.edges_below
        ) as score
    from passed

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

-- for queues: customers parted from their like who would move up with them
parted as (

    select
        places.dimension,
        places.edge,
        max(places.place_in_tie) as customers
    from places
    where places.place_in_tie is not null
    group by 1, 2

),

-- for the rest: customers on an edge, who would pass it if it were drawn just below them
touching as (

    select distinct
        wanted.dimension,
        distribution.value,
        distribution.customers
    from wanted
    inner join edges
        on wanted.dimension = edges.dimension
    inner join distribution
        on
            wanted.dimension = distribution.dimension
            and distribution.value
            between edges.edge - 1e-12 * abs(edges.edge)
            and edges.edge + 1e-12 * abs(edges.edge)
    where
        wanted.edges_by
        not in ('quantile', 'ntile', 'top-n', 'top-percent', 'nested')

),

changed as (

    select
        tiled.dimension,
        tiled.customers - greatest(
            0,
            least(tiled.customers_before + tiled.customers, tiled.tile_to)
            - greatest(tiled.customers_before, tiled.tile_from)
        ) as customers
    from tiled

    union all

    select
        parted.dimension,
        parted.customers
    from parted

    union all

    select
        touching.dimension,
        touching.customers
    from touching

),

summed as (

    select
        changed.dimension,
        sum(changed.customers) as changed_customers
    from changed
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
    from most
    inner join distribution
        on
            most.dimension = distribution.dimension
            and most.customers = distribution.customers
    group by 1, 2

),

final as (

    select
        wanted.dimension::varchar as dimension,
        coalesce(summed.changed_customers, 0)::integer as changed_customers,
        wanted.all_customers::integer as customers,
        commonest.value::double as common_value,
        commonest.customers::integer as common_customers
    from wanted
    inner join commonest
        on wanted.dimension = commonest.dimension
    left join summed
        on wanted.dimension = summed.dimension

)

select * from final
order by dimension
