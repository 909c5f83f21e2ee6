-- rfm_histogram: one row per dimension and bin with customers: low < value <= high.
with

segmented as (

    select * from segmented

),

distribution as (

    select * from rfm_distribution

),

bounds as (

    select * from rfm_bounds

),

recency as (

    select
        bounds.lowest - 1 as start,
        ceil((bounds.highest - bounds.lowest + 1) / 60) as width
    from bounds
    where bounds.dimension = 'r'

),

-- frequency: all but the highest hundredth in equal bins, the rest in one
bulk as (

    select
        max(bounds.highest) as highest,
        min(distribution.value) as bulk_highest,
        ceil(min(distribution.value) / 59) as width
    from distribution
    inner join bounds
        on distribution.dimension = bounds.dimension
    where
        distribution.dimension = 'f'
        and distribution.customers_below + distribution.customers
        >= 0.99 * bounds.customers

),

-- money above zero: as many bins a decade as sixty allow
magnitudes as (

    select
        per_decade.bins,
        ceil(log10(min(distribution.value)) * per_decade.bins) as first_bin,
        ceil(log10(max(distribution.value)) * per_decade.bins) as last_bin
    from distribution
    cross join (values (1), (2), (4), (5), (10), (20)) as per_decade (bins)
    where
        distribution.dimension = 'm'
        and distribution.value > 0
    group by 1

),

decades as (

    select
        max(magnitudes.bins) as bins,
        arg_max(magnitudes.last_bin, magnitudes.bins) as last_bin
    from magnitudes
    where
        magnitudes.last_bin - magnitudes.first_bin < 58
        or magnitudes.bins = 1

),

binned as (

    select
        'r' as dimension,
        ceil((segmented.recency_days - recency.start) / recency.width) as bin,
        segmented.is_selected
    from segmented
    cross join recency

    union all

    select
        'f' as dimension,
        least(
            ceil(segmented.frequency / bulk.width),
            ceil(bulk.bulk_highest / bulk.width) + 1
        ) as bin,
        segmented.is_selected
    from segmented
    cross join bulk

    union all

    select
        'm' as dimension,
        case
            when segmented.monetary_scored > 0
                then
                    greatest(
                        1,
                        58 - decades.last_bin
                        + ceil(log10(segmented.monetary_scored) * decades.bins)
                    )
            else 0
        end as bin,
        segmented.is_selected
    from segmented
    cross join decades

),

counted as (

    select
        binned.dimension,
        binned.bin,
        count(*) as customers,
        count(*) filter (where binned.is_selected) as selected_customers
    from binned
    group by 1, 2

),

placed as (

    select
        counted.*,
        case
            when counted.dimension = 'r'
                then recency.start + (counted.bin - 1) * recency.width
            when counted.dimension = 'f'
                then (counted.bin - 1) * bulk.width
            when counted.bin = 0
                then bounds.lowest
            when counted.bin = 1
                then 0
            else
                pow(10, (counted.bin - 59 + decades.last_bin) / decades.bins)
        end as low,
        case
            when counted.dimension = 'r'
                then recency.start + counted.bin * recency.width
            when counted.dimension = 'f'
                then
                    case
                        when
                            (counted.bin - 1) * bulk.width >= bulk.bulk_highest
                            then bulk.highest
                        else counted.bin * bulk.width
                    end
            when counted.bin = 0
                then 0
            else
                pow(10, (counted.bin - 58 + decades.last_bin) / decades.bins)
        end as high
    from counted
    inner join bounds
        on counted.dimension = bounds.dimension
    cross join recency
    cross join bulk
    cross join decades

),

final as (

    select
        placed.dimension::varchar as dimension,
        placed.bin::integer as bin,
        placed.low::double as low,
        placed.high::double as high,
        (
            placed.dimension = 'f'
            and placed.low >= bulk.bulk_highest
        )::boolean as is_tail,
        placed.customers::integer as customers,
        placed.selected_customers::integer as selected_customers
    from placed
    cross join bulk

)

select * from final
order by
    dimension,
    bin
