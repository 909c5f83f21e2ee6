-- retention_members: one row per customer and period, the group it is counted in.
with

segmented as (

    select * from segmented

),

earlier as (

    select * from earlier

),

periods as (

    select
        unnest(range(0, len($starts)))::integer as period,
        unnest($ends)::date as to_on

),

final as (

    select
        segmented.customer_rank::integer as customer_rank,
        periods.period::integer as period,
        segmented.segment::varchar as segment
    from segmented
    cross join periods
    where $membership = 'today' or periods.period = 0

    union all

    select
        earlier.customer_rank::integer as customer_rank,
        periods.period::integer as period,
        earlier.segment::varchar as segment
    from earlier
    inner join periods
        on earlier.as_of = periods.to_on
    where $membership = 'then' and periods.period > 0

)

select * from final
