-- prediction_segments: one row per segment, what is to be expected of its customers.
with

predicted as (

    select * from prediction_customers

),

final as (

    select
        predicted.segment::varchar as segment,
        count(*)::integer as customers,
        avg(predicted.p_alive)::double as p_alive,
        sum(predicted.p_alive)::double as here,
        avg(predicted.expected_orders)::double as expected_orders,
        sum(predicted.clv)::double as clv,
        avg(predicted.clv)::double as clv_mean,
        (
            sum(predicted.clv) / nullif(sum(sum(predicted.clv)) over (), 0)
        )::double as clv_share,
        sum(predicted.clv_lost)::double as clv_lost
    from predicted
    group by predicted.segment
    order by predicted.segment

)

select * from final
