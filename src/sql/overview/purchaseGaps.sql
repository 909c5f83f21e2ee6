-- purchase_gaps: one row per length of gap between a customer's purchase days.
with

orders as (

    select * from orders

),

purchase_days as (

    select distinct
        orders.customer_id,
        orders.ordered_on
    from orders

),

following as (

    select
        purchase_days.ordered_on - lag(purchase_days.ordered_on) over (
            partition by purchase_days.customer_id
            order by purchase_days.ordered_on
        ) as days
    from purchase_days

),

counted as (

    select
        following.days,
        count(*) as gaps
    from following
    where following.days is not null
    group by 1

),

final as (

    select
        counted.days::integer as days,
        counted.gaps::integer as gaps,
        (
            sum(counted.gaps) over (order by counted.days) - counted.gaps
        )::integer as gaps_below
    from counted

)

select * from final
