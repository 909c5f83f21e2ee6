-- clusters_scan: one row per customer, its measures; k-means makes of them labels for each number of clusters.
select
    inputs.*
        replace (inputs.customer_rank::double as customer_rank)
from inputs
order by inputs.customer_rank
