-- retention_span: one row, from when to when the data tells of customers, and how soon they usually come again.
with

orders as (

    select * from orders

),

gaps as (

    select * from cycle_gaps

),

-- within so many days four of five repeat purchases follow the one before
usual as (

    select quantile_cont(gaps.gap_days, 0.8) as gap_days
    from gaps

),

opened as (

    select min(orders.ordered_on) as opened_on
    from orders

),

final as (

    select
        opened.opened_on::date as opened_on,
        $as_of::date as as_of,
        usual.gap_days::double as gap_days
    from opened
    cross join usual

)

select * from final
