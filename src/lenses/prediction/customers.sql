-- prediction_customers: one row per customer, its segment, what it did, and what is to be expected of it.
with

segmented as (

    select * from segmented

),

given as (

    select * from clv_given

),

predicted as (

    select * from measure_clv

),

-- below a chance of one in a trillion the division would only tell of rounding
final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.customer_rank::integer as customer_rank,
        segmented.segment::varchar as segment,
        segmented.first_order_on::date as first_order_on,
        segmented.last_order_on::date as last_order_on,
        date_trunc('month', segmented.first_order_on)::date as first_month_on,
        segmented.recency_days::integer as recency_days,
        segmented.monetary::double as monetary,
        given.x::integer as repeat_days,
        (given.age - given.t_x)::integer as quiet_days,
        predicted.p_alive::double as p_alive,
        predicted.expected_orders::double as expected_orders,
        predicted.expected_spend::double as expected_spend,
        predicted.clv::double as clv,
        case
            when predicted.p_alive > 1e-12
                then predicted.clv / predicted.p_alive
        end::double as clv_if_here,
        case
            when predicted.p_alive > 1e-12
                then predicted.clv / predicted.p_alive - predicted.clv
        end::double as clv_lost
    from segmented
    left join predicted
        on segmented.customer_id = predicted.customer_id
    left join given
        on segmented.customer_rank = given.customer_rank

)

select * from final
