-- clv_rows: one row per kind (0 histories, 1 values) and group of equal customers, as doubles.
with

given as (

    select * from clv_given

),

histories as (

    select
        0 as kind,
        given.x,
        given.t_x,
        given.age,
        null as mean_value,
        count(*) as customers
    from given
    group by 2, 3, 4

),

spending as (

    select
        1 as kind,
        given.x,
        null as t_x,
        null as age,
        given.mean_value,
        count(*) as customers
    from given
    where
        given.x > 0
        and given.mean_value > 0
    group by 2, 5

),

together as (

    select * from histories

    union all

    select * from spending

),

final as (

    select
        together.kind::double as kind,
        together.x::double as x,
        together.t_x::double as t_x,
        together.age::double as age,
        together.mean_value::double as mean_value,
        together.customers::double as customers
    from together
    order by
        together.kind,
        together.x,
        together.t_x,
        together.age,
        together.mean_value

)

select * from final
