-- preference_places: one row per category and band, the segment that its customers are in; thin ones join others.
with

cells as (

    select * from preference_cells

),

totals as (

    select $least_share * sum(cells.customers) as least
    from cells

),

-- who changed lately stands apart, so only the others count here
plain as (

    select
        cells.category,
        cells.band,
        sum(cells.customers) filter (where not cells.is_vip) as customers
    from cells
    where cells.category is not null
    group by 1, 2

),

categories as (

    select
        plain.category,
        row_number() over (
            order by sum(plain.customers) desc nulls last, plain.category
        ) as category_rank
    from plain
    group by 1

),

ranked as (

    select
        plain.category,
        plain.band,
        coalesce(plain.customers, 0) as customers,
        categories.category_rank,
        categories.category_rank <= $most as is_shown,
        plain.band is not null
        and categories.category_rank <= $most
        and coalesce(plain.customers, 0) >= greatest(totals.least, 1)
            as is_alone
    from plain
    inner join categories
        on plain.category = categories.category
    cross join totals

),

-- what is left of a category, together, may be enough to stand
rest as (

    select
        ranked.category,
        coalesce(
            sum(ranked.customers) filter (where not ranked.is_alone), 0
        ) as rest_customers,
        bool_or(ranked.is_alone) as has_others
    from ranked
    group by 1

),

grouped as (

    select
        ranked.category,
        ranked.band,
        ranked.category_rank,
        ranked.customers,
        rest.has_others,
        case
            when ranked.is_alone then 'cell'
            when
                ranked.is_shown
                and rest.rest_customers >= greatest(totals.least, 1)
                then 'category'
            when ranked.band is not null then 'other-band'
            else 'other'
        end as kind
    from ranked
    inner join rest
        on ranked.category = rest.category
    cross join totals

),

-- others of a band are one again where even together they are thin
bands as (

    select
        grouped.band,
        sum(grouped.customers) >= greatest(totals.least, 1) as is_enough
    from grouped
    cross join totals
    where grouped.kind = 'other-band'
    group by 1, totals.least

),

settled as (

    select
        grouped.category,
        grouped.band,
        grouped.category_rank,
        grouped.has_others,
        case
            when grouped.kind <> 'other-band' or bands.is_enough
                then grouped.kind
            else 'other'
        end as kind
    from grouped
    left join bands
        on grouped.band = bands.band

),

final as (

    select
        settled.category::varchar as category,
        settled.band::varchar as band,
        case settled.kind
            when 'cell' then settled.band || ':' || settled.category
            when 'category' then 'all:' || settled.category
            when 'other-band' then 'other-' || settled.band
            else 'other'
        end::varchar as segment,
        case settled.kind
            when 'cell' then settled.band
            when 'category'
                then case when settled.has_others then 'rest' else 'all' end
            when 'other-band' then 'other-' || settled.band
            else 'other'
        end::varchar as word,
        case
            when settled.kind in ('cell', 'category') then settled.category_rank
            else 1000000
        end::integer as category_rank
    from settled

)

select * from final
