-- overview_gini: one row, how unequally revenue is spread.
with

customers as (

    select * from customers

),

ranked as (

    select
        customers.monetary::decimal(38, 6) as monetary,
        row_number() over (
            order by
                customers.monetary,
                customers.customer_rank
        ) as place,
        count(*) over () as customers
    from customers

),

summed as (

    select
        count(*) as customers,
        sum(ranked.monetary) as revenue,
        sum(
            ranked.monetary * (2 * ranked.place - ranked.customers - 1)
        ) as weighted,
        count(*) filter (where ranked.monetary < 0) as negative_customers,
        sum(ranked.monetary) filter (where ranked.monetary < 0)
            as negative_revenue
    from ranked

),

-- with values below zero it may exceed 1; without revenue it means nothing
final as (

    select
        case
            when summed.revenue > 0
                then
                    summed.weighted::double
                    / (summed.customers * summed.revenue::double)
        end::double as gini,
        summed.negative_customers::integer as negative_customers,
        coalesce(summed.negative_revenue, 0)::double as negative_revenue
    from summed

)

select * from final
