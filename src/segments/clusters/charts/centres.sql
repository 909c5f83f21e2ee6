-- clusters_centres: one row per cluster of clusters_placed and measure, cluster 0 being everyone.
select
    clusters_placed_centres.cluster::integer as cluster,
    clusters_placed_centres.position::integer as position,
    clusters_placed_centres.mean::double as mean,
    clusters_placed_centres.median::double as median,
    clusters_placed_centres.apart::double as apart
from clusters_placed_centres
order by clusters_placed_centres.cluster, clusters_placed_centres.position
