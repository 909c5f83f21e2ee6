-- why: one row for the customer asked for, its measures as v1, v2 and on, and how near the two nearest centres are.
select
    segmented.customer_id::varchar as customer_id,
    segmented.segment::varchar as segment,
    segmented.cluster::integer as cluster,
    segmented.distance::double as distance,
    segmented.next_cluster::integer as next_cluster,
    clusters_placed.next_distance::double as next_distance,
    inputs.* exclude (customer_rank)
from segmented
inner join inputs
    on segmented.customer_rank = inputs.customer_rank
inner join clusters_placed
    on inputs.customer_rank = clusters_placed.customer_rank
where segmented.customer_id = $customer_id
