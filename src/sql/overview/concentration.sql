-- overview_concentration: one row per point of the curve, the best customers' share.
with

customers as (

    select * from customers

),

ranked as (

    select
        row_number() over (
            order by
                customers.monetary desc,
                customers.customer_rank
        ) as place,
        sum(customers.monetary::decimal(38, 6)) over (
            order by
                customers.monetary desc,
                customers.customer_rank
            rows unbounded preceding
        ) as revenue,
        count(*) over () as customers,
        sum(customers.monetary::decimal(38, 6)) over () as total
    from customers

),

final as (

    select
        ranked.place::integer as customers,
        (ranked.place::double / ranked.customers)::double as customer_share,
        ranked.revenue::double as revenue,
        case
            when ranked.total > 0
                then ranked.revenue::double / ranked.total::double
        end::double as revenue_share
    from ranked
    where
        ranked.place = 1
        or ranked.place = ranked.customers
        or ranked.place * 198 // ranked.customers
        > (ranked.place - 1) * 198 // ranked.customers

)

select * from final
order by customers
