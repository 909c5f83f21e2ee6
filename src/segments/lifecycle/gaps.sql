-- lifecycle_gaps: one row per length in days, how many repeat purchases came so long after the one before.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

purchase_days as (

    select distinct
        customers.customer_rank,
        orders.ordered_on
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    where customers.days > 1

),

spaced as (

    select
        (
            purchase_days.ordered_on - lag(purchase_days.ordered_on) over (
                partition by purchase_days.customer_rank
                order by purchase_days.ordered_on
            )
        )::integer as gap_days
    from purchase_days

),

counted as (

    select
        spaced.gap_days,
        count(*) as intervals
    from spaced
    where spaced.gap_days is not null
    group by 1

),

final as (

    select
        counted.gap_days::integer as gap_days,
        counted.intervals::integer as intervals,
        (sum(counted.intervals) over (order by counted.gap_days))::double
            as intervals_up_to,
        (sum(counted.intervals) over ())::double as all_intervals
    from counted

)

select * from final
