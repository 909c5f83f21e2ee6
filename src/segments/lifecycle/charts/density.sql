-- lifecycle_density: one row per patch of cycle and days since the last order that has customers; half octaves.
with

segmented as (

    select * from segmented

),

patched as (

    select
        floor(2 * log2(greatest(segmented.cycle_median, 1))) as cycle_step,
        floor(2 * log2(greatest(segmented.recency_days, 1))) as recency_step,
        segmented.is_base_cycle,
        segmented.monetary,
        segmented.is_selected
    from segmented
    where segmented.cycle_median is not null

),

final as (

    select
        patched.cycle_step::integer as cycle_step,
        patched.recency_step::integer as recency_step,
        count(*)::integer as customers,
        (count(*) filter (where patched.is_base_cycle))::integer
            as base_cycle_customers,
        sum(patched.monetary::decimal(38, 6))::double as revenue,
        (count(*) filter (where patched.is_selected))::integer
            as selected_customers
    from patched
    group by 1, 2

)

select * from final
order by final.cycle_step, final.recency_step
