-- attributes_grouped: one row per segment that has customers, its levels and how far its numbers go.
with

placed as (

    select * from attributes_placed

),

value_levels as (

    select distinct
        attributes_values.side,
        attributes_values.code,
        attributes_values.level
    from attributes_values

),

summed as (

    select
        placed.first_code,
        placed.second_code,
        count(*) as customers,
        min(placed.first_number) as first_lowest,
        max(placed.first_number) as first_highest,
        min(placed.second_number) as second_lowest,
        max(placed.second_number) as second_highest
    from placed
    group by 1, 2

),

leveled as (

    select
        summed.*,
        case
            when summed.first_code = -1 then 'none'
            when $first_kind = 'number' then 'band:' || summed.first_code
            else first_levels.level
        end as first_level,
        case
            when summed.second_code = -1 then 'none'
            when summed.second_code = -2 then null
            when $second_kind = 'number' then 'band:' || summed.second_code
            else second_levels.level
        end as second_level
    from summed
    left join value_levels as first_levels
        on first_levels.side = 'first' and summed.first_code = first_levels.code
    left join value_levels as second_levels
        on second_levels.side = 'second' and summed.second_code = second_levels.code

),

-- bars in a value are doubled, so that no two pairs read alike
final as (

    select
        leveled.first_code::integer as first_code,
        leveled.second_code::integer as second_code,
        leveled.first_level::varchar as first_level,
        leveled.second_level::varchar as second_level,
        case
            when leveled.second_level is null then leveled.first_level
            else
                replace(leveled.first_level, '|', '||') || ' | '
                || replace(leveled.second_level, '|', '||')
        end::varchar as segment,
        leveled.customers::integer as customers,
        leveled.first_lowest::double as first_lowest,
        leveled.first_highest::double as first_highest,
        leveled.second_lowest::double as second_lowest,
        leveled.second_highest::double as second_highest
    from leveled

)

select * from final
