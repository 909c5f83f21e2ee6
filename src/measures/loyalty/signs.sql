-- loyalty_signs: one row per customer with an order, its four signs of loyalty.
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

),

gaps as (

    select
        purchase_days.customer_rank,
        purchase_days.ordered_on - lag(purchase_days.ordered_on) over (
            partition by purchase_days.customer_rank
            order by purchase_days.ordered_on
        ) as days
    from purchase_days

),

base as (

    select median(gaps.days) as median_days
    from gaps

),

own as (

    select
        gaps.customer_rank,
        count(gaps.days) as gaps,
        sum(gaps.days) as days,
        sum(gaps.days * gaps.days) as square_days,
        median(gaps.days) as median_days
    from gaps
    group by 1

),

-- rounded, so that what is equal in fractions stays equal in doubles
final as (

    select
        customers.customer_rank::integer as customer_rank,
        round(
            -sqrt(
                (own.gaps * own.square_days - own.days * own.days)
                / nullif(own.gaps * (own.gaps - 1), 0)
            )
            / (own.days / own.gaps),
            12
        )::double as regularity,
        customers.tenure_days::double as tenure,
        round(
            -customers.recency_days
            / coalesce(own.median_days, base.median_days),
            12
        )::double as recency,
        round(
            own.gaps
            / (datesub('month', customers.first_order_on, $as_of) + 1),
            12
        )::double as repeats
    from own
    cross join base
    inner join customers
        on own.customer_rank = customers.customer_rank

)

select * from final
