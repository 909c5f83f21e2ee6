-- measure_timing: one row per customer, when it usually buys.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

days as (

    select * from timing_days

),

placed as (

    select
        customers.customer_rank,
        orders.amount,
        days.is_festival,
        isodow(orders.ordered_on) as weekday,
        month(orders.ordered_on) as month,
        month(orders.ordered_on) % 12 // 3 as season,
        case
            when orders.ordered_at <> orders.ordered_on
                then hour(orders.ordered_at)
        end as hour
    from orders
    inner join customers
        on orders.customer_id = customers.customer_id
    inner join days
        on orders.ordered_on = days.ordered_on

),

spent as (

    select
        placed.customer_rank,
        sum(placed.amount) as spend,
        sum(placed.amount) filter (where placed.is_festival) as festival_spend
    from placed
    group by 1

),

told as (

    select
        placed.customer_rank,
        unnest(['weekday', 'hour', 'month', 'season']) as kind,
        unnest([placed.weekday, placed.hour, placed.month, placed.season])
            as told
    from placed

),

counted as (

    select
        told.customer_rank,
        told.kind,
        told.told,
        count(*) as orders
    from told
    where told.told is not null
    group by 1, 2, 3

),

-- the most orders win; of equal ones the earlier in the week, day or year
usual as (

    select
        counted.customer_rank,
        max(counted.orders * 100 + 99 - counted.told) filter (
            where counted.kind = 'weekday'
        ) as weekday,
        max(counted.orders * 100 + 99 - counted.told) filter (
            where counted.kind = 'hour'
        ) as hour,
        max(counted.orders * 100 + 99 - counted.told) filter (
            where counted.kind = 'month'
        ) as month,
        max(counted.orders * 100 + 99 - counted.told) filter (
            where counted.kind = 'season'
        ) as season
    from counted
    group by 1

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        (99 - usual.weekday % 100)::integer as usual_weekday,
        (99 - usual.hour % 100)::integer as usual_hour,
        (99 - usual.month % 100)::integer as usual_month,
        case 99 - usual.season % 100
            when 0 then 'winter'
            when 1 then 'spring'
            when 2 then 'summer'
            when 3 then 'autumn'
        end::varchar as usual_season,
        case
            when spent.spend > 0
                then
                    coalesce(spent.festival_spend, 0)::double
                    / spent.spend::double
        end::double as festival_share
    from customers
    left join usual
        on customers.customer_rank = usual.customer_rank
    left join spent
        on customers.customer_rank = spent.customer_rank

)

select * from final
