-- cube_levels: one row, the middle and the mean of each axis.
with

inputs as (

    select * from inputs

),

final as (

    select
        quantile_cont(inputs.current, 0.5)::double as current_median,
        (
            sum(inputs.current::decimal(38, 9))::double
            / nullif(count(inputs.current), 0)
        )::double as current_mean,
        quantile_cont(inputs.potential, 0.5)::double as potential_median,
        (
            sum(inputs.potential::decimal(38, 9))::double
            / nullif(count(inputs.potential), 0)
        )::double as potential_mean,
        quantile_cont(inputs.loyalty, 0.5)::double as loyalty_median,
        (
            sum(inputs.loyalty::decimal(38, 9))::double
            / nullif(count(inputs.loyalty), 0)
        )::double as loyalty_mean
    from inputs

)

select * from final
