-- overview_distributions: one row per measure and bin, customers with low < value <= high.
with

customers as (

    select * from customers

),

-- money above zero: as many bins a decade as sixty allow
magnitudes as (

    select
        per_decade.bins,
        ceil(log10(min(customers.monetary)) * per_decade.bins) as first_bin,
        ceil(log10(max(customers.monetary)) * per_decade.bins) as last_bin
    from customers
    cross join (values (1), (2), (4), (5), (10), (20)) as per_decade (bins)
    where customers.monetary > 0
    group by 1

),

widths as (

    select
        ceil((max(customers.recency_days) + 1) / 60) as recency_width,
        ceil(quantile_disc(customers.orders, 0.99) / 59) as orders_width,
        59 * ceil(quantile_disc(customers.orders, 0.99) / 59) as orders_bulk,
        max(customers.orders) as most_orders,
        min(customers.monetary) as least_money,
        (
            select max(magnitudes.bins)
            from magnitudes
            where
                magnitudes.last_bin - magnitudes.first_bin < 58
                or magnitudes.bins = 1
        ) as per_decade
    from customers

),

placed as (

    select
        'recency_days' as measure,
        floor(customers.recency_days / widths.recency_width) as bin
    from customers
    cross join widths

    union all

    select
        'orders' as measure,
        ceil(
            least(customers.orders, widths.orders_bulk + 1)
            / widths.orders_width
        ) as bin
    from customers
    cross join widths

    union all

    select
        'monetary' as measure,
        case
            when customers.monetary > 0
                then ceil(log10(customers.monetary) * widths.per_decade)
        end as bin
    from customers
    cross join widths

),

counted as (

    select
        placed.measure,
        placed.bin,
        count(*) as customers
    from placed
    group by 1, 2

),

bounded as (

    select
        counted.measure,
        counted.customers,
        case
            when counted.measure = 'recency_days'
                then counted.bin * widths.recency_width - 1
            when counted.measure = 'orders'
                then (counted.bin - 1) * widths.orders_width
            when counted.bin is null
                then widths.least_money - 1
            else pow(10, (counted.bin - 1) / widths.per_decade)
        end as low,
        case
            when counted.measure = 'recency_days'
                then (counted.bin + 1) * widths.recency_width - 1
            when
                counted.measure = 'orders'
                and counted.bin * widths.orders_width > widths.orders_bulk
                then widths.most_orders
            when counted.measure = 'orders'
                then counted.bin * widths.orders_width
            when counted.bin is null
                then 0
            else pow(10, counted.bin / widths.per_decade)
        end as high
    from counted
    cross join widths

),

final as (

    select
        bounded.measure::varchar as measure,
        bounded.low::double as low,
        bounded.high::double as high,
        bounded.customers::integer as customers
    from bounded

)

select * from final
order by
    measure,
    low
