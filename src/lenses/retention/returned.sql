-- retention_returned: one row, how many of those who stayed away for a period came back later.
with

bought as (

    select *
    from retention_bought
    where retention_bought.is_there

),

-- away: there in a period, not in the next, and at least one more follows
gone as (

    select
        bought.customer_rank,
        bought.period
    from bought
    left join bought as next
        on
            bought.customer_rank = next.customer_rank
            and bought.period - 1 = next.period
    where bought.period >= 2 and next.customer_rank is null

),

last_seen as (

    select
        bought.customer_rank,
        min(bought.period) as period
    from bought
    group by 1

),

final as (

    select
        count(*)::integer as away,
        coalesce(sum((last_seen.period < gone.period)::integer), 0)::integer
            as returned
    from gone
    inner join last_seen
        on gone.customer_rank = last_seen.customer_rank

)

select * from final
