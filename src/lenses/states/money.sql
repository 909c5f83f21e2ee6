-- states_money: one row per period and state at its end, the customers in it and what they brought in the period.
with

places as (

    select * from states_places

),

bought as (

    select * from states_bought

),

final as (

    select
        places.period::integer as period,
        places.state::varchar as state,
        count(*)::integer as customers,
        count(*) filter (where bought.is_there)::integer as there,
        coalesce(sum(bought.revenue::decimal(38, 6)), 0)::double as revenue,
        coalesce(sum(bought.costed_revenue::decimal(38, 6)), 0)::double
            as costed_revenue,
        coalesce(sum(bought.margin::decimal(38, 6)), 0)::double as margin
    from places
    left join bought
        on
            places.customer_rank = bought.customer_rank
            and places.period = bought.period
    where places.period = 0 or places.period < $moves
    group by 1, 2

)

select * from final
order by final.period, final.state
