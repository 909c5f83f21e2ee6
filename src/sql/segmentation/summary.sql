-- segment_summary: one row per segment of the model, in its order, empty ones too.
with

segments as (

    select unnest($segments, recursive := true)

),

segmented as (

    select * from segmented

),

grouped as (

    select
        segmented.segment,
        count(*) as customers,
        sum(segmented.monetary::decimal(38, 6)) as revenue,
        sum(segmented.orders) as orders,
        median(segmented.recency_days) as median_recency_days,
        median(segmented.frequency) as median_frequency,
        median(segmented.monetary) as median_monetary,
        count(*) filter (where segmented.is_selected) as selected_customers,
        sum(segmented.monetary::decimal(38, 6)) filter (
            where segmented.is_selected
        ) as selected_revenue
    from segmented
    group by 1

),

totals as (

    select
        sum(grouped.customers) as customers,
        sum(grouped.revenue) as revenue
    from grouped

),

final as (

    select
        segments.segment::varchar as segment,
        coalesce(grouped.customers, 0)::integer as customers,
        coalesce(grouped.customers::double / totals.customers, 0)::double
            as customer_share,
        coalesce(grouped.revenue, 0)::double as revenue,
        coalesce(
            grouped.revenue::double / nullif(totals.revenue::double, 0), 0
        )::double as revenue_share,
        coalesce(grouped.orders, 0)::integer as orders,
        (grouped.revenue::double / nullif(grouped.orders, 0))::double
            as average_order,
        grouped.median_recency_days::double as median_recency_days,
        grouped.median_frequency::double as median_frequency,
        grouped.median_monetary::double as median_monetary,
        coalesce(grouped.selected_customers, 0)::integer
            as selected_customers,
        coalesce(grouped.selected_revenue, 0)::double as selected_revenue
    from segments
    cross join totals
    left join grouped
        on segments.segment = grouped.segment
    order by segments.position

)

select * from final
