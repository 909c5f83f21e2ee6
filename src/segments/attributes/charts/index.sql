-- attributes_index: one row per segment, its customers and revenue against what the base would make one expect.
with

segmented as (

    select * from segmented

),

cells as (

    select * from attributes_cells

),

summed as (

    select
        segmented.segment,
        count(*) as customers,
        sum(segmented.monetary::decimal(38, 6))::double as revenue,
        count(*) filter (where segmented.is_selected) as selected_customers
    from segmented
    group by 1

),

joined as (

    select
        cells.segment,
        cells.first_level,
        cells.second_level,
        cells.first_position,
        coalesce(cells.second_position, 0) as second_position,
        summed.customers::double as customers,
        summed.revenue,
        summed.selected_customers
    from cells
    inner join summed
        on cells.segment = summed.segment

),

totals as (

    select
        sum(joined.customers) as customers,
        sum(joined.revenue::decimal(38, 6))::double as revenue
    from joined

),

first_totals as (

    select
        joined.first_level,
        sum(joined.customers) as customers,
        sum(joined.revenue::decimal(38, 6))::double as revenue
    from joined
    group by 1

),

second_totals as (

    select
        joined.second_level,
        sum(joined.customers) as customers,
        sum(joined.revenue::decimal(38, 6))::double as revenue
    from joined
    where joined.second_level is not null
    group by 1

),

-- with two attributes: the row's share of the column's
expected as (

    select
        joined.*,
        joined.customers / totals.customers as customer_share,
        joined.revenue / nullif(totals.revenue, 0) as revenue_share,
        first_totals.customers * second_totals.customers / totals.customers
            as expected_customers,
        first_totals.revenue * second_totals.revenue
        / nullif(totals.revenue, 0) as expected_revenue
    from joined
    cross join totals
    inner join first_totals
        on joined.first_level = first_totals.first_level
    left join second_totals
        on joined.second_level = second_totals.second_level

),

final as (

    select
        expected.segment::varchar as segment,
        expected.first_level::varchar as first_level,
        expected.second_level::varchar as second_level,
        expected.first_position::integer as first_position,
        expected.second_position::integer as second_position,
        expected.customers::integer as customers,
        expected.customer_share::double as customer_share,
        expected.revenue::double as revenue,
        expected.revenue_share::double as revenue_share,
        expected.expected_customers::double as expected_customers,
        expected.expected_revenue::double as expected_revenue,
        (100 * expected.customers / nullif(expected.expected_customers, 0))
            ::double as customer_index,
        (100 * expected.revenue / nullif(expected.expected_revenue, 0))::double
            as revenue_index,
        (100 * expected.revenue_share / nullif(expected.customer_share, 0))
            ::double as value_index,
        expected.selected_customers::integer as selected_customers
    from expected

)

select * from final
order by final.first_position, final.second_position, final.segment
