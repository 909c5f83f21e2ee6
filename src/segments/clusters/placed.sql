-- clusters_placed: one row per customer, its measures and labels, of which its place among the clusters is made.
with
tried as (
    select max(clusters_scan_tried.k)::double as tried
    from clusters_scan_tried
),
final as (
    select
        inputs.*
            replace (inputs.customer_rank::double as customer_rank),
        customers.monetary::double as monetary,
        customers.recency_days::double as recency_days,
        customers.orders::double as orders,
        clusters_scan.labels::double as labels,
        clusters_scan.suggested::double as suggested,
        tried.tried::double as tried
    from inputs
    inner join customers
        on inputs.customer_rank = customers.customer_rank
    inner join clusters_scan
        on inputs.customer_rank = clusters_scan.customer_rank
    cross join tried
)
select * from final
order by final.customer_rank
