-- forecast_given: one row per customer with an order, its history, and what an order of it is worth.
with

customers as (

    select * from customers

),

segmented as (

    select * from segmented

),

segments as (

    select * from forecast_segments

),

given as (

    select * from clv_given

),

predicted as (

    select * from clv

),

measured as (

    select * from measure_clv

),

fit as (

    select * from clv_fit

),

valued as (

    select
        given.*,
        customers.customer_id,
        segments.number as segment,
        predicted.p_alive,
        -- where nobody can tell who has left, all stay
        coalesce(predicted.p_alive, 1) as here,
        coalesce(greatest(measured.expected_spend, 0), 0) as spend,
        -- the mean of its square over that square; it has a bound from here on
        greatest(fit.p * given.x + fit.q, 2.5) as shape
    from given
    inner join customers
        on given.customer_rank = customers.customer_rank
    inner join segmented
        on given.customer_rank = segmented.customer_rank
    inner join segments
        on segmented.segment = segments.segment
    inner join measured
        on customers.customer_id = measured.customer_id
    left join predicted
        on
            given.x = predicted.x
            and given.t_x = predicted.t_x
            and given.age = predicted.age
    cross join fit

),

final as (

    select
        valued.customer_rank::integer as customer_rank,
        valued.customer_id::varchar as customer_id,
        valued.segment::integer as segment,
        valued.x::integer as x,
        valued.t_x::integer as t_x,
        valued.age::integer as age,
        valued.mean_value::double as mean_value,
        valued.p_alive::double as p_alive,
        valued.here::double as here,
        valued.spend::double as spend,
        (
            valued.spend * valued.spend
            * coalesce((valued.shape - 1) / (valued.shape - 2), 1)
        )::double as mean_square
    from valued

)

select * from final
