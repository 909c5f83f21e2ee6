-- attributes_edges: one row per side of numbers and edge between two of its bands, by rising value.
with

inputs as (

    select * from inputs

),

numbers as (

    select
        'first' as side,
        inputs.first_number as number
    from inputs
    where $first_kind = 'number' and isfinite(inputs.first_number)

    union all

    select
        'second' as side,
        inputs.second_number as number
    from inputs
    where $second_kind = 'number' and isfinite(inputs.second_number)

),

first_few as (

    select distinct numbers.number
    from numbers
    where numbers.side = 'first'
    limit $bands + 1

),

second_few as (

    select distinct numbers.number
    from numbers
    where numbers.side = 'second'
    limit $bands + 1

),

-- so few values that each is a band of its own
few as (

    select
        'first' as side,
        first_few.number as edge
    from first_few
    where (select count(*) from first_few) <= $bands

    union all

    select
        'second' as side,
        second_few.number as edge
    from second_few
    where (select count(*) from second_few) <= $bands

),

spans as (

    select
        numbers.side,
        min(numbers.number) as lowest,
        max(numbers.number) as highest,
        quantile_cont(numbers.number, $fractions) as quantiles
    from numbers
    group by 1

),

places as (

    select
        unnest(range(1, $bands)) as place,
        unnest($fractions) as fraction

),

wanted as (

    select
        few.side,
        few.edge
    from few
    where $banding <> 'typed'

    union all

    select
        spans.side,
        case $banding
            when 'quantile' then spans.quantiles[places.place]
            else
                spans.lowest
                + places.fraction * (spans.highest - spans.lowest)
        end as edge
    from spans
    cross join places
    where
        $banding <> 'typed'
        and spans.side not in (select few.side from few)

    union all

    select
        'first' as side,
        unnest($edges) as edge
    where $banding = 'typed' and $first_kind = 'number'

    union all

    select
        'second' as side,
        unnest($second_edges) as edge
    where $banding = 'typed' and $second_kind = 'number'

),

kept as (

    select distinct
        wanted.side,
        wanted.edge
    from wanted
    inner join spans
        on wanted.side = spans.side
    where $banding = 'typed' or wanted.edge < spans.highest

),

final as (

    select
        kept.side::varchar as side,
        (row_number() over (partition by kept.side order by kept.edge))::integer
            as position,
        kept.edge::double as edge
    from kept

)

select * from final
