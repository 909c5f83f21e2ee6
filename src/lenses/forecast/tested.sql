-- forecast_tested: one row per kind (0 histories, 1 ends, 2 model, 3 orders, 4 next orders) and number, as doubles.
with

orders as (

    select * from orders

),

customers as (

    select * from customers

),

spans as (

    select * from forecast_tested_spans

),

fit as (

    select * from clv_fit

),

bounds as (

    select
        min(spans.known_until) as known_until,
        max(spans.to_on) as to_on
    from spans

),

days as (

    select distinct
        customers.customer_rank,
        customers.first_order_on as first_on,
        orders.ordered_on,
        bounds.known_until
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    cross join bounds
    where
        customers.first_order_on <= bounds.known_until
        and orders.ordered_on <= bounds.to_on

),

histories as (

    select
        days.customer_rank,
        count(*) filter (where days.ordered_on <= days.known_until) - 1 as x,
        max(days.ordered_on - days.first_on) filter (
            where days.ordered_on <= days.known_until
        ) as t_x,
        max(days.known_until - days.first_on) as age,
        min(days.ordered_on - days.known_until) filter (
            where days.ordered_on > days.known_until
        ) as next_days
    from days
    group by days.customer_rank

),

folded as (

    select
        0 as kind,
        histories.x,
        histories.t_x,
        histories.age,
        count(*) as customers
    from histories
    group by histories.x, histories.t_x, histories.age

),

ends as (

    select
        1 as kind,
        spans.end_days as age
    from spans

),

chosen as (

    select
        2 as kind,
        list_position(['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'], fit.model) - 1
            as x,
        fit.unit_days as age
    from fit

),

came as (

    select
        3 as kind,
        spans.number as x,
        count(*) as value
    from spans
    inner join days
        on days.ordered_on between spans.from_on and spans.to_on
    group by spans.number

),

next_orders as (

    select
        4 as kind,
        histories.x,
        histories.age,
        histories.next_days as value,
        count(*) as customers
    from histories
    where histories.next_days is not null
    group by histories.x, histories.age, histories.next_days

),

together as (

    select * from folded

    union all by name

    select * from ends

    union all by name

    select * from chosen

    union all by name

    select * from came

    union all by name

    select * from next_orders

),

final as (

    select
        together.kind::double as kind,
        together.x::double as x,
        together.t_x::double as t_x,
        together.age::double as age,
        together.value::double as value,
        together.customers::double as customers
    from together
    order by
        together.kind,
        together.x,
        together.t_x,
        together.age,
        together.value

)

select * from final
