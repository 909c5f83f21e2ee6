-- overview_gaps: one row per bin of days between purchase days, low < days <= high.
with

gaps as (

    select * from purchase_gaps

),

extent as (

    select
        ceil(max(gaps.days) / 60) as width,
        max(gaps.days) as longest
    from gaps

),

bins as (

    select
        bins.bin,
        extent.width
    from extent
    inner join range(0, 60) as bins (bin)
        on bins.bin * extent.width < extent.longest

),

final as (

    select
        (bins.bin + 1)::integer as bin,
        (bins.bin * bins.width)::double as low,
        ((bins.bin + 1) * bins.width)::double as high,
        coalesce(sum(gaps.gaps), 0)::integer as gaps
    from bins
    left join gaps
        on
            bins.bin * bins.width < gaps.days
            and (bins.bin + 1) * bins.width >= gaps.days
    group by 1, 2, 3

)

select * from final
order by bin
