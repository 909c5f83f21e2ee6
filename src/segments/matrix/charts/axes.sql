-- matrix_axes: one row per axis that has values, how they are to be drawn.
with

segmented as (

    select * from segmented

),

valued as (

    select
        unnest(['x', 'y']) as axis,
        unnest([segmented.x_value, segmented.y_value]) as value
    from segmented

),

measured as (

    select
        valued.axis,
        count(valued.value) as customers,
        min(valued.value) as lowest,
        max(valued.value) as highest,
        quantile_cont(valued.value, [0.005, 0.25, 0.5, 0.75, 0.995]) as marks,
        bool_and(valued.value = round(valued.value)) as is_whole
    from valued
    where valued.value is not null
    group by 1

),

-- a long tail is drawn by its logarithm; where losses forbid that it ends at tukey's outer fences
shaped as (

    select
        measured.*,
        measured.lowest > 0
        and measured.highest > 100 * measured.lowest
        and measured.marks[3] - measured.lowest
        < 0.1 * (measured.highest - measured.lowest) as is_log,
        measured.is_whole
        and measured.marks[5] - measured.marks[1] <= 40 as is_counted,
        case
            when measured.marks[4] > measured.marks[2]
                then measured.marks[2] - 3 * (measured.marks[4] - measured.marks[2])
            else measured.marks[1]
        end as low_fence,
        case
            when measured.marks[4] > measured.marks[2]
                then measured.marks[4] + 3 * (measured.marks[4] - measured.marks[2])
            else measured.marks[5]
        end as high_fence
    from measured

),

ranged as (

    select
        shaped.*,
        case
            when shaped.is_counted then floor(shaped.marks[1]) - 1
            when shaped.is_log then shaped.lowest
            else greatest(shaped.lowest, shaped.low_fence)
        end as low,
        case
            when shaped.is_counted then ceil(shaped.marks[5])
            when shaped.is_log then shaped.highest
            else least(shaped.highest, shaped.high_fence)
        end as high
    from shaped

),

final as (

    select
        ranged.axis::varchar as axis,
        ranged.customers::integer as customers,
        ranged.lowest::double as lowest,
        ranged.highest::double as highest,
        ranged.marks[3]::double as median,
        case
            when ranged.is_counted then 'integer'
            when ranged.is_log then 'log'
            else 'linear'
        end::varchar as kind,
        case
            when ranged.high > ranged.low then ranged.low
            else ranged.low - greatest(abs(ranged.low) * 0.1, 1)
        end::double as low,
        case
            when ranged.high > ranged.low then ranged.high
            else ranged.high + greatest(abs(ranged.high) * 0.1, 1)
        end::double as high
    from ranged

)

select * from final
order by axis
