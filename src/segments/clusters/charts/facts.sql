-- clusters_facts: one row on all of clusters_placed: how many were clustered, judged and told right.
select
    clusters_placed_facts.clusters::integer as clusters,
    clusters_placed_facts.customers::integer as customers,
    clusters_placed_facts.set_apart::integer as set_apart,
    clusters_placed_facts.inertia::double as inertia,
    clusters_placed_facts.judged::integer as judged,
    clusters_placed_facts.resampled::integer as resampled,
    clusters_placed_facts.grown::integer as grown,
    clusters_placed_facts."right"::double as told_right
from clusters_placed_facts
