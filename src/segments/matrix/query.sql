-- matrix: one row per customer, its bands on both axes and the cell they make.
with

inputs as (

    select * from inputs

),

cuts as (

    select * from matrix_cuts

),

valued as (

    select
        inputs.customer_rank,
        inputs.x,
        inputs.y,
        case
            when $is_grouped then coalesce(inputs.layer::varchar, '')
            else ''
        end as layer
    from inputs

),

banded as (

    select
        valued.customer_rank,
        valued.x,
        valued.y,
        valued.layer,
        case
            when valued.x > cuts.x_second then 'high'
            when valued.x > cuts.x_first and cuts.x_second is null then 'high'
            when valued.x > cuts.x_first then 'middle'
            when valued.x is not null then 'low'
        end as x_band,
        case
            when valued.y > cuts.y_second then 'high'
            when valued.y > cuts.y_first and cuts.y_second is null then 'high'
            when valued.y > cuts.y_first then 'middle'
            when valued.y is not null then 'low'
        end as y_band
    from valued
    inner join cuts
        on valued.layer = cuts.layer

),

final as (

    select
        banded.customer_rank::integer as customer_rank,
        banded.x::double as x_value,
        banded.y::double as y_value,
        case when $is_grouped then banded.layer end::varchar as matrix_group,
        banded.x_band::varchar as x_band,
        banded.y_band::varchar as y_band,
        coalesce(banded.x_band || '-' || banded.y_band, 'unknown')::varchar
            as segment
    from banded

)

select * from final
