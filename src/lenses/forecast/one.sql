-- forecast_one_rows: one row per kind (0 the customer, the others as known) and number, as doubles.
with

given as (

    select * from forecast_given

),

known as (

    select * from forecast_known

),

chosen as (

    select
        0 as kind,
        given.x,
        given.t_x,
        given.age,
        null as value,
        given.here
    from given
    where given.customer_id = $customer_id

),

together as (

    select * from chosen

    union all by name

    select * from known

),

final as (

    select
        together.kind::double as kind,
        together.x::double as x,
        together.t_x::double as t_x,
        together.age::double as age,
        together.value::double as value,
        together.here::double as here
    from together
    order by
        together.kind,
        together.x,
        together.t_x,
        together.age

)

select * from final
