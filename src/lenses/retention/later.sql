-- retention_later: one row per group, period and number of periods later, who was there and who was again.
with

bought as (

    select *
    from retention_bought
    where retention_bought.is_there

),

members as (

    select * from retention_members

),

there as (

    select
        bought.customer_rank,
        bought.period,
        members.segment
    from bought
    inner join members
        on
            bought.customer_rank = members.customer_rank
            and bought.period = members.period

),

lags as (

    select
        periods.period,
        unnest(range(1, periods.period + 1))::integer as periods_later
    from (
        select distinct there.period
        from there
    ) as periods

),

final as (

    select
        there.segment::varchar as segment,
        there.period::integer as period,
        lags.periods_later::integer as periods_later,
        count(*)::integer as there,
        count(later.customer_rank)::integer as still
    from there
    inner join lags
        on there.period = lags.period
    left join bought as later
        on
            there.customer_rank = later.customer_rank
            and there.period - lags.periods_later = later.period
    group by 1, 2, 3

)

select * from final
order by final.segment, final.period, final.periods_later
