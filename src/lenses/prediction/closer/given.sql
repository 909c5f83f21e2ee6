-- prediction_path: one row per kind (0 days, 1 parameters, 2 settings) and position, of one customer, as doubles.
with

predicted as (

    select * from prediction_customers

),

orders as (

    select * from orders

),

span as (

    select * from clv_span

),

fit as (

    select * from clv_fit

),

parameters as (

    select * from clv_parameters

),

chosen as (

    select *
    from predicted
    where predicted.customer_id = $customer_id

),

days as (

    select distinct
        0 as kind,
        orders.ordered_on - chosen.first_order_on as value
    from orders
    inner join chosen
        on orders.customer_id = chosen.customer_id

),

used as (

    select
        case
            when fit.verdict = 'unidentifiable' then 'nbd'
            else fit.model
        end as model,
        fit.unit_days
    from fit

),

fitted as (

    select
        1 as kind,
        list_position(
            ['r', 'alpha', 'a', 'b', 's', 'beta'],
            parameters.parameter
        ) as place,
        parameters.value
    from parameters
    inner join used
        on parameters.model = used.model
    where parameters.value is not null

),

told as (

    select unnest([
        struct_pack(
            place := 1,
            value := list_position(
                ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'],
                used.model
            )::double
        ),
        struct_pack(place := 2, value := used.unit_days),
        struct_pack(
            place := 3,
            value := greatest(
                span.until_on - chosen.first_order_on,
                chosen.last_order_on - chosen.first_order_on
            )::double
        ),
        struct_pack(place := 4, value := 182.0::double)
    ]) as setting
    from used
    cross join span
    cross join chosen

),

together as (

    select
        days.kind,
        days.value as place,
        days.value
    from days

    union all

    select * from fitted

    union all

    select
        2 as kind,
        told.setting.place as place,
        told.setting.value as value
    from told

),

final as (

    select
        together.kind::double as kind,
        together.place::double as place,
        together.value::double as value
    from together
    order by
        together.kind,
        together.place

)

select * from final
