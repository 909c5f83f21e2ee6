-- tiers_order: one row per customer whose value is known, its place among all, whatever its group.
with

ranked as (

    select * from tiers_ranked

),

final as (

    select
        ranked.place::integer as place,
        ranked.value::double as value,
        (ranked.units_before + ranked.units)::double as units_through
    from ranked
    where
        not $is_grouped
        and ranked.value is not null

    union all

    select
        (
            row_number() over (
                order by ranked.value desc, ranked.customer_rank
            )
        )::integer as place,
        ranked.value::double as value,
        (
            sum(ranked.units) over (
                order by ranked.value desc, ranked.customer_rank
                rows unbounded preceding
            )
        )::double as units_through
    from ranked
    where
        $is_grouped
        and ranked.value is not null

)

select * from final
