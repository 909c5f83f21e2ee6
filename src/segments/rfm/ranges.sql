-- rfm_ranges: one row per dimension and range of values that no natural break parts.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

wanted as (

    select
        bounds.*,
        wanted.classes
    from (
        values ('r', $r_classes), ('f', $f_classes), ('m', $m_classes)
    ) as wanted (dimension, classes)
    inner join bounds
        on wanted.dimension = bounds.dimension
    where wanted.classes > 0

),

distinct_values as (

    select
        distribution.dimension,
        count(*) as values
    from distribution
    semi join wanted
        on distribution.dimension = wanted.dimension
    group by 1

),

-- few values stand for themselves; many are laid together, narrow in value and even in number
placed as (

    select
        wanted.dimension,
        wanted.classes,
        distribution.value,
        distribution.customers,
        distribution.value - wanted.mean as centred,
        distinct_values.values <= $most_ranges as is_exact,
        if(
            distinct_values.values <= $most_ranges,
            distribution.value,
            floor(
                (distribution.value - wanted.lowest)
                / (wanted.highest - wanted.lowest) * ($most_ranges // 2)
            )
        ) as width_place,
        if(
            distinct_values.values <= $most_ranges,
            0,
            distribution.customers_below::bigint * ($most_ranges // 2)
            // wanted.customers
        ) as count_place
    from wanted
    inner join distinct_values
        on wanted.dimension = distinct_values.dimension
    inner join distribution
        on wanted.dimension = distribution.dimension

),

ranges as (

    select
        placed.dimension,
        placed.width_place,
        placed.count_place,
        any_value(placed.classes) as classes,
        any_value(placed.is_exact) as is_exact,
        max(placed.value) as highest,
        sum(placed.customers) as customers,
        fsum(placed.customers * placed.centred) as total,
        fsum(placed.customers * placed.centred * placed.centred) as squares
    from placed
    group by 1, 2, 3

),

final as (

    select
        ranges.dimension::varchar as dimension,
        row_number() over by_value::integer as position,
        ranges.classes::integer as classes,
        ranges.is_exact::boolean as is_exact,
        ranges.highest::double as highest,
        greatest(
            0,
            ranges.squares - ranges.total * ranges.total / ranges.customers
        )::double as squares_within,
        (sum(ranges.customers) over by_value)::double as customers_up_to,
        (sum(ranges.total) over by_value)::double as total_up_to,
        (sum(ranges.squares) over by_value)::double as squares_up_to
    from ranges
    window by_value as (
        partition by ranges.dimension
        order by ranges.highest
    )

)

select * from final
