-- overview_sellers: one row per kind and value of a line, the twenty that sell most.
with

lines as (

    select * from sliced_lines

),

customers as (

    select * from customers

),

counted_lines as (

    select
        lines.product,
        lines.category,
        lines.region,
        lines.channel,
        lines.store,
        case
            when lines.is_return then -abs(lines.amount)
            else lines.amount
        end as amount,
        case when lines.is_return then 0 else 1 end as line_count
    from lines
    semi join customers
        on lines.customer_id = customers.customer_id
    where lines.ordered_on <= $as_of

),

summed as (

    select
        case
            when grouping(counted_lines.product) = 0 then 'product'
            when grouping(counted_lines.category) = 0 then 'category'
            when grouping(counted_lines.region) = 0 then 'region'
            when grouping(counted_lines.channel) = 0 then 'channel'
            else 'store'
        end as kind,
        coalesce(
            counted_lines.product,
            counted_lines.category,
            counted_lines.region,
            counted_lines.channel,
            counted_lines.store
        ) as value,
        sum(counted_lines.line_count) as lines,
        sum(counted_lines.amount) as revenue
    from counted_lines
    group by grouping sets (
        (counted_lines.product),
        (counted_lines.category),
        (counted_lines.region),
        (counted_lines.channel),
        (counted_lines.store)
    )

),

ranked as (

    select
        summed.*,
        row_number() over (
            partition by summed.kind
            order by
                summed.revenue desc,
                summed.value
        ) as place,
        sum(summed.revenue) over (partition by summed.kind) as total,
        count(*) over (partition by summed.kind) as values
    from summed
    where summed.value is not null

),

final as (

    select
        ranked.kind::varchar as kind,
        ranked.place::integer as place,
        ranked.value::varchar as value,
        ranked.lines::integer as lines,
        ranked.revenue::double as revenue,
        case
            when ranked.total > 0
                then ranked.revenue::double / ranked.total::double
        end::double as revenue_share,
        ranked.values::integer as values
    from ranked
    where ranked.place <= 20

)

select * from final
order by
    kind,
    place
