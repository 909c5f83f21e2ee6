-- measure_breadth: one row per customer, how many kinds of things it buys.
with

customers as (

    select * from customers

),

orders as (

    select * from orders

),

lines as (

    select * from sliced_lines

),

bought as (

    select
        lines.customer_id,
        nullif(lines.product, '') as product,
        nullif(lines.category, '') as category,
        lines.amount
    from lines
    where
        not lines.is_return
        and lines.ordered_on <= $as_of

    union all

    -- an order counts whole by its first line's day
    select
        lines.customer_id,
        nullif(lines.product, '') as product,
        nullif(lines.category, '') as category,
        lines.amount
    from lines
    semi join orders
        on
            lines.customer_id = orders.customer_id
            and lines.order_id = orders.order_id
    where
        not lines.is_return
        and lines.ordered_on > $as_of

),

ranged as (

    select
        bought.customer_id,
        count(distinct bought.product) as products
    from bought
    group by 1

),

spent as (

    select
        bought.customer_id,
        bought.category,
        sum(bought.amount)::double as spend
    from bought
    where bought.category is not null
    group by 1, 2

),

-- sorted, so that sums of doubles do not hang on the order of rows
spread as (

    select
        spent.customer_id,
        count(*) as categories,
        list_sort(list(spent.spend) filter (where spent.spend > 0)) as spends
    from spent
    group by 1

),

totals as (

    select
        spread.customer_id,
        spread.categories,
        spread.spends,
        list_sum(spread.spends) as spend
    from spread

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        nullif(ranged.products, 0)::integer as products,
        totals.categories::integer as categories,
        list_sum(list_transform(
            totals.spends,
            lambda spend:
            spend / totals.spend * ln(totals.spend / spend)
        ))::double as category_entropy
    from customers
    left join ranged
        on customers.customer_id = ranged.customer_id
    left join totals
        on customers.customer_id = totals.customer_id

)

select * from final
