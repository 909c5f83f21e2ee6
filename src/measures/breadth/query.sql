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
        customers.customer_rank,
        nullif(lines.product, '') as product,
        nullif(lines.category, '') as category,
        lines.amount
    from lines
    inner join customers
        on lines.customer_id = customers.customer_id
    -- an order counts whole by its first line's day
    left join orders
        on
            lines.customer_id = orders.customer_id
            and orders.order_id
            = case when lines.ordered_on > $as_of then lines.order_id end
    where
        not lines.is_return
        and (lines.ordered_on <= $as_of or orders.order_id is not null)

),

ranged as (

    select
        bought.customer_rank,
        count(distinct bought.product) as products
    from bought
    group by 1

),

spent as (

    select
        bought.customer_rank,
        bought.category,
        sum(bought.amount)::double as spend
    from bought
    where bought.category is not null
    group by 1, 2

),

-- sorted, so that sums of doubles do not hang on the order of rows
spread as (

    select
        spent.customer_rank,
        count(*) as categories,
        list_sort(list(spent.spend) filter (where spent.spend > 0)) as spends
    from spent
    group by 1

),

totals as (

    select
        spread.customer_rank,
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
        on customers.customer_rank = ranged.customer_rank
    left join totals
        on customers.customer_rank = totals.customer_rank

)

select * from final
