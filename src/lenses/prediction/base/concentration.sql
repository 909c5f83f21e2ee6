-- prediction_concentration: one row per hundredth of customers, those worth most first, and their share of value.
with

predicted as (

    select * from prediction_customers

),

ranked as (

    select
        predicted.clv,
        row_number() over (
            order by
                predicted.clv desc,
                predicted.customer_rank
        ) as place,
        count(*) over () as customers
    from predicted
    where predicted.clv is not null

),

grouped as (

    select
        ceil(100 * ranked.place / ranked.customers) as hundredth,
        max(ranked.customers) as customers,
        count(*) as members,
        sum(ranked.clv) as clv
    from ranked
    group by 1

),

final as (

    select
        grouped.hundredth::integer as percent,
        sum(grouped.members) over so_far::integer as customers,
        sum(grouped.clv) over so_far::double as clv,
        (
            sum(grouped.clv) over so_far
            / nullif(sum(grouped.clv) over (), 0)
        )::double as clv_share
    from grouped
    window so_far as (
        order by grouped.hundredth
        rows between unbounded preceding and current row
    )
    order by grouped.hundredth

)

select * from final
