-- rfm_days: one row per number of days since the last order, its score over all customers.
with

distribution as (

    select * from rfm_distribution

),

edges as (

    select * from rfm_edges

),

final as (

    select
        distribution.value::integer as recency_days,
        ($r_scores - count(edges.edge))::integer as r_score
    from distribution
    left join edges
        on
            edges.dimension = 'r'
            and distribution.value > edges.edge + 1e-12 * abs(edges.edge)
    where distribution.dimension = 'r'
    group by 1

)

select * from final
