-- forecast_past: one row per segment of today and whole period gone by, what its customers did.
with

orders as (

    select * from orders

),

customers as (

    select * from customers

),

segmented as (

    select * from segmented

),

spans as (

    select * from forecast_spans

),

worth as (

    select * from clv_worth

),

days as (

    select
        segmented.segment,
        orders.ordered_on,
        orders.ordered_on = customers.first_order_on as is_first,
        sum(orders.amount)::double as amount
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    inner join segmented
        on customers.customer_rank = segmented.customer_rank
    group by
        segmented.segment,
        customers.customer_rank,
        orders.ordered_on,
        customers.first_order_on

),

daily as (

    select
        days.segment,
        days.ordered_on,
        count(*) as orders,
        count(*) filter (where days.is_first) as first_orders,
        sum(days.amount) as amount
    from days
    group by
        days.segment,
        days.ordered_on

),

summed as (

    select
        spans.number,
        spans.from_on,
        spans.to_on,
        segments.segment,
        coalesce(sum(daily.orders), 0) as orders,
        coalesce(sum(daily.first_orders), 0) as first_orders,
        coalesce(sum(daily.amount), 0) as amount
    from spans
    cross join forecast_segments as segments
    left join daily
        on
            daily.ordered_on between spans.from_on and spans.to_on
            and segments.segment = daily.segment
    where spans.number < 1
    group by
        spans.number,
        spans.from_on,
        spans.to_on,
        segments.segment

),

begun as (

    select
        daily.segment,
        daily.ordered_on,
        sum(daily.first_orders) over (
            partition by daily.segment
            order by daily.ordered_on
        ) as customers
    from daily

),

final as (

    select
        summed.segment::varchar as segment,
        summed.number::integer as number,
        summed.from_on::date as from_on,
        summed.to_on::date as to_on,
        summed.orders::integer as orders,
        summed.first_orders::integer as first_orders,
        (summed.amount * worth.kept_share)::double as revenue,
        (
            summed.amount * worth.kept_share * worth.margin_share
            - summed.orders * $contact_per_order::double
            - coalesce(begun.customers, 0) * $contact_per_period::double
        )::double as margin
    from summed
    asof left join begun
        on
            summed.segment = begun.segment
            and summed.to_on >= begun.ordered_on
    cross join worth
    order by
        summed.segment,
        summed.number

)

select * from final
