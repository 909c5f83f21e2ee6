-- assigned: one row per customer, its cluster, how far it lies from the middle of it, and which cluster comes next.
select
    inputs.customer_rank::integer as customer_rank,
    clusters_placed.cluster::integer as cluster,
    clusters_placed.distance::double as distance,
    clusters_placed.next_cluster::integer as next_cluster,
    coalesce('cluster-' || clusters_placed.cluster::integer, 'none')::varchar
        as segment
from inputs
inner join clusters_placed
    on inputs.customer_rank = clusters_placed.customer_rank
