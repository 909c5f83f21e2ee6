-- forecast_rows: one row per kind (0 customers alike, 7 some drawn, 8 days ahead, others as known), as doubles.
with

given as (

    select * from forecast_given

),

known as (

    select * from forecast_known

),

alike as (

    select
        0 as kind,
        given.segment,
        given.x,
        given.age,
        sum(given.here) as here,
        sum(given.here * given.here) as here_square,
        sum(given.here * given.spend) as spend,
        sum(given.here * given.here * given.spend) as spend_cross,
        sum(given.here * given.mean_square) as mean_square,
        sum(given.here * given.here * given.spend * given.spend)
            as spend_square
    from given
    group by given.segment, given.x, given.age

),

-- multiples of a prime modulo a power of two are spread evenly over all customers
drawn as (

    select
        7 as kind,
        given.segment,
        given.x,
        given.t_x,
        given.age,
        given.mean_value as value,
        given.spend
    from given
    order by
        (given.customer_rank::bigint * 2654435761) % 4294967296,
        given.customer_rank
    limit 4000

),

soon as (

    select
        8 as kind,
        $days_ahead as age

),

together as (

    select * from alike

    union all by name

    select * from soon

    union all by name

    select * from drawn

    union all by name

    select * from known

),

final as (

    select
        together.kind::double as kind,
        together.segment::double as segment,
        together.x::double as x,
        together.t_x::double as t_x,
        together.age::double as age,
        together.value::double as value,
        together.here::double as here,
        together.here_square::double as here_square,
        together.spend::double as spend,
        together.spend_cross::double as spend_cross,
        together.mean_square::double as mean_square,
        together.spend_square::double as spend_square
    from together
    order by
        together.kind,
        together.segment,
        together.x,
        together.t_x,
        together.age,
        together.value,
        together.spend

)

select * from final
