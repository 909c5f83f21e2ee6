-- rfm_scale: one row per dimension, value and run of tied customers, its score.
with

distribution as (

    select * from rfm_distribution

),

edges as (

    select * from rfm_edges

),

slots as (

    select
        dimensions.dimension,
        count(edges.edge) as edges
    from (values ('r'), ('f'), ('m')) as dimensions (dimension)
    left join edges
        on dimensions.dimension = edges.dimension
    group by 1

),

ties as (

    select
        edges.dimension,
        edges.edge,
        edges.tie_rank,
        count(*) as edges
    from edges
    where edges.tie_rank is not null
    group by 1, 2, 3

),

tops as (

    select
        ties.dimension,
        ties.edge,
        max(ties.tie_rank) as tie_rank
    from ties
    group by 1, 2

),

-- customers with one value may be parted by rank: after one, up to another
runs as (

    select
        ties.dimension,
        ties.edge,
        coalesce(
            lag(ties.tie_rank) over (
                partition by ties.dimension, ties.edge
                order by ties.tie_rank
            ),
            0
        ) as after_rank,
        ties.tie_rank as up_to_rank
    from ties

    union all

    select
        tops.dimension,
        tops.edge,
        tops.tie_rank as after_rank,
        2147483647 as up_to_rank
    from tops

),

parted as (

    select
        distribution.dimension,
        distribution.value,
        coalesce(runs.after_rank, 0) as after_rank,
        coalesce(runs.up_to_rank, 2147483647) as up_to_rank
    from distribution
    left join runs
        on
            distribution.dimension = runs.dimension
            and distribution.value = runs.edge

),

passed as (

    select
        parted.dimension,
        parted.value,
        parted.after_rank,
        parted.up_to_rank,
        count(edges.edge) as edges
    from parted
    left join edges
        on
            parted.dimension = edges.dimension
            and parted.value >= edges.edge
            and (
                parted.value > edges.edge
                or edges.is_inclusive
                or (
                    parted.dimension = 'r'
                    and parted.up_to_rank <= edges.tie_rank
                )
                or (
                    parted.dimension <> 'r'
                    and parted.after_rank >= edges.tie_rank
                )
            )
    group by 1, 2, 3, 4

),

final as (

    select
        passed.dimension::varchar as dimension,
        passed.value::double as value,
        passed.after_rank::integer as after_rank,
        passed.up_to_rank::integer as up_to_rank,
        (
            $lowest_score
            + case
                when passed.dimension = 'r' then slots.edges - passed.edges
                else passed.edges
            end
        )::integer as score
    from passed
    inner join slots
        on passed.dimension = slots.dimension

)

select * from final
