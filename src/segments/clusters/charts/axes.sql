-- clusters_axes: one row per measure of clusters_placed, its part in the two directions of the map.
select
    clusters_placed_axes.position::integer as position,
    clusters_placed_axes.first::double as first,
    clusters_placed_axes.second::double as second,
    clusters_placed_axes.first_share::double as first_share,
    clusters_placed_axes.second_share::double as second_share
from clusters_placed_axes
order by clusters_placed_axes.position
