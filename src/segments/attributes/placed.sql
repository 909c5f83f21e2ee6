-- attributes_placed: one row per customer, its level on each side and the segment they make.
with

inputs as (

    select * from inputs

),

edges as (

    select * from attributes_edges

),

first_values as (

    select *
    from attributes_values
    where attributes_values.side = 'first'

),

second_values as (

    select *
    from attributes_values
    where attributes_values.side = 'second'

),

bounds as (

    select
        list(edges.edge order by edges.edge) filter (where edges.side = 'first')
            as first_edges,
        list(edges.edge order by edges.edge) filter (
            where edges.side = 'second'
        ) as second_edges
    from edges

),

-- the edges below a value, nine at most
placed as (

    select
        inputs.customer_id,
        inputs.customer_rank,
        inputs.first_number,
        inputs.second_number,
        case
            when $first_kind = 'nothing' then null
            when $first_kind <> 'number' then coalesce(first_values.level, 'none')
            when inputs.first_number is null or not isfinite(inputs.first_number)
                then 'none'
            else 'band:' || (
                1
                + coalesce((inputs.first_number > bounds.first_edges[1])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[2])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[3])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[4])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[5])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[6])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[7])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[8])::integer, 0)
                + coalesce((inputs.first_number > bounds.first_edges[9])::integer, 0)
            )
        end as first_level,
        case
            when $second_kind = 'nothing' then null
            when $second_kind <> 'number' then coalesce(second_values.level, 'none')
            when inputs.second_number is null or not isfinite(inputs.second_number)
                then 'none'
            else 'band:' || (
                1
                + coalesce((inputs.second_number > bounds.second_edges[1])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[2])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[3])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[4])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[5])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[6])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[7])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[8])::integer, 0)
                + coalesce((inputs.second_number > bounds.second_edges[9])::integer, 0)
            )
        end as second_level
    from inputs
    cross join bounds
    left join first_values
        on
            $first_kind <> 'number'
            and
            case $first_kind
                when 'day' then left(inputs.first_text, 4)
                else inputs.first_text
            end = first_values.value
    left join second_values
        on
            $second_kind not in ('number', 'nothing')
            and
            case $second_kind
                when 'day' then left(inputs.second_text, 4)
                else inputs.second_text
            end = second_values.value

),

-- bars in a value are doubled, so that no two pairs read alike
final as (

    select
        placed.customer_id::varchar as customer_id,
        placed.customer_rank::integer as customer_rank,
        placed.first_number::double as first_number,
        placed.second_number::double as second_number,
        placed.first_level::varchar as first_level,
        placed.second_level::varchar as second_level,
        case
            when placed.second_level is null then placed.first_level
            else
                replace(placed.first_level, '|', '||') || ' | '
                || replace(placed.second_level, '|', '||')
        end::varchar as segment
    from placed

)

select * from final
