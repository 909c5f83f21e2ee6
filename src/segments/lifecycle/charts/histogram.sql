-- lifecycle_histogram: one row per bar, repeat purchases that came low < days <= high after the one before.
with

gaps as (

    select * from lifecycle_gaps

),

bounds as (

    select * from lifecycle_bounds

),

reach as (

    select
        max(gaps.gap_days) as longest,
        min(gaps.gap_days) filter (
            where gaps.intervals_up_to >= 0.985 * gaps.all_intervals
        ) as bulk,
        any_value(
            case
                when $basis = 'cycle' then bounds.third_bound * bounds.base_cycle
                else bounds.third_bound
            end
        ) as last_mark
    from gaps
    cross join bounds

),

-- as many bars as fit, the last of them with all the rest
scale as (

    select
        reach.longest,
        greatest(
            1, ceil(greatest(reach.bulk, 1.15 * reach.last_mark) / 42)
        )::integer as width,
        ceil(
            greatest(reach.bulk, 1.15 * reach.last_mark)
            / greatest(
                1, ceil(greatest(reach.bulk, 1.15 * reach.last_mark) / 42)
            )
        )::integer as bars
    from reach
    where reach.longest is not null

),

bars as (

    select
        unnest(range(0, scale.bars + 1)) as bar,
        scale.bars,
        scale.width,
        scale.longest
    from scale

),

counted as (

    select
        least((gaps.gap_days - 1) // scale.width, scale.bars) as bar,
        sum(gaps.intervals) as intervals
    from gaps
    cross join scale
    group by 1

),

final as (

    select
        (bars.bar * bars.width)::integer as low,
        case
            when bars.bar < bars.bars then (bars.bar + 1) * bars.width
            else bars.longest
        end::integer as high,
        coalesce(counted.intervals, 0)::integer as intervals
    from bars
    left join counted
        on bars.bar = counted.bar
    where bars.bar < bars.bars or bars.longest > bars.bars * bars.width

)

select * from final
order by final.low
