-- rfm_histogram: one row per dimension and bin, customers with low < value <= high.
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

axes as (

    select * from rfm_axes

),

-- who is selected is looked up among those who are, often nobody
selected as (

    select
        'r' as dimension,
        segmented.recency_days::double as value,
        0 as customers,
        1 as selected_customers
    from segmented
    where segmented.is_selected and ($window = 0 or segmented.frequency > 0)

    union all

    select
        'f' as dimension,
        segmented.frequency::double as value,
        0 as customers,
        1 as selected_customers
    from segmented
    where segmented.is_selected and ($window = 0 or segmented.frequency > 0)

    union all

    select
        'm' as dimension,
        segmented.monetary_scored as value,
        0 as customers,
        1 as selected_customers
    from segmented
    where segmented.is_selected and ($window = 0 or segmented.frequency > 0)

),

valued as (

    select
        distribution.dimension,
        distribution.value,
        distribution.customers,
        0 as selected_customers
    from distribution

    union all

    select * from selected

),

binned as (

    select
        valued.dimension,
        valued.customers,
        valued.selected_customers,
        case
            when valued.dimension = 'r'
                then ceil((valued.value - axes.recency_start) / axes.recency_width)
            when valued.dimension = 'f'
                then
                    least(
                        ceil(valued.value / axes.frequency_width),
                        ceil(axes.frequency_bulk / axes.frequency_width) + 1
                    )
            when valued.value > 0
                then
                    greatest(
                        1,
                        58 - axes.last_decade_bin
                        + ceil(log10(valued.value) * axes.bins_per_decade)
                    )
            else 0
        end as bin
    from valued
    cross join axes

),

counted as (

    select
        binned.dimension,
        binned.bin,
        sum(binned.customers) as customers,
        sum(binned.selected_customers) as selected_customers
    from binned
    group by 1, 2

),

-- bins follow each other, empty ones too; values up to zero have bin 0 to themselves
spans as (

    select
        counted.dimension,
        coalesce(min(counted.bin) filter (where counted.bin > 0), 1)
            as first_bin,
        max(counted.bin) as last_bin
    from counted
    group by 1

),

filled as (

    select
        spans.dimension,
        spans.first_bin,
        bins.bin,
        counted.customers,
        counted.selected_customers
    from spans
    inner join range(0, 61) as bins (bin)
        on
            bins.bin between spans.first_bin and spans.last_bin
            or bins.bin = 0
    left join counted
        on
            spans.dimension = counted.dimension
            and bins.bin = counted.bin
    where
        bins.bin > 0
        or counted.customers > 0

),

placed as (

    select
        filled.dimension,
        filled.first_bin,
        filled.bin,
        coalesce(filled.customers, 0) as customers,
        coalesce(filled.selected_customers, 0) as selected_customers,
        case
            when filled.dimension = 'r'
                then axes.recency_start + (filled.bin - 1) * axes.recency_width
            when filled.dimension = 'f'
                then (filled.bin - 1) * axes.frequency_width
            when filled.bin = 0
                then bounds.lowest - 1
            when filled.bin = 1
                then 0
            else
                pow(10, (filled.bin - 59 + axes.last_decade_bin) / axes.bins_per_decade)
        end as low,
        case
            when filled.dimension = 'r'
                then axes.recency_start + filled.bin * axes.recency_width
            when filled.dimension = 'f'
                then
                    case
                        when
                            (filled.bin - 1) * axes.frequency_width >= axes.frequency_bulk
                            then axes.frequency_highest
                        else filled.bin * axes.frequency_width
                    end
            when filled.bin = 0
                then 0
            else
                pow(10, (filled.bin - 58 + axes.last_decade_bin) / axes.bins_per_decade)
        end as high
    from filled
    inner join bounds
        on filled.dimension = bounds.dimension
    cross join axes

),

final as (

    select
        placed.dimension::varchar as dimension,
        case
            when placed.bin = 0 then placed.first_bin - 1
            else placed.bin
        end::integer as bin,
        placed.low::double as low,
        placed.high::double as high,
        (
            placed.dimension = 'f'
            and placed.low >= axes.frequency_bulk
        )::boolean as is_tail,
        placed.customers::integer as customers,
        placed.selected_customers::integer as selected_customers
    from placed
    cross join axes

)

select * from final
order by
    dimension,
    bin
