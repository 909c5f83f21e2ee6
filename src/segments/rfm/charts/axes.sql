-- rfm_axes: one row, how the histograms of the three dimensions are cut.
with

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

final as (

    select
        recency.start::double as recency_start,
        recency.width::double as recency_width,
        bulk.highest::double as frequency_highest,
        bulk.bulk_highest::double as frequency_bulk,
        bulk.width::double as frequency_width,
        decades.bins::double as bins_per_decade,
        decades.last_bin::double as last_decade_bin
    from recency
    cross join bulk
    cross join decades

)

select * from final
