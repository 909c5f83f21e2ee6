-- cube_cuts: one row, the edge that parts each axis.
with

levels as (

    select * from cube_levels

),

final as (

    select
        case $current_cut
            when 'median' then levels.current_median
            when 'mean' then levels.current_mean
            else $current_edge
        end::double as current_edge,
        case $potential_cut
            when 'median' then levels.potential_median
            when 'mean' then levels.potential_mean
            else $potential_edge
        end::double as potential_edge,
        case $loyalty_cut
            when 'median' then levels.loyalty_median
            when 'mean' then levels.loyalty_mean
            else $loyalty_edge
        end::double as loyalty_edge
    from levels

)

select * from final
