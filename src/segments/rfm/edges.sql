-- rfm_edges: one row per dimension and position, where a score ends.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

quantiles as (

    select * from rfm_quantiles

),

ntiles as (

    select * from rfm_ntiles

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

quantile_scores as (

    select
        distribution.dimension,
        distribution.value,
        distribution.customers,
        count(quantiles.edge) as edges_below
    from distribution
    left join quantiles
        on
            distribution.dimension = quantiles.dimension
            and distribution.value > quantiles.edge
    where $edges = 'mean-of-scores'
    group by 1, 2, 3

),

-- the position whose edge parts scores above the mean score from the others
mean_positions as (

    select
        quantile_scores.dimension,
        case
            when quantile_scores.dimension = 'r'
                then
                    ceil(
                        sum(quantile_scores.edges_below
                            * quantile_scores.customers)
                        / sum(quantile_scores.customers)
                    )
            else
                1 + floor(
                    sum(quantile_scores.edges_below
                        * quantile_scores.customers)
                    / sum(quantile_scores.customers)
                )
        end as position
    from quantile_scores
    group by 1

),

chosen as (

    select
        quantiles.dimension,
        quantiles.position,
        quantiles.edge,
        null as tie_rank
    from quantiles
    where $edges in ('quantile', 'median')

    union all

    select
        quantiles.dimension,
        quantiles.position,
        quantiles.edge + 1 as edge,
        null as tie_rank
    from quantiles
    where $edges = 'rfm-package'

    union all

    select
        ntiles.dimension,
        ntiles.position,
        ntiles.edge,
        ntiles.tie_rank
    from ntiles
    where $edges = 'ntile'

    union all

    select
        bounds.dimension,
        positions.position,
        bounds.lowest
        + (bounds.highest - bounds.lowest) * positions.position / $bins
            as edge,
        null as tie_rank
    from bounds
    cross join range(1, $bins) as positions (position)
    where $edges = 'equal-width'

    union all

    select
        bounds.dimension,
        1 as position,
        bounds.mean as edge,
        null as tie_rank
    from bounds
    where $edges = 'mean'

    union all

    select
        bounds.dimension,
        1 as position,
        coalesce(quantiles.edge, bounds.lowest - 1) as edge,
        null as tie_rank
    from mean_positions
    inner join bounds
        on mean_positions.dimension = bounds.dimension
    left join quantiles
        on
            mean_positions.dimension = quantiles.dimension
            and mean_positions.position = quantiles.position

    union all

    select
        typed.dimension,
        row_number() over (
            partition by typed.dimension
            order by typed.edge
        ) as position,
        typed.edge,
        null as tie_rank
    from typed
    where $edges = 'custom'

),

-- an edge that rounding parted from a customer's value is that value
snapped as (

    select
        chosen.dimension,
        chosen.position,
        any_value(chosen.edge) as edge,
        any_value(chosen.tie_rank) as tie_rank,
        min(distribution.value) as value
    from chosen
    left join distribution
        on
            chosen.dimension = distribution.dimension
            and abs(distribution.value - chosen.edge)
            <= 1e-12 * abs(chosen.edge)
    group by 1, 2

),

final as (

    select
        snapped.dimension::varchar as dimension,
        snapped.position::integer as position,
        coalesce(snapped.value, snapped.edge)::double as edge,
        snapped.tie_rank::integer as tie_rank,
        ($edges = 'rfm-package')::boolean as is_inclusive
    from snapped

)

select * from final
