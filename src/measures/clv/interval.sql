-- clv_drawn: one row per customer, at most 5,000 spread evenly over all, as doubles.
with

given as (

    select * from clv_given

),

counted as (

    select count(*) as customers
    from given

),

-- multiples of a prime modulo a power of two are spread evenly over all customers
drawn as (

    select given.*
    from given
    order by
        (given.customer_rank::bigint * 2654435761) % 4294967296,
        given.customer_rank
    limit 5000

),

final as (

    select
        drawn.x::double as x,
        drawn.t_x::double as t_x,
        drawn.age::double as age,
        drawn.mean_value::double as mean_value,
        counted.customers::double as all_customers,
        worth.worth::double as worth
    from drawn
    cross join counted
    cross join clv_worth as worth
    order by drawn.customer_rank

)

select * from final
