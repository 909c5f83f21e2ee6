-- matrix_cuts: one row per group, the edges that part the bands of either axis.
with

levels as (

    select * from matrix_levels

),

final as (

    select
        levels.layer::varchar as layer,
        levels.customers::integer as customers,
        levels.x_known::integer as x_known,
        levels.y_known::integer as y_known,
        case $x_cut
            when 'median' then levels.x_median
            when 'mean' then levels.x_mean
            when 'tertiles' then levels.x_third
            else list_extract($x_edges, 1)
        end::double as x_first,
        case $x_cut
            when 'tertiles' then levels.x_two_thirds
            when 'custom' then list_extract($x_edges, 2)
        end::double as x_second,
        case $y_cut
            when 'median' then levels.y_median
            when 'mean' then levels.y_mean
            when 'tertiles' then levels.y_third
            else list_extract($y_edges, 1)
        end::double as y_first,
        case $y_cut
            when 'tertiles' then levels.y_two_thirds
            when 'custom' then list_extract($y_edges, 2)
        end::double as y_second
    from levels

)

select * from final
order by layer
