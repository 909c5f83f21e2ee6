-- matrix_levels: one row per group, the middle, mean and thirds of either axis.
with

inputs as (

    select * from inputs

),

valued as (

    select
        case
            when $is_grouped then coalesce(inputs.layer::varchar, '')
            else ''
        end as layer,
        inputs.x,
        inputs.y
    from inputs

),

final as (

    select
        valued.layer::varchar as layer,
        count(*)::integer as customers,
        count(valued.x)::integer as x_known,
        count(valued.y)::integer as y_known,
        quantile_cont(valued.x, 1 / 3)::double as x_third,
        quantile_cont(valued.x, 0.5)::double as x_median,
        quantile_cont(valued.x, 2 / 3)::double as x_two_thirds,
        (
            sum(valued.x::decimal(38, 9))::double
            / nullif(count(valued.x), 0)
        )::double as x_mean,
        quantile_cont(valued.y, 1 / 3)::double as y_third,
        quantile_cont(valued.y, 0.5)::double as y_median,
        quantile_cont(valued.y, 2 / 3)::double as y_two_thirds,
        (
            sum(valued.y::decimal(38, 9))::double
            / nullif(count(valued.y), 0)
        )::double as y_mean
    from valued
    group by 1

)

select * from final
order by layer
