-- tiers_curve: one row per point of the curve of cumulative value, the best customers first.
with

ordered as (

    select * from tiers_order

),

facts as (

    select * from tiers_facts

),

scale as (

    select * from tiers_scale

),

-- at most two hundred points, the peak and the first fifth among them
final as (

    select
        ordered.place::integer as customers,
        (ordered.place / facts.customers)::double as customer_share,
        ordered.value::double as value,
        (ordered.units_through / scale.factor)::double as cumulative_value,
        case
            when facts.value > 0
                then ordered.units_through / scale.factor / facts.value
        end::double as value_share
    from ordered
    cross join facts
    cross join scale
    where
        ordered.place = 1
        or ordered.place = facts.positive_customers
        or ordered.place = facts.customers
        or ordered.place = ceil(round(0.2 * facts.customers, 6))
        or ordered.place * 195::bigint // facts.customers
        > (ordered.place - 1) * 195::bigint // facts.customers

)

select * from final
order by customers
