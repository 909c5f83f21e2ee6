-- rules_means: one row, the means of recency, orders and value, to start the eight classes from.
with

segmented as (

    select * from segmented

),

final as (

    select
        (sum(segmented.recency_days)::double / count(segmented.recency_days))::double
            as recency_days,
        (sum(segmented.orders)::double / count(segmented.orders))::double
            as orders,
        (sum(segmented.monetary::decimal(38, 6))::double / count(segmented.monetary))::double
            as monetary
    from segmented

)

select * from final
