-- cube_why: one row for one customer, its values and the edges.
with

segmented as (

    select * from segmented

),

cuts as (

    select * from cube_cuts

),

final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.current_value::double as current_value,
        cuts.current_edge::double as current_edge,
        segmented.potential_value::double as potential_value,
        cuts.potential_edge::double as potential_edge,
        segmented.loyalty_value::double as loyalty_value,
        cuts.loyalty_edge::double as loyalty_edge,
        segmented.cube_code::varchar as cube_code,
        segmented.segment::varchar as segment
    from segmented
    cross join cuts
    where segmented.customer_id = $customer_id

)

select * from final
