-- tiers_middle: one row, what a fifth and what half of the customers exceed, to two digits.
with

ranked as (

    select * from tiers_ranked

),

quantiles as (

    select quantile_disc(ranked.value, [0.5, 0.8]) as held
    from ranked

),

falling as (

    select
        unnest([1, 2]) as position,
        unnest([quantiles.held[2], quantiles.held[1]]) as value
    from quantiles

),

digits as (

    select
        falling.position,
        falling.value,
        case
            when falling.value <> 0
                then pow(10, floor(log10(abs(falling.value))) - 1)
            else 1
        end as unit
    from falling

),

final as (

    select
        max(round(digits.value / digits.unit) * digits.unit) filter (
            where digits.position = 1
        )::double as upper,
        max(round(digits.value / digits.unit) * digits.unit) filter (
            where digits.position = 2
        )::double as lower
    from digits

)

select * from final
