-- rfm_drawn: one row per dimension and position, an edge that no customer is counted for.
with

bounds as (

    select * from rfm_bounds

),

wanted as (

    select
        bounds.dimension,
        bounds.lowest,
        bounds.highest,
        bounds.mean,
        wanted.edges_by,
        wanted.parts,
        wanted.edges
    from (
        values ('r', $r_by, $r_parts, list_sort($r_edges)),
        ('f', $f_by, $f_parts, list_sort($f_edges)),
        ('m', $m_by, $m_parts, list_sort($m_edges))
    ) as wanted (dimension, edges_by, parts, edges)
    inner join bounds
        on wanted.dimension = bounds.dimension

),

drawn as (

    select
        wanted.dimension,
        positions.position,
        case wanted.edges_by
            when 'mean' then if(positions.position = 1, wanted.mean, null)
            when 'custom' then wanted.edges[positions.position]
            when 'equal-width'
                then
                    if(
                        positions.position < wanted.parts,
                        wanted.lowest
                        + (wanted.highest - wanted.lowest)
                        * positions.position / wanted.parts,
                        null
                    )
        end as edge
    from wanted
    cross join range(1, 10) as positions (position)

),

final as (

    select
        drawn.dimension::varchar as dimension,
        drawn.position::integer as position,
        drawn.edge::double as edge
    from drawn
    where drawn.edge is not null

)

select * from final
