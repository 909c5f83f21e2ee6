-- rfm_edges: one row per dimension and position, where a score ends.
with

bounds as (

    select * from rfm_bounds

),

quantiles as (

    select * from rfm_quantiles

),

places as (

    select * from rfm_places

),

breaks as (

    select * from rfm_breaks

),

wanted as (

    select
        bounds.dimension,
        bounds.customers,
        bounds.lowest,
        bounds.highest,
        bounds.mean,
        wanted.edges_by,
        wanted.parts
    from (
        values ('r', $r_by, $r_parts), ('f', $f_by, $f_parts),
        ('m', $m_by, $m_parts)
    ) as wanted (dimension, edges_by, parts)
    inner join bounds
        on wanted.dimension = bounds.dimension

),

-- the position whose edge parts scores above the mean score from the others
mean_positions as (

    select
        quantiles.dimension,
        sum(quantiles.customers - quantiles.customers_up_to)
        / any_value(quantiles.customers) as mean_passed,
        if(
            quantiles.dimension = 'r',
            ceil(mean_passed),
            1 + floor(mean_passed)
        ) as position
    from quantiles
    where quantiles.edges_by = 'mean-of-scores'
    group by 1

),

typed as (

    select
        'r' as dimension,
        unnest(list_sort($r_edges)) as edge

    union all

    select
        'f' as dimension,
        unnest(list_sort($f_edges)) as edge

    union all

    select
        'm' as dimension,
        unnest(list_sort($m_edges)) as edge

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
        wanted.dimension,
        1 as position,
        coalesce(quantiles.edge, wanted.lowest - 1) as edge,
        null as tie_rank,
        false as is_inclusive
    from mean_positions
    inner join wanted
        on mean_positions.dimension = wanted.dimension
    left join quantiles
        on
            mean_positions.dimension = quantiles.dimension
            and mean_positions.position = quantiles.position

    union all

    select
        wanted.dimension,
        positions.position,
        wanted.lowest
        + (wanted.highest - wanted.lowest) * positions.position / wanted.parts
            as edge,
        null as tie_rank,
        false as is_inclusive
    from wanted
    inner join range(1, 10) as positions (position)
        on wanted.parts > positions.position
    where wanted.edges_by = 'equal-width'

    union all

    select
        wanted.dimension,
        1 as position,
        wanted.mean as edge,
        null as tie_rank,
        false as is_inclusive
    from wanted
    where wanted.edges_by = 'mean'

    union all

    select
        wanted.dimension,
        row_number() over (
            partition by wanted.dimension
            order by typed.edge
        ) as position,
        typed.edge,
        null as tie_rank,
        false as is_inclusive
    from wanted
    inner join typed
        on wanted.dimension = typed.dimension
    where wanted.edges_by = 'custom'

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
