-- rfm_breaks: one row per dimension and position, where a natural class ends.
with recursive

ranges as (

    select * from rfm_ranges

),

-- what a class from after one range up to another would leave unexplained
spans as (

    select
        upper_end.dimension,
        upper_end.classes,
        coalesce(lower_end.position, 0) as after,
        upper_end.position as up_to,
        greatest(
            0,
            upper_end.squares_up_to - coalesce(lower_end.squares_up_to, 0)
            - pow(upper_end.total_up_to - coalesce(lower_end.total_up_to, 0), 2)
            / (
                upper_end.customers_up_to
                - coalesce(lower_end.customers_up_to, 0)
            )
        ) as squares
    from ranges as upper_end
    inner join (
        select
            ranges.dimension,
            ranges.position,
            ranges.squares_up_to,
            ranges.total_up_to,
            ranges.customers_up_to
        from ranges

        union all

        select distinct
            ranges.dimension,
            0,
            0,
            0,
            0
        from ranges
    ) as lower_end
        on
            upper_end.dimension = lower_end.dimension
            and lower_end.position < upper_end.position

),

-- the best way to make one class more, for every place it may end
best as (

    select
        spans.dimension,
        1 as class,
        spans.up_to,
        0 as after,
        spans.squares
    from spans
    where spans.after = 0

    union all

    select
        spans.dimension,
        best.class + 1 as class,
        spans.up_to,
        arg_min(
            spans.after, {'squares': best.squares + spans.squares, 'after': spans.after}
        ) as after,
        min(best.squares + spans.squares) as squares
    from best
    inner join spans
        on
            best.dimension = spans.dimension
            and best.up_to = spans.after
    where best.class < spans.classes
    group by 1, 2, 3

),

ends as (

    select
        ranges.dimension,
        least(any_value(ranges.classes), max(ranges.position)) as classes,
        max(ranges.position) as last_position
    from ranges
    group by 1

),

chosen as (

    select
        ends.dimension,
        ends.classes as class,
        ends.last_position as up_to
    from ends

    union all

    select
        chosen.dimension,
        chosen.class - 1 as class,
        best.after as up_to
    from chosen
    inner join best
        on
            chosen.dimension = best.dimension
            and chosen.class = best.class
            and chosen.up_to = best.up_to
    where chosen.class > 1

),

-- how much of the variance the classes leave, and the least that any could
leavings as (

    select
        ranges.dimension,
        any_value(best.squares) as squares,
        sum(ranges.squares_within) as squares_within,
        max(ranges.squares_up_to) as all_squares,
        any_value(ranges.classes) as classes,
        any_value(ends.classes) as made_classes,
        max(ranges.highest) as highest,
        count(*) as ranges,
        bool_and(ranges.is_exact) as is_exact
    from ranges
    inner join ends
        on ranges.dimension = ends.dimension
    inner join best
        on
            ends.dimension = best.dimension
            and ends.classes = best.class
            and ends.last_position = best.up_to
    group by 1

),

-- fewer values than classes: the classes at the top stay empty
final as (

    select
        leavings.dimension::varchar as dimension,
        positions.position::integer as position,
        coalesce(ranges.highest, leavings.highest)::double as edge,
        coalesce(
            1 - leavings.squares / nullif(leavings.all_squares, 0), 1
        )::double as explained,
        coalesce(
            1 - pow(
                greatest(
                    0,
                    sqrt(greatest(0, leavings.squares - leavings.squares_within))
                    - sqrt(leavings.squares_within)
                ),
                2
            ) / nullif(leavings.all_squares, 0),
            1
        )::double as at_most,
        leavings.ranges::integer as ranges,
        leavings.is_exact::boolean as is_exact
    from leavings
    inner join range(1, 10) as positions (position)
        on leavings.classes > positions.position
    left join chosen
        on
            leavings.dimension = chosen.dimension
            and positions.position = chosen.class
            and chosen.class < leavings.made_classes
    left join ranges
        on
            chosen.dimension = ranges.dimension
            and chosen.up_to = ranges.position

)

select * from final
