-- rfm_ntiles: one row per dimension and position, where equal counts are cut.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

customers as (

    select * from customers

),

-- tiles are filled from the worst customer on, the first ones taking one more
tiles as (

    select
        bounds.dimension,
        bounds.lowest,
        bounds.customers,
        tiles.tile,
        tiles.tile * (bounds.customers // $bins)
        + least(tiles.tile, bounds.customers % $bins) as worst_customers
    from bounds
    cross join range(1, $bins) as tiles (tile)
    where $edges = 'ntile'

),

-- the worst are the lowest in frequency and monetary, the highest in recency
places as (

    select
        tiles.dimension,
        tiles.lowest,
        case
            when tiles.dimension = 'r' then $bins - tiles.tile
            else tiles.tile
        end as position,
        case
            when tiles.dimension = 'r'
                then tiles.customers - tiles.worst_customers
            else tiles.worst_customers
        end as place
    from tiles

),

cuts as (

    select
        places.dimension,
        places.position,
        coalesce(distribution.value, places.lowest - 1) as edge,
        distribution.customers,
        case
            when places.dimension = 'r'
                then
                    distribution.customers_below
                    + distribution.customers
                    - places.place
            else places.place - distribution.customers_below
        end as place_in_tie
    from places
    left join distribution
        on
            places.dimension = distribution.dimension
            and distribution.customers_below < places.place
            and distribution.customers_below + distribution.customers
            >= places.place

),

split_values as (

    select distinct
        cuts.dimension,
        cuts.edge
    from cuts
    where
        cuts.place_in_tie > 0
        and cuts.place_in_tie < cuts.customers

),

tied as (

    select
        'r' as dimension,
        customers.recency_days::double as edge,
        customers.customer_rank
    from customers

    union all

    select
        'f' as dimension,
        case $frequency
            when 'days' then customers.days
            when 'lines' then customers.lines
            else customers.orders
        end::double as edge,
        customers.customer_rank
    from customers

    union all

    select
        'm' as dimension,
        case $monetary
            when 'mean' then customers.monetary_mean
            else customers.monetary
        end as edge,
        customers.customer_rank
    from customers

),

ties as (

    select
        tied.dimension,
        tied.edge,
        tied.customer_rank,
        row_number() over (
            partition by tied.dimension, tied.edge
            order by tied.customer_rank
        ) as place_in_tie
    from tied
    inner join split_values
        on
            tied.dimension = split_values.dimension
            and tied.edge = split_values.edge

),

final as (

    select
        cuts.dimension::varchar as dimension,
        cuts.position::integer as position,
        cuts.edge::double as edge,
        ties.customer_rank::integer as tie_rank
    from cuts
    left join ties
        on
            cuts.dimension = ties.dimension
            and cuts.edge = ties.edge
            and cuts.place_in_tie = ties.place_in_tie

)

select * from final
