-- measure_clv: one row per customer, its chance of being still here, and what to expect until the horizon.
with

customers as (

    select * from customers

),

given as (

    select * from clv_given

),

worth as (

    select * from clv_worth

),

predicted as (

    select * from clv

),

fit as (

    select * from clv_fit

),

spent as (

    select
        given.customer_rank,
        given.x,
        given.t_x,
        given.age,
        worth.worth,
        coalesce(
            case
                when fit.p * given.x + fit.q > 1
                    then
                        fit.p
                        * (
                            fit.gamma
                            + given.x * greatest(coalesce(given.mean_value, 0), 0)
                        )
                        / (fit.p * given.x + fit.q - 1)
            end,
            case when given.mean_value > 0 then given.mean_value end,
            fit.spend_mean
        ) as spend
    from given
    cross join fit
    cross join worth

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        predicted.p_alive::double as p_alive,
        predicted.expected_orders::double as expected_orders,
        spent.spend::double as expected_spend,
        (predicted.discounted_orders * spent.spend * spent.worth)::double as clv
    from customers
    left join spent
        on customers.customer_rank = spent.customer_rank
    left join predicted
        on
            spent.x = predicted.x
            and spent.t_x = predicted.t_x
            and spent.age = predicted.age

)

select * from final
