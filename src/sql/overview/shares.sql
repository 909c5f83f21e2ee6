-- overview_shares: one row per part of the best customers, what it brings.
with

customers as (

    select * from customers

),

parts as (

    select unnest([0.01, 0.05, 0.1, 0.2, 0.5]::double[]) as part

),

ranked as (

    select
        customers.monetary::decimal(38, 6) as monetary,
        row_number() over (
            order by
                customers.monetary desc,
                customers.customer_rank
        ) as place,
        count(*) over () as customers
    from customers

),

total as (

    select sum(ranked.monetary) as revenue
    from ranked

),

final as (

    select
        parts.part::double as customer_share,
        count(*)::integer as customers,
        sum(ranked.monetary)::double as revenue,
        case
            when any_value(total.revenue) > 0
                then
                    sum(ranked.monetary)::double
                    / any_value(total.revenue)::double
        end::double as revenue_share
    from parts
    inner join ranked
        on ranked.place <= ceil(round(parts.part * ranked.customers, 6))
    cross join total
    group by 1

)

select * from final
order by customer_share
