-- attributes_placed: one row per customer, its level on each side as a number: of a band or value, 0 others, -1 none.
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
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 1), 'infinity')
            as first_1,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 2), 'infinity')
            as first_2,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 3), 'infinity')
            as first_3,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 4), 'infinity')
            as first_4,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 5), 'infinity')
            as first_5,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 6), 'infinity')
            as first_6,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 7), 'infinity')
            as first_7,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 8), 'infinity')
            as first_8,
        coalesce(max(edges.edge) filter (where edges.side = 'first' and edges.position = 9), 'infinity')
            as first_9,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 1), 'infinity')
            as second_1,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 2), 'infinity')
            as second_2,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 3), 'infinity')
            as second_3,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 4), 'infinity')
            as second_4,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 5), 'infinity')
            as second_5,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 6), 'infinity')
            as second_6,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 7), 'infinity')
            as second_7,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 8), 'infinity')
            as second_8,
        coalesce(max(edges.edge) filter (where edges.side = 'second' and edges.position = 9), 'infinity')
            as second_9
    from edges

),

-- the edges below a value, nine at most
placed as (

    select
        inputs.customer_rank,
        inputs.first_number,
        inputs.second_number,
        case
            when $first_kind <> 'number' then coalesce(first_values.code, -1)
            when inputs.first_number is null or not isfinite(inputs.first_number)
                then -1
            else (
                1
                + (inputs.first_number > bounds.first_1)::integer
                + (inputs.first_number > bounds.first_2)::integer
                + (inputs.first_number > bounds.first_3)::integer
                + (inputs.first_number > bounds.first_4)::integer
                + (inputs.first_number > bounds.first_5)::integer
                + (inputs.first_number > bounds.first_6)::integer
                + (inputs.first_number > bounds.first_7)::integer
                + (inputs.first_number > bounds.first_8)::integer
                + (inputs.first_number > bounds.first_9)::integer
            )
        end as first_code,
        case
            when $second_kind = 'nothing' then -2
            when $second_kind <> 'number' then coalesce(second_values.code, -1)
            when inputs.second_number is null or not isfinite(inputs.second_number)
                then -1
            else (
                1
                + (inputs.second_number > bounds.second_1)::integer
                + (inputs.second_number > bounds.second_2)::integer
                + (inputs.second_number > bounds.second_3)::integer
                + (inputs.second_number > bounds.second_4)::integer
                + (inputs.second_number > bounds.second_5)::integer
                + (inputs.second_number > bounds.second_6)::integer
                + (inputs.second_number > bounds.second_7)::integer
                + (inputs.second_number > bounds.second_8)::integer
                + (inputs.second_number > bounds.second_9)::integer
            )
        end as second_code
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

final as (

    select
        placed.customer_rank::integer as customer_rank,
        placed.first_number::double as first_number,
        placed.second_number::double as second_number,
        placed.first_code::integer as first_code,
        placed.second_code::integer as second_code
    from placed

)

select * from final
