-- overview_totals: one row, the snapshot in numbers.
with

customers as (

    select * from customers

),

lines as (

    select * from sliced_lines

),

-- returns of those who never ordered are in nobody's numbers
alone as (

    select
        coalesce(sum(-abs(lines.amount)), 0) as returned_alone
    from lines
    anti join customers
        on lines.customer_id = customers.customer_id
    where
        lines.is_return
        and lines.ordered_on <= $as_of

),

summed as (

    select
        count(*) as customers,
        sum(customers.orders) as orders,
        sum(customers.lines) as lines,
        sum(customers.monetary::decimal(38, 6)) as revenue,
        count(*) filter (where customers.orders = 1) as one_order_customers,
        min(coalesce(customers.first_order_on, customers.last_order_on))
            as first_order_on,
        max(customers.last_order_on) as last_order_on,
        median(customers.recency_days::double) as median_recency_days,
        median(customers.orders::double) as median_orders,
        median(customers.monetary) as median_monetary
    from customers

),

final as (

    select
        summed.customers::integer as customers,
        coalesce(summed.orders, 0)::integer as orders,
        coalesce(summed.lines, 0)::integer as lines,
        coalesce(summed.revenue, 0)::double as revenue,
        summed.first_order_on::date as first_order_on,
        summed.last_order_on::date as last_order_on,
        $as_of::date as as_of,
        (summed.revenue::double / nullif(summed.orders, 0))::double
            as average_order,
        (summed.orders::double / nullif(summed.customers, 0))::double
            as orders_per_customer,
        (summed.revenue::double / nullif(summed.customers, 0))::double
            as revenue_per_customer,
        summed.one_order_customers::integer as one_order_customers,
        (
            1 - summed.one_order_customers::double
            / nullif(summed.customers, 0)
        )::double as repeat_share,
        summed.median_recency_days::double as median_recency_days,
        summed.median_orders::double as median_orders,
        summed.median_monetary::double as median_monetary,
        alone.returned_alone::double as returned_alone
    from summed
    cross join alone

)

select * from final
