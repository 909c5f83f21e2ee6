-- clusters_tried: one row per number of clusters tried in clusters_scan, and how well it fits.
select
    clusters_scan_tried.k::integer as k,
    clusters_scan_tried.inertia::double as inertia,
    clusters_scan_tried.silhouette::double as silhouette,
    clusters_scan_tried.separation::double as separation,
    clusters_scan_tried.bend::double as bend,
    clusters_scan_tried.is_suggested::boolean as is_suggested,
    clusters_scan_tried.is_best_silhouette::boolean as is_best_silhouette,
    clusters_scan_tried.is_best_separation::boolean as is_best_separation,
    clusters_scan_tried.is_best_bend::boolean as is_best_bend,
    clusters_scan_tried.judged::integer as judged
from clusters_scan_tried
order by clusters_scan_tried.k
