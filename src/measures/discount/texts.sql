-- discount_texts: one row per text found as a discount, and whether it is one.
with

lines as (

    select * from sliced_lines

),

counted as (

    select
        coalesce(lines.discount, '') as discount,
        count(*) as lines
    from lines
    where not lines.is_return
    group by 1

),

written as (

    select
        counted.discount,
        counted.lines,
        lower(regexp_replace(
            translate(
                counted.discount,
                '０１２３４５６７８９．，％－￥　',
                '0123456789.,%-¥ '
            ),
            '\s+',
            '',
            'g'
        )) as said
    from counted

),

-- a number stands alone, or with a sign of money, of percent or 折
numbered as (

    select
        written.*,
        try_cast(
            replace(
                case
                    when regexp_full_match(written.said, '[-+]?[0-9]+,[0-9]{1,2}')
                        then replace(written.said, ',', '.')
                    else regexp_replace(
                        written.said,
                        '^\(|\)$|cny|rmb|usd|hkd|twd|jpy|krw|eur|gbp|off|[¥$€£₩₹%折元圆块-]',
                        '',
                        'g'
                    )
                end,
                ',',
                ''
            ) as double
        ) as number
    from written

),

-- where every line has a number, and most have the greatest, that is no cut
habit as (

    select
        case
            when
                bool_and(numbered.number is not null and numbered.number > 0)
                and max(numbered.number) in (1, 10, 100)
                and max_by(numbered.number, (numbered.lines, numbered.number))
                = max(numbered.number)
                then max(numbered.number)
        end as full_price
    from numbered

),

final as (

    select
        numbered.discount::varchar as discount,
        (
            numbered.said not in (
                '', '-', '--', '—', '——', '/', '\', '.',
                '无', '否', '没有', '未用', '未使用', '未参加', '不参加',
                '无优惠', '没有优惠', '无折扣', '无活动', '不打折', '没打折',
                '原价', '正价', '全价', '正常', '10折', '10.0折', '100折', '十折',
                'none', 'no', 'n', 'n/a', 'na', '#n/a', 'null', 'nil', 'nan',
                'false', 'f', 'undefined', 'fullprice', 'listprice',
                'regular', 'regularprice', 'nodiscount', 'notapplied'
            )
            and numbered.number is distinct from 0
            and (
                habit.full_price is null
                or numbered.number <> habit.full_price
            )
        )::boolean as is_discount
    from numbered
    cross join habit

)

select * from final
