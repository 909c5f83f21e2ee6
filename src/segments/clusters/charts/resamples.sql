-- clusters_resamples: one row per resample of clusters_placed, how far its clusters agree.
select
    clusters_placed_resamples.resample::integer as resample,
    clusters_placed_resamples.rand::double as rand
from clusters_placed_resamples
order by clusters_placed_resamples.resample
