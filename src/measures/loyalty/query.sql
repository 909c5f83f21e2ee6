-- measure_loyalty: one row per customer, its loyalty index and level.
with

customers as (

    select * from customers

),

signs as (

    select * from loyalty_signs

),

-- what a customer has not shown yet counts as the least
told as (

    select
        signs.customer_rank,
        unnest(['regularity', 'tenure', 'recency', 'repeats']) as sign,
        unnest([
            coalesce(signs.regularity, '-infinity'),
            coalesce(signs.tenure, '-infinity'),
            coalesce(signs.recency, '-infinity'),
            coalesce(signs.repeats, '-infinity')
        ]) as value
    from signs

),

counted as (

    select
        told.sign,
        told.value,
        count(*) as customers
    from told
    group by 1, 2

),

-- the share of the other customers with less, equal ones counting half
placed as (

    select
        counted.sign,
        counted.value,
        coalesce(
            100 * (
                sum(counted.customers) over (
                    partition by counted.sign
                    order by counted.value
                )
                - counted.customers
                + (counted.customers - 1) / 2
            ) / nullif(
                sum(counted.customers) over (partition by counted.sign) - 1,
                0
            ),
            50
        ) as percentile
    from counted

),

weights as (

    select
        unnest(['regularity', 'tenure', 'recency', 'repeats']) as sign,
        unnest($weights) as weight

),

scored as (

    select
        placed.sign,
        placed.value,
        placed.percentile,
        weights.weight
    from placed
    inner join weights
        on placed.sign = weights.sign

),

signed as (

    select
        told.customer_rank,
        max(scored.percentile) filter (where scored.sign = 'regularity')
        * max(scored.weight) filter (where scored.sign = 'regularity')
            as regularity,
        max(scored.percentile) filter (where scored.sign = 'tenure')
        * max(scored.weight) filter (where scored.sign = 'tenure') as tenure,
        max(scored.percentile) filter (where scored.sign = 'recency')
        * max(scored.weight) filter (where scored.sign = 'recency') as recency,
        max(scored.percentile) filter (where scored.sign = 'repeats')
        * max(scored.weight) filter (where scored.sign = 'repeats') as repeats
    from told
    inner join scored
        on
            told.sign = scored.sign
            and told.value = scored.value
    group by 1

),

indexed as (

    select
        signed.customer_rank,
        signed.regularity + signed.tenure + signed.recency + signed.repeats
            as loyalty_index
    from signed

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        indexed.loyalty_index::double as loyalty_index,
        case
            when indexed.loyalty_index is not null
                then least(floor(indexed.loyalty_index / 10 + 1e-9) + 1, 10)
        end::integer as loyalty_level
    from customers
    left join indexed
        on customers.customer_rank = indexed.customer_rank

)

select * from final
