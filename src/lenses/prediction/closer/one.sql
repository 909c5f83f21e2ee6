-- prediction_one: one row, a customer and what is to be expected of it, with days by which such customers buy again.
with

predicted as (

    select * from prediction_customers

),

span as (

    select * from clv_span

),

waits as (

    select
        max(waits.days) filter (where waits.share < 0.3) as early,
        max(waits.days) filter (where waits.share between 0.3 and 0.7) as half,
        max(waits.days) filter (where waits.share > 0.7) as late
    from prediction_path_waits as waits

),

-- dates further than a century ahead say nothing
final as (

    select
        predicted.customer_id::varchar as customer_id,
        predicted.segment::varchar as segment,
        predicted.first_order_on::date as first_order_on,
        predicted.last_order_on::date as last_order_on,
        predicted.repeat_days::integer as repeat_days,
        predicted.quiet_days::integer as quiet_days,
        predicted.p_alive::double as p_alive,
        predicted.expected_orders::double as expected_orders,
        predicted.expected_spend::double as expected_spend,
        predicted.clv::double as clv,
        predicted.clv_if_here::double as clv_if_here,
        case
            when waits.early < 36525 then span.until_on + ceil(waits.early)::integer
        end::date as next_early_on,
        case
            when waits.half < 36525 then span.until_on + ceil(waits.half)::integer
        end::date as next_on,
        case
            when waits.late < 36525 then span.until_on + ceil(waits.late)::integer
        end::date as next_late_on
    from predicted
    cross join span
    cross join waits
    where predicted.customer_id = $customer_id

)

select * from final
