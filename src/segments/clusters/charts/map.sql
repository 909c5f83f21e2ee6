-- clusters_map: one row per segment, picked customers apart, its places on clusters_placed's map packed as text.
with
placed as (
    select
        segmented.segment,
        segmented.is_selected,
        clusters_placed.x,
        clusters_placed.y
    from segmented
    inner join clusters_placed
        on segmented.customer_rank = clusters_placed.customer_rank
    where clusters_placed.cluster is not null
),
bounds as (
    select
        min(placed.x) as x_low,
        max(placed.x) as x_high,
        min(placed.y) as y_low,
        max(placed.y) as y_high
    from placed
),
cells as (
    select
        placed.segment,
        placed.is_selected,
        coalesce(
            floor((placed.x - bounds.x_low) / nullif(bounds.x_high - bounds.x_low, 0) * 1023),
            512
        )::integer as across,
        coalesce(
            floor((placed.y - bounds.y_low) / nullif(bounds.y_high - bounds.y_low, 0) * 1023),
            512
        )::integer as up,
        count(*) as customers
    from placed
    cross join bounds
    group by 1, 2, 3, 4
),
packed as (
    select
        cells.segment,
        cells.is_selected,
        sum(cells.customers) as customers,
        count(*) as places,
        string_agg(
            chr(48 + cells.across // 32) || chr(48 + cells.across % 32)
            || chr(48 + cells.up // 32) || chr(48 + cells.up % 32),
            ''
            order by cells.across, cells.up
        ) as packed
    from cells
    group by 1, 2
),
final as (
    select
        packed.segment::varchar as segment,
        packed.is_selected::boolean as is_selected,
        packed.customers::integer as customers,
        packed.places::integer as places,
        packed.packed::varchar as packed,
        bounds.x_low::double as x_low,
        bounds.x_high::double as x_high,
        bounds.y_low::double as y_low,
        bounds.y_high::double as y_high
    from packed
    cross join bounds
)
select * from final
order by final.segment, final.is_selected
