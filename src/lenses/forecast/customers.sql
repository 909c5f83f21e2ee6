-- forecast_customers: one row per customer with an order, what it will do until the end of the last period.
with

given as (

    select * from forecast_given

),

segments as (

    select * from forecast_segments

),

ahead as (

    select * from forecast_ahead

),

cycles as (

    select * from measure_cycle

),

gaps as (

    select * from cycle_gaps

),

worth as (

    select * from clv_worth

),

span as (

    select * from clv_span

),

customers as (

    select * from customers

),

-- days between purchases of all customers, as parts of the usual one
usual as (

    select
        quantile_cont(gaps.gap_days::double, 0.1)
        / nullif(median(gaps.gap_days), 0) as low,
        quantile_cont(gaps.gap_days::double, 0.9)
        / nullif(median(gaps.gap_days), 0) as high
    from gaps

),

expected as (

    select
        given.customer_rank,
        given.customer_id,
        segments.segment,
        customers.last_order_on,
        given.p_alive,
        given.here * ahead.chance as chance,
        given.here * ahead.chance_soon as chance_soon,
        case
            when ahead.chance is not null then span.until_on + ahead.low_days::integer
            else customers.last_order_on
                + round(cycles.cycle_median * usual.low)::integer
        end as next_low_on,
        case
            when ahead.chance is not null then span.until_on + ahead.middle_days::integer
            else cycles.next_order_on
        end as next_on,
        case
            when ahead.chance is not null then span.until_on + ahead.high_days::integer
            else customers.last_order_on
                + round(cycles.cycle_median * usual.high)::integer
        end as next_high_on,
        case when not cycles.is_base_cycle then cycles.next_order_on end
            as rhythm_on,
        given.spend * worth.kept_share as order_value,
        given.here * ahead.orders as orders,
        given.here * ahead.orders * given.spend * worth.kept_share as revenue,
        worth.margin_share
    from given
    inner join segments
        on given.segment = segments.number
    inner join customers
        on given.customer_rank = customers.customer_rank
    left join ahead
        on
            given.x = ahead.x
            and given.age = ahead.age
    left join cycles
        on given.customer_id = cycles.customer_id
    cross join usual
    cross join worth
    cross join span

),

costed as (

    select
        expected.*,
        expected.revenue * (1 - expected.margin_share)
        + expected.orders * $contact_per_order::double
        + $periods * $contact_per_period::double as cost
    from expected

),

final as (

    select
        costed.customer_rank::integer as customer_rank,
        costed.customer_id::varchar as customer_id,
        costed.segment::varchar as segment,
        costed.last_order_on::date as last_order_on,
        costed.p_alive::double as p_alive,
        costed.chance::double as chance,
        costed.chance_soon::double as chance_soon,
        costed.next_low_on::date as next_low_on,
        costed.next_on::date as next_on,
        costed.next_high_on::date as next_high_on,
        costed.rhythm_on::date as rhythm_on,
        costed.order_value::double as order_value,
        costed.orders::double as orders,
        costed.revenue::double as revenue,
        costed.cost::double as cost,
        (costed.revenue - costed.cost)::double as margin
    from costed
    order by costed.customer_rank

)

select * from final
