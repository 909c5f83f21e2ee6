-- clusters_silhouettes: one row per bar of the silhouettes of clusters_placed, from high to low in each.
select
    clusters_placed_silhouettes.cluster::integer as cluster,
    clusters_placed_silhouettes.bar::integer as bar,
    clusters_placed_silhouettes.customers::integer as customers,
    clusters_placed_silhouettes.value::double as value
from clusters_placed_silhouettes
order by clusters_placed_silhouettes.cluster, clusters_placed_silhouettes.bar
