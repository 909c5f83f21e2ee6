-- preference_viewed: one row per customer, category and day, how often it was looked at.
with

customers as (

    select * from customers

),

visits as (

    select * from visits

),

lines as (

    select * from sliced_lines

),

unnamed as (

    select distinct visits.product
    from visits
    where
        nullif(visits.category, '') is null
        and nullif(visits.product, '') is not null

),

counted as (

    select
        lines.product,
        lines.category,
        count(*) as lines
    from lines
    semi join unnamed
        on lines.product = unnamed.product
    where nullif(lines.category, '') is not null
    group by 1, 2

),

-- a visit that names a product only is to the category it is sold under
sold as (

    select
        counted.product,
        arg_min(counted.category, (-counted.lines, counted.category))
            as category
    from counted
    group by 1

),

named as (

    select
        customers.customer_rank,
        coalesce(nullif(visits.category, ''), sold.category) as category,
        visits.visited_at::date as viewed_on
    from visits
    inner join customers
        on visits.customer_id = customers.customer_id
    left join sold
        on visits.product = sold.product
    where visits.visited_at::date <= $as_of

),

final as (

    select
        named.customer_rank::integer as customer_rank,
        named.category::varchar as category,
        named.viewed_on::date as viewed_on,
        count(*)::integer as visits
    from named
    where named.category is not null
    group by 1, 2, 3

)

select * from final
