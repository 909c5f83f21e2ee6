-- rfm_middles: one row per dimension, the edge that parts scores above their mean.
with

bounds as (

    select * from rfm_bounds

),

quantiles as (

    select * from rfm_quantiles

),

-- the position whose edge parts scores above the mean score from the others
middles as (

    select
        quantiles.dimension,
        sum(quantiles.customers - quantiles.customers_up_to)
        / any_value(quantiles.customers) as mean_passed,
        if(
            quantiles.dimension = 'r',
            ceil(mean_passed),
            1 + floor(mean_passed)
        ) as position
    from quantiles
    where quantiles.edges_by = 'mean-of-scores'
    group by 1

),

final as (

    select
        middles.dimension::varchar as dimension,
        1::integer as position,
        coalesce(quantiles.edge, bounds.lowest - 1)::double as edge
    from middles
    inner join bounds
        on middles.dimension = bounds.dimension
    left join quantiles
        on
            middles.dimension = quantiles.dimension
            and middles.position = quantiles.position

)

select * from final
