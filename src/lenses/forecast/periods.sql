-- forecast_periods: one row per segment (none: all) and period (0: all), what is to come, and the middle 80 %.
with

totals as (

    select * from forecast_ahead_totals

),

spans as (

    select * from forecast_spans

),

segments as (

    select * from forecast_segments

),

worth as (

    select * from clv_worth

),

dated as (

    select
        spans.number,
        spans.from_on,
        spans.to_on
    from spans
    where spans.number > 0

    union all

    select
        0 as number,
        min(spans.from_on) as from_on,
        max(spans.to_on) as to_on
    from spans
    where spans.number > 0

),

counted as (

    select
        segments.number,
        segments.segment,
        segments.customers
    from segments

    union all

    select
        null as number,
        null as segment,
        sum(segments.customers) as customers
    from segments

),

summed as (

    select
        counted.segment,
        counted.customers,
        dated.number,
        dated.from_on,
        dated.to_on,
        totals.orders,
        totals.value * worth.kept_share as revenue,
        totals.order_variance,
        totals.value_variance * worth.kept_share * worth.kept_share
            as revenue_variance,
        totals.covariance * worth.kept_share as covariance,
        worth.margin_share,
        counted.customers
        * case when totals.period = 0 then $periods else 1 end
        * $contact_per_period::double as contact_cost
    from totals
    inner join counted
        on totals.segment is not distinct from counted.number
    inner join dated
        on totals.period = dated.number
    cross join worth

),

costed as (

    select
        summed.*,
        summed.revenue * (1 - summed.margin_share)
        + summed.orders * $contact_per_order::double
        + summed.contact_cost as cost,
        1.2815515655446004 * sqrt(greatest(summed.order_variance, 0))
            as orders_reach,
        1.2815515655446004 * sqrt(greatest(summed.revenue_variance, 0))
            as revenue_reach,
        1.2815515655446004 * sqrt(greatest(
            summed.margin_share * summed.margin_share * summed.revenue_variance
            + $contact_per_order::double * $contact_per_order::double * summed.order_variance
            - 2 * summed.margin_share * $contact_per_order::double * summed.covariance,
            0
        )) as margin_reach
    from summed

),

final as (

    select
        costed.segment::varchar as segment,
        costed.number::integer as number,
        costed.from_on::date as from_on,
        costed.to_on::date as to_on,
        costed.customers::integer as customers,
        costed.orders::double as orders,
        greatest(costed.orders - costed.orders_reach, 0)::double as orders_low,
        (costed.orders + costed.orders_reach)::double as orders_high,
        costed.revenue::double as revenue,
        greatest(costed.revenue - costed.revenue_reach, 0)::double
            as revenue_low,
        (costed.revenue + costed.revenue_reach)::double as revenue_high,
        costed.cost::double as cost,
        (costed.revenue - costed.cost)::double as margin,
        -- where orders bring more than they cost, none is the worst that may come
        greatest(
            costed.revenue - costed.cost - costed.margin_reach,
            case
                when costed.revenue - costed.cost >= -costed.contact_cost
                    then -costed.contact_cost
                else '-infinity'::double
            end
        )::double as margin_low,
        (costed.revenue - costed.cost + costed.margin_reach)::double
            as margin_high
    from costed
    order by
        costed.segment nulls first,
        costed.number

)

select * from final
