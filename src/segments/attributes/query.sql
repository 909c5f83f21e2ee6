-- attributes: one row per customer, the segment of its one or two attributes.
with

placed as (

    select * from attributes_placed

),

levels as (

    select
        attributes_levels.side,
        attributes_levels.level,
        case
            when attributes_levels.level = 'none' then null
            when attributes_levels.level = 'other' then 'other'
            when attributes_levels.value is not null
                then attributes_levels.value
            when $banding <> 'typed'
                and attributes_levels.lowest = attributes_levels.highest
                then round(attributes_levels.lowest, 4)::varchar
            else
                coalesce(
                    round(
                        coalesce(
                            attributes_levels.above_edge,
                            attributes_levels.lowest
                        ),
                        4
                    )::varchar, ''
                ) || ' – ' || round(
                    coalesce(
                        attributes_levels.up_to_edge, attributes_levels.highest
                    ),
                    4
                )::varchar
        end as label
    from attributes_levels

),

final as (

    select
        placed.customer_id::varchar as customer_id,
        first_levels.label::varchar as first_level,
        second_levels.label::varchar as second_level,
        placed.segment::varchar as segment
    from placed
    left join levels as first_levels
        on
            first_levels.side = 'first'
            and placed.first_level = first_levels.level
    left join levels as second_levels
        on
            second_levels.side = 'second'
            and placed.second_level = second_levels.level

)

select * from final
