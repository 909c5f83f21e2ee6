-- attributes_values: one row per side of text or days and value, the most frequent first.
with

inputs as (

    select * from inputs

),

texts as (

    select
        'first' as side,
        case $first_kind
            when 'day' then left(inputs.first_text, 4)
            else inputs.first_text
        end as value
    from inputs
    where $first_kind <> 'number'

    union all

    select
        'second' as side,
        case $second_kind
            when 'day' then left(inputs.second_text, 4)
            else inputs.second_text
        end as value
    from inputs
    where $second_kind not in ('number', 'nothing')

),

counted as (

    select
        texts.side,
        texts.value,
        count(*) as customers
    from texts
    where nullif(texts.value, '') is not null
    group by 1, 2

),

ranked as (

    select
        counted.side,
        counted.value,
        counted.customers,
        row_number() over (
            partition by counted.side
            order by counted.customers desc, counted.value
        ) as value_rank
    from counted

),

final as (

    select
        ranked.side::varchar as side,
        ranked.value::varchar as value,
        ranked.customers::integer as customers,
        ranked.value_rank::integer as value_rank,
        (case when ranked.value_rank > $most then 0 else ranked.value_rank end)
            ::integer as code,
        (case when ranked.value_rank > $most then 'other' else 'is:' || ranked.value end)
            ::varchar as level
    from ranked

)

select * from final
