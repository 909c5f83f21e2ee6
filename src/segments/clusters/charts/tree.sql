-- clusters_tree: one row per node of the tree of questions that restates clusters_placed.
select
    clusters_placed_tree.node::integer as node,
    clusters_placed_tree.parent::integer as parent,
    clusters_placed_tree.is_above::boolean as is_above,
    clusters_placed_tree.position::integer as position,
    clusters_placed_tree.edge::double as edge,
    clusters_placed_tree.cluster::integer as cluster,
    clusters_placed_tree.customers::integer as customers,
    clusters_placed_tree."right"::integer as told_right
from clusters_placed_tree
order by clusters_placed_tree.node
