-- clv_worth: one row, how much of the value of an order is left: after what comes back, and after cost.
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

costed as (

    select
        sum(lines.amount)::double as amount,
        sum(lines.cost)::double as cost
    from lines
    where
        lines.cost is not null
        and not lines.is_return
        and lines.ordered_on <= $as_of

),

bought as (

    select sum(orders.amount)::double as amount
    from orders
    semi join customers
        on orders.customer_id = customers.customer_id

),

kept as (

    select sum(customers.monetary::decimal(38, 6))::double as amount
    from customers
    semi join orders
        on customers.customer_id = orders.customer_id

),

rated as (

    select
        case
            when $is_costed and costed.amount > 0
                then (costed.amount - costed.cost) / costed.amount
            else $margin_share
        end as margin_share,
        case
            when bought.amount > 0
                then least(1, greatest(0, kept.amount / bought.amount))
            else 1
        end as kept_share
    from costed
    cross join bought
    cross join kept

),

final as (

    select
        rated.margin_share::double as margin_share,
        rated.kept_share::double as kept_share,
        (rated.margin_share * rated.kept_share)::double as worth
    from rated

)

select * from final
