-- clusters_groups: one row per cluster of clusters_placed, and one numbered 0 for those set apart, if any.
with
facts as (
    select * from clusters_placed_facts
),
clusters as (
    select
        clusters_placed_groups.cluster::integer as cluster,
        clusters_placed_groups.customers::integer as customers,
        clusters_placed_groups.monetary_mean::double as monetary_mean,
        clusters_placed_groups.silhouette::double as silhouette,
        clusters_placed_groups.likeness::double as likeness,
        clusters_placed_groups.tone::varchar as tone,
        clusters_placed_groups.traits::varchar as traits
    from clusters_placed_groups
),
apart as (
    select
        0::integer as cluster,
        facts.set_apart::integer as customers,
        null::double as monetary_mean,
        null::double as silhouette,
        null::double as likeness,
        'rest'::varchar as tone,
        ''::varchar as traits
    from facts
    where facts.set_apart > 0
),
final as (
    select * from clusters
    union all
    select * from apart
)
select * from final
order by final.cluster = 0, final.cluster
