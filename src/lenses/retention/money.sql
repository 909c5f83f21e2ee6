-- retention_money: one row per group and period, its customers, those who were there and what they brought.
with

bought as (

    select * from retention_bought

),

members as (

    select * from retention_members

),

final as (

    select
        members.segment::varchar as segment,
        members.period::integer as period,
        count(*)::integer as customers,
        count(*) filter (where bought.is_there)::integer as there,
        coalesce(sum(bought.revenue::decimal(38, 6)), 0)::double as revenue,
        coalesce(sum(bought.costed_revenue::decimal(38, 6)), 0)::double
            as costed_revenue,
        coalesce(sum(bought.margin::decimal(38, 6)), 0)::double as margin
    from members
    left join bought
        on
            members.customer_rank = bought.customer_rank
            and members.period = bought.period
    group by 1, 2

)

select * from final
order by final.segment, final.period
