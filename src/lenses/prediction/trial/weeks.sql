-- prediction_weeks: one row per week since the first order, repeat orders placed in it and expected by each model.
with

weeks as (

    select * from clv_compare_weeks

),

span as (

    select * from clv_span

),

final as (

    select
        (span.first_on + weeks.until_day::integer)::date as until_on,
        weeks.week::integer as week,
        (weeks.is_holdout = 1)::boolean as is_holdout,
        weeks.actual_orders::double as actual_orders,
        weeks.mbg_nbd_orders::double as mbg_nbd_orders,
        weeks.bg_nbd_orders::double as bg_nbd_orders,
        weeks.pareto_nbd_orders::double as pareto_nbd_orders,
        weeks.nbd_orders::double as nbd_orders
    from weeks
    cross join span
    order by weeks.week

)

select * from final
