-- lifecycle_why: one row for one customer, its figures beside the bounds.
with

segmented as (

    select * from segmented

),

bounds as (

    select * from lifecycle_bounds

),

final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.recency_days::integer as recency_days,
        segmented.tenure_days::integer as tenure_days,
        segmented.first_order_on::date as first_order_on,
        segmented.orders::integer as orders,
        segmented.monetary::double as monetary,
        segmented.monetary_mean::double as monetary_mean,
        segmented.cycle_median::double as cycle_median,
        segmented.overdue_ratio::double as overdue_ratio,
        segmented.last_gap::integer as last_gap,
        segmented.is_base_cycle::boolean as is_base_cycle,
        bounds.base_cycle::double as base_cycle,
        bounds.after_first_month_on::date as after_first_month_on,
        bounds.shortest_cycle::double as shortest_cycle,
        bounds.low_spend::double as low_spend,
        bounds.first_bound::double as first_bound,
        bounds.second_bound::double as second_bound,
        bounds.third_bound::double as third_bound,
        bounds.high_value::double as high_value,
        segmented.segment::varchar as segment
    from segmented
    cross join bounds
    where segmented.customer_id = $customer_id

)

select * from final
