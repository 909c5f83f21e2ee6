-- matrix_why: one row for one customer, its values, the edges of its group and its bands.
with

segmented as (

    select * from segmented

),

cuts as (

    select * from matrix_cuts

),

final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.matrix_group::varchar as matrix_group,
        cuts.customers::integer as group_customers,
        segmented.x_value::double as x_value,
        cuts.x_first::double as x_first,
        cuts.x_second::double as x_second,
        segmented.x_band::varchar as x_band,
        segmented.y_value::double as y_value,
        cuts.y_first::double as y_first,
        cuts.y_second::double as y_second,
        segmented.y_band::varchar as y_band,
        segmented.segment::varchar as segment
    from segmented
    inner join cuts
        on coalesce(segmented.matrix_group, '') = cuts.layer
    where segmented.customer_id = $customer_id

)

select * from final
