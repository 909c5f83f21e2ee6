-- matrix_density: one row per patch of the picture that anyone is in, where customers are too many for points.
with

segmented as (

    select * from segmented

),

axes as (

    select * from matrix_axes

),

known as (

    select
        segmented.x_value,
        segmented.y_value,
        segmented.monetary,
        segmented.is_selected
    from segmented
    where
        segmented.x_value is not null
        and segmented.y_value is not null

),

size as (

    select count(*) as customers
    from known

),

shares as (

    select
        known.monetary,
        known.is_selected,
        case
            when x.kind = 'log'
                then ln(known.x_value / x.low) / ln(x.high / x.low)
            else (known.x_value - x.low) / (x.high - x.low)
        end as x_share,
        case
            when y.kind = 'log'
                then ln(known.y_value / y.low) / ln(y.high / y.low)
            else (known.y_value - y.low) / (y.high - y.low)
        end as y_share
    from known
    cross join size
    inner join axes as x
        on x.axis = 'x'
    inner join axes as y
        on y.axis = 'y'
    where size.customers > 5000

),

counted as (

    select
        least(greatest(ceil(shares.x_share * 40 - 1e-9), 1), 40)::integer
            as x_bin,
        least(greatest(ceil(shares.y_share * 40 - 1e-9), 1), 40)::integer
            as y_bin,
        count(*) as customers,
        sum(shares.monetary::decimal(38, 6)) as revenue,
        count(*) filter (where shares.is_selected) as selected_customers
    from shares
    group by 1, 2

),

final as (

    select
        counted.x_bin::integer as x_bin,
        counted.y_bin::integer as y_bin,
        case
            when x.kind = 'log'
                then x.low * pow(x.high / x.low, (counted.x_bin - 1) / 40)
            else x.low + (x.high - x.low) * (counted.x_bin - 1) / 40
        end::double as x_low,
        case
            when x.kind = 'log'
                then x.low * pow(x.high / x.low, counted.x_bin / 40)
            else x.low + (x.high - x.low) * counted.x_bin / 40
        end::double as x_high,
        case
            when y.kind = 'log'
                then y.low * pow(y.high / y.low, (counted.y_bin - 1) / 40)
            else y.low + (y.high - y.low) * (counted.y_bin - 1) / 40
        end::double as y_low,
        case
            when y.kind = 'log'
                then y.low * pow(y.high / y.low, counted.y_bin / 40)
            else y.low + (y.high - y.low) * counted.y_bin / 40
        end::double as y_high,
        counted.customers::integer as customers,
        counted.revenue::double as revenue,
        counted.selected_customers::integer as selected_customers
    from counted
    inner join axes as x
        on x.axis = 'x'
    inner join axes as y
        on y.axis = 'y'

)

select * from final
order by
    x_bin,
    y_bin
