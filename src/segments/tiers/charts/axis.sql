-- tiers_axis: one row, where the bars of the histogram begin, how wide and how many they are; none without values.
with

curve as (

    select * from tiers_curve

),

facts as (

    select * from tiers_facts

),

-- the curve's points are at even places, so theirs are the quantiles
spread as (

    select
        quantile_disc(curve.value, 0.02) as low,
        quantile_disc(curve.value, 0.5) as middle,
        quantile_disc(curve.value, 0.9) as bulk,
        quantile_disc(curve.value, 0.98) as high
    from curve

),

chosen as (

    select
        facts.lowest,
        facts.highest,
        facts.is_whole,
        facts.is_whole and facts.highest - facts.lowest <= 60 as is_short,
        facts.lowest >= 0
        and spread.high > 8 * spread.middle
        and not (facts.is_whole and facts.highest <= 60) as is_log,
        greatest(spread.low, facts.highest / 1e6) as log_low,
        spread.low,
        -- a long tail is one bar, so that the others can be told apart
        case
            when
                spread.high - spread.low > 2 * (spread.bulk - spread.low)
                and spread.bulk > spread.low
                then spread.bulk
            else spread.high
        end as high
    from spread
    cross join facts
    where facts.customers > 0

),

rough as (

    select
        chosen.*,
        case
            when chosen.is_short then 1
            when chosen.is_log
                then
                    greatest(log10(chosen.highest) - log10(chosen.log_low), 0.1)
                    / 36
            when chosen.high > chosen.low then (chosen.high - chosen.low) / 36
            when chosen.highest > chosen.lowest
                then (chosen.highest - chosen.lowest) / 36
            else greatest(abs(chosen.highest) / 10, 1e-9)
        end as width
    from chosen

),

powered as (

    select
        rough.*,
        pow(10, floor(log10(rough.width))) as power
    from rough

),

stepped as (

    select
        powered.*,
        case
            when powered.is_log then powered.width
            when powered.width <= powered.power then powered.power
            when powered.width <= 2 * powered.power then 2 * powered.power
            when powered.width <= 5 * powered.power then 5 * powered.power
            else 10 * powered.power
        end as step
    from powered

),

started as (

    select
        stepped.*,
        case
            when stepped.is_whole and not stepped.is_log
                then greatest(1, stepped.step)
            else stepped.step
        end as bar
    from stepped

),

placed as (

    select
        started.*,
        case
            when started.is_log then log10(started.log_low)
            when started.is_short then started.lowest - 1
            else floor(started.low / started.bar) * started.bar
        end as start,
        case
            when started.is_log then log10(started.highest)
            when started.is_short then started.highest
            else started.high
        end as stop
    from started

),

final as (

    select
        placed.is_log::boolean as is_log,
        (placed.is_whole and not placed.is_log)::boolean as is_whole,
        placed.lowest::double as lowest,
        placed.highest::double as highest,
        placed.start::double as start,
        placed.bar::double as width,
        greatest(
            1,
            least(80, ceil(round((placed.stop - placed.start) / placed.bar, 9)))
        )::integer as bars
    from placed

)

select * from final
