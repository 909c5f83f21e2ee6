-- attributes_cells: one row per segment that has customers, with what its levels hold.
with

grouped as (

    select * from attributes_grouped

),

levels as (

    select * from attributes_levels

),

final as (

    select
        grouped.segment::varchar as segment,
        grouped.first_level::varchar as first_level,
        grouped.second_level::varchar as second_level,
        grouped.customers::integer as customers,
        first_levels.position::integer as first_position,
        second_levels.position::integer as second_position,
        first_levels.value::varchar as first_value,
        first_levels.lowest::double as first_lowest,
        first_levels.highest::double as first_highest,
        first_levels.above_edge::double as first_above_edge,
        first_levels.up_to_edge::double as first_up_to_edge,
        second_levels.value::varchar as second_value,
        second_levels.lowest::double as second_lowest,
        second_levels.highest::double as second_highest,
        second_levels.above_edge::double as second_above_edge,
        second_levels.up_to_edge::double as second_up_to_edge
    from grouped
    left join levels as first_levels
        on
            first_levels.side = 'first'
            and grouped.first_level = first_levels.level
    left join levels as second_levels
        on
            second_levels.side = 'second'
            and grouped.second_level = second_levels.level

)

select * from final
