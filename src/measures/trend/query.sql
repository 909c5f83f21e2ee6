-- measure_trend: one row per customer, which way its monthly spend goes.
with

customers as (

    select * from customers

),

monthly as (

    select * from trend_months

),

span as (

    select * from trend_span

),

-- a customer's months run from its first order, or from the window's first
lived as (

    select
        customers.customer_rank,
        least(
            datesub('month', customers.first_order_on, $as_of) + 1,
            span.months
        ) as months,
        span.months as window_months,
        span.half_months
    from customers
    cross join span
    semi join monthly
        on customers.customer_rank = monthly.customer_rank

),

summed as (

    select
        lived.customer_rank,
        any_value(lived.months) as months,
        sum(monthly.spend::decimal(38, 6)) as spend,
        -- twice the distance from the middle month, a whole number
        sum(
            monthly.spend::decimal(30, 6)
            * (lived.months - 1 - 2 * monthly.months_ago)::decimal(6, 0)
        ) as leaning,
        sum(monthly.spend::decimal(38, 6)) filter (
            where monthly.months_ago < lived.half_months
        ) as late_spend,
        sum(monthly.spend::decimal(38, 6)) filter (
            where
            monthly.months_ago >= lived.window_months - lived.half_months
        ) as early_spend,
        list(monthly.spend) filter (where monthly.spend <> 0) as spends
    from lived
    left join monthly
        on
            lived.customer_rank = monthly.customer_rank
            and lived.months > monthly.months_ago
    group by 1

),

-- sorted, so that sums of doubles do not hang on the order of rows
filled as (

    select
        summed.customer_rank,
        summed.months,
        summed.leaning::double as leaning,
        summed.late_spend::double as late_spend,
        summed.early_spend::double as early_spend,
        coalesce(summed.spend, 0)::double / summed.months as monthly_spend,
        list_sort(list_resize(
            coalesce(summed.spends, []),
            summed.months,
            0::double
        )) as spends
    from summed

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        filled.monthly_spend::double as monthly_spend,
        case
            when filled.early_spend > 0
                then coalesce(filled.late_spend, 0) / filled.early_spend
        end::double as spend_change,
        case
            when filled.months > 1
                then
                    coalesce(filled.leaning, 0) * 6
                    / (filled.months * (filled.months * filled.months - 1))
        end::double as spend_slope,
        case
            when filled.months > 1 and filled.monthly_spend > 0
                then
                    list_stddev_samp(filled.spends) / filled.monthly_spend
        end::double as spend_cv
    from customers
    left join filled
        on customers.customer_rank = filled.customer_rank

)

select * from final
