-- attributes_levels: one row per side and level that has customers, in order; of numbers how far they go.
with

grouped as (

    select * from attributes_grouped

),

edges as (

    select * from attributes_edges

),

value_ranks as (

    select
        attributes_values.side,
        attributes_values.level,
        min(attributes_values.value_rank) as value_rank
    from attributes_values
    group by 1, 2

),

sided as (

    select
        'first' as side,
        grouped.first_level as level,
        sum(grouped.customers) as customers,
        min(grouped.first_lowest) as lowest,
        max(grouped.first_highest) as highest
    from grouped
    group by 1, 2

    union all

    select
        'second' as side,
        grouped.second_level as level,
        sum(grouped.customers) as customers,
        min(grouped.second_lowest) as lowest,
        max(grouped.second_highest) as highest
    from grouped
    where grouped.second_level is not null
    group by 1, 2

),

known as (

    select
        sided.*,
        sided.side = 'first' and $first_kind = 'day'
        or sided.side = 'second' and $second_kind = 'day' as is_of_days,
        case
            when starts_with(sided.level, 'band:') then sided.level[6:]
        end::integer as band,
        case when starts_with(sided.level, 'is:') then sided.level[4:] end
            as value
    from sided

),

final as (

    select
        known.side::varchar as side,
        known.level::varchar as level,
        (
            case
                when known.level = 'none' then 2000000
                when known.level = 'other' then 1000000
                when known.band is not null then known.band
                when known.is_of_days
                    then coalesce(try_cast(known.value as integer), 0)
                else value_ranks.value_rank
            end
        )::integer as position,
        known.customers::integer as customers,
        known.value::varchar as value,
        case when known.band is not null then known.lowest end::double
            as lowest,
        case when known.band is not null then known.highest end::double
            as highest,
        case when $banding = 'typed' then low_edges.edge end::double
            as above_edge,
        case when $banding = 'typed' then high_edges.edge end::double
            as up_to_edge
    from known
    left join value_ranks
        on known.side = value_ranks.side and known.level = value_ranks.level
    left join edges as low_edges
        on known.side = low_edges.side and known.band = low_edges.position + 1
    left join edges as high_edges
        on known.side = high_edges.side and known.band = high_edges.position

)

select * from final
