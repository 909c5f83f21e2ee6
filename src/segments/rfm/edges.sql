-- rfm_edges: one row per dimension and position, where a score ends.
with

quantiles as (

    select * from rfm_quantiles

),

middles as (

    select * from rfm_middles

),

drawn as (

    select * from rfm_drawn

),

breaks as (

    select * from rfm_breaks

),

places as (

    select * from rfm_places

),

chosen as (

    select
        quantiles.dimension,
        quantiles.position,
        quantiles.edge + if(quantiles.edges_by = 'rfm-package', 1, 0) as edge,
        null as tie_rank,
        quantiles.edges_by = 'rfm-package' as is_inclusive
    from quantiles
    where quantiles.edges_by <> 'mean-of-scores'

    union all

    select
        middles.dimension,
        middles.position,
        middles.edge,
        null as tie_rank,
        false as is_inclusive
    from middles

    union all

    select
        drawn.dimension,
        drawn.position,
        drawn.edge,
        null as tie_rank,
        false as is_inclusive
    from drawn

    union all

    select
        breaks.dimension,
        breaks.position,
        breaks.edge,
        null as tie_rank,
        false as is_inclusive
    from breaks

    union all

    select
        places.dimension,
        places.position,
        places.edge,
        places.tie_rank,
        false as is_inclusive
    from places

),

final as (

    select
        chosen.dimension::varchar as dimension,
        chosen.position::integer as position,
        chosen.edge::double as edge,
        chosen.tie_rank::integer as tie_rank,
        chosen.is_inclusive::boolean as is_inclusive
    from chosen

)

select * from final
