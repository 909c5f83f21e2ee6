-- clv_tested: one row per kind (0 histories, 1 weeks, 2 days learnt from and days told) and group, as doubles.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

span as (

    select * from clv_span

),

days as (

    select distinct
        customers.customer_rank,
        customers.first_order_on as first_on,
        orders.ordered_on,
        span.first_on as start_on,
        span.calibrated_until
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    cross join span
    where customers.first_order_on <= span.calibrated_until

),

histories as (

    select
        days.customer_rank,
        count(*) filter (where days.ordered_on <= days.calibrated_until) - 1
            as x,
        max(days.ordered_on - days.first_on) filter (
            where days.ordered_on <= days.calibrated_until
        ) as t_x,
        max(days.calibrated_until - days.first_on) as age,
        count(*) filter (where days.ordered_on > days.calibrated_until)
            as later
    from days
    group by 1

),

folded as (

    select
        0 as kind,
        histories.x,
        histories.t_x,
        histories.age,
        histories.later,
        count(*) as customers
    from histories
    group by 2, 3, 4, 5

),

weeks as (

    select
        unnest(range(0, (span.until_on - span.first_on) // 7 + 1)) as week,
        span.until_on - span.first_on as most_days
    from span
    where span.first_on is not null

),

bought as (

    select
        (days.ordered_on - days.start_on) // 7 as week,
        count(*) as repeats
    from days
    where days.ordered_on > days.first_on
    group by 1

),

weekly as (

    select
        1 as kind,
        coalesce(bought.repeats, 0) as x,
        null as t_x,
        least(weeks.week * 7 + 6, weeks.most_days) as age,
        null as later,
        null as customers
    from weeks
    left join bought
        on weeks.week = bought.week

),

lengths as (

    select
        2 as kind,
        unnest([0, 1]) as x,
        null as t_x,
        unnest([
            span.calibrated_until - span.first_on,
            span.until_on - span.calibrated_until
        ]) as age,
        null as later,
        null as customers
    from span

),

together as (

    select * from folded

    union all

    select * from weekly

    union all

    select * from lengths

),

final as (

    select
        together.kind::double as kind,
        together.x::double as x,
        together.t_x::double as t_x,
        together.age::double as age,
        together.later::double as later,
        together.customers::double as customers
    from together
    order by
        together.kind,
        case when together.kind = 1 then together.age end,
        together.x,
        together.t_x,
        together.age,
        together.later

)

select * from final
