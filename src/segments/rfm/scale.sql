-- rfm_scale: one row per dimension, value and run of tied customers, its score.
with

distribution as (

    select * from rfm_distribution

),

edges as (

    select * from rfm_edges

),

lists as (

    select
        dimensions.dimension,
        count(edges.edge) as slots,
        coalesce(list(edges.edge) filter (where edges.edge is not null), [])
            as edges,
        coalesce(bool_or(edges.is_inclusive), false) as is_inclusive
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

whole as (

    select
        distribution.dimension,
        distribution.value,
        0 as after_rank,
        2147483647 as up_to_rank,
        len(list_filter(
            lists.edges,
            lambda edge:
            distribution.value > edge
            or (lists.is_inclusive and distribution.value = edge)
        )) as passed
    from distribution
    inner join lists
        on distribution.dimension = lists.dimension
    anti join tops
        on
            distribution.dimension = tops.dimension
            and distribution.value = tops.edge

),

parted as (

    select
        runs.dimension,
        runs.edge as value,
        runs.after_rank,
        runs.up_to_rank,
        count(*) filter (
            where
            edges.edge < runs.edge
            or (
                edges.edge = runs.edge
                and case
                    when runs.dimension = 'r'
                        then runs.up_to_rank <= edges.tie_rank
                    else runs.after_rank >= edges.tie_rank
                end
            )
        ) as passed
    from runs
    inner join edges
        on runs.dimension = edges.dimension
    group by 1, 2, 3, 4

),

passed as (

    select * from whole

    union all

    select * from parted

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
                when passed.dimension = 'r' then lists.slots - passed.passed
                else passed.passed
            end
        )::integer as score
    from passed
    inner join lists
        on passed.dimension = lists.dimension

)

select * from final
