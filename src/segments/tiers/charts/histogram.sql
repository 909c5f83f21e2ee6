-- tiers_histogram: one row per bar, customers with low < value <= high, those beyond the bars in one at either end.
with

segmented as (

    select * from segmented

),

axis as (

    select * from tiers_axis

),

along as (

    select
        segmented.is_selected,
        case
            when not axis.is_log then segmented.tier_value
            when segmented.tier_value > 0 then log10(segmented.tier_value)
        end as place
    from segmented
    cross join axis
    where segmented.tier_value is not null

),

binned as (

    select
        coalesce(
            least(
                axis.bars + 1,
                greatest(
                    0,
                    ceil(round((along.place - axis.start) / axis.width, 9))
                )
            ),
            0
        )::integer as bar,
        count(*) as customers,
        count(*) filter (where along.is_selected) as selected_customers
    from along
    cross join axis
    group by 1

),

bars as (

    select
        bars.bar,
        axis.is_log,
        axis.lowest,
        axis.highest,
        axis.width,
        axis.bars,
        axis.start + (bars.bar - 1) * axis.width as low,
        axis.start + bars.bar * axis.width as high
    from axis
    inner join range(0, 82) as bars (bar)
        on bars.bar <= axis.bars + 1

),

ended as (

    select
        bars.bar,
        bars.bars,
        bars.lowest,
        bars.highest,
        bars.width,
        case when bars.is_log then pow(10, bars.low) else bars.low end as low,
        case when bars.is_log then pow(10, bars.high) else bars.high end
            as high
    from bars

),

final as (

    select
        ended.bar::integer as bar,
        case
            when ended.bar = 0 and ended.lowest <= 0
                then least(ended.low, ended.lowest - ended.width)
            when ended.bar = 0 then least(ended.low, ended.lowest / 2)
            else ended.low
        end::double as low,
        case
            when ended.bar > ended.bars
                then greatest(ended.high, ended.highest)
            else ended.high
        end::double as high,
        coalesce(binned.customers, 0)::integer as customers,
        coalesce(binned.selected_customers, 0)::integer as selected_customers
    from ended
    left join binned
        on ended.bar = binned.bar
    where
        ended.bar between 1 and ended.bars
        or binned.customers > 0

)

select * from final
order by bar
