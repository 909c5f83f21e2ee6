-- clusters_confusion: one row per cluster of clusters_placed and cluster that the tree tells instead.
select
    clusters_placed_confusion.cluster::integer as cluster,
    clusters_placed_confusion.told::integer as told,
    clusters_placed_confusion.customers::integer as customers,
    clusters_placed_confusion.cluster_customers::integer as cluster_customers
from clusters_placed_confusion
order by clusters_placed_confusion.cluster, clusters_placed_confusion.told
