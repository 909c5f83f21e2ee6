-- cube_histogram: one row per axis and bin, customers with low < value <= high; those beyond the picture at its ends.
with

segmented as (

    select * from segmented

),

axes as (

    select * from cube_axes

),

drawn as (

    select
        axes.*,
        case
            when axes.kind = 'integer' then greatest(axes.high - axes.low, 1)
            else 40
        end as bins
    from axes

),

valued as (

    select
        unnest(['current', 'potential', 'loyalty']) as axis,
        unnest([
            segmented.current_value,
            segmented.potential_value,
            segmented.loyalty_value
        ]) as value,
        segmented.is_selected
    from segmented

),

placed as (

    select
        drawn.axis,
        valued.is_selected,
        case
            when drawn.kind = 'log'
                then
                    ln(valued.value / drawn.low)
                    / ln(drawn.high / drawn.low) * drawn.bins
            else
                (valued.value - drawn.low)
                / (drawn.high - drawn.low) * drawn.bins
        end as place,
        drawn.bins
    from valued
    inner join drawn
        on valued.axis = drawn.axis
    where valued.value is not null

),

counted as (

    select
        placed.axis,
        least(greatest(ceil(placed.place - 1e-9), 1), placed.bins)::integer
            as bin,
        count(*) as customers,
        count(*) filter (where placed.is_selected) as selected_customers
    from placed
    group by 1, 2

),

filled as (

    select
        drawn.axis,
        drawn.kind,
        drawn.low,
        drawn.high,
        drawn.bins,
        bins.bin
    from drawn
    inner join range(1, 42) as bins (bin)
        on bins.bin <= drawn.bins

),

final as (

    select
        filled.axis::varchar as axis,
        filled.bin::integer as bin,
        case
            when filled.kind = 'log'
                then
                    filled.low
                    * pow(
                        filled.high / filled.low,
                        (filled.bin - 1) / filled.bins
                    )
            else
                filled.low
                + (filled.high - filled.low) * (filled.bin - 1) / filled.bins
        end::double as low,
        case
            when filled.kind = 'log'
                then
                    filled.low
                    * pow(filled.high / filled.low, filled.bin / filled.bins)
            else
                filled.low
                + (filled.high - filled.low) * filled.bin / filled.bins
        end::double as high,
        coalesce(counted.customers, 0)::integer as customers,
        coalesce(counted.selected_customers, 0)::integer
            as selected_customers
    from filled
    left join counted
        on
            filled.axis = counted.axis
            and filled.bin = counted.bin

)

select * from final
order by
    axis,
    bin
