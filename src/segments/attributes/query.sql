-- attributes: one row per customer, the segment of its one or two attributes.
with

placed as (

    select * from attributes_placed

),

cells as (

    select * from attributes_cells

),

grouped as (

    select * from attributes_grouped

),

labels as (

    select
        grouped.first_code,
        grouped.second_code,
        cells.segment,
        case
            when cells.first_level in ('none', 'other')
                then nullif(cells.first_level, 'none')
            when cells.first_value is not null then cells.first_value
            when $banding <> 'typed' and cells.first_lowest = cells.first_highest
                then round(cells.first_lowest, 4)::varchar
            else
                coalesce(round(coalesce(cells.first_above_edge, cells.first_lowest), 4)::varchar, '')
                || ' – '
                || round(coalesce(cells.first_up_to_edge, cells.first_highest), 4)::varchar
        end as first_label,
        case
            when cells.second_level in ('none', 'other')
                then nullif(cells.second_level, 'none')
            when cells.second_value is not null then cells.second_value
            when $banding <> 'typed' and cells.second_lowest = cells.second_highest
                then round(cells.second_lowest, 4)::varchar
            else
                coalesce(round(coalesce(cells.second_above_edge, cells.second_lowest), 4)::varchar, '')
                || ' – '
                || round(coalesce(cells.second_up_to_edge, cells.second_highest), 4)::varchar
        end as second_label
    from grouped
    inner join cells
        on grouped.segment = cells.segment

),

final as (

    select
        placed.customer_rank::integer as customer_rank,
        labels.first_label::varchar as first_level,
        labels.second_label::varchar as second_level,
        labels.segment::varchar as segment
    from placed
    inner join labels
        on
            placed.first_code = labels.first_code
            and placed.second_code = labels.second_code

)

select * from final
