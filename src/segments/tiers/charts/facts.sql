-- tiers_facts: one row, how value is spread over all customers: who makes it, who gives it back, the Gini.
with

groups as (

    select * from tiers_groups

),

ordered as (

    select * from tiers_order

),

scale as (

    select * from tiers_scale

),

totals as (

    select
        sum(groups.customers) as customers,
        sum(groups.unknown_customers) as unknown_customers,
        sum(groups.positive_customers) as positive_customers,
        sum(groups.negative_customers) as negative_customers,
        sum(groups.units) as units,
        sum(groups.positive_units) as positive_units,
        min(groups.lowest) as lowest,
        max(groups.highest) as highest,
        bool_and(groups.is_whole) as is_whole,
        count(*) as group_count
    from groups

),

-- the best so many, rounded up to a whole customer
parts as (

    select
        unnest(['top_1', 'top_5', 'top_10', 'top_20', 'top_50']) as part,
        unnest([0.01, 0.05, 0.1, 0.2, 0.5]::double[]) as share

),

reached as (

    select
        parts.part,
        ordered.units_through
    from parts
    cross join totals
    inner join ordered
        on ceil(round(parts.share * totals.customers, 6)) = ordered.place

),

shares as (

    select
        max(reached.units_through) filter (where reached.part = 'top_1')
            as top_1,
        max(reached.units_through) filter (where reached.part = 'top_5')
            as top_5,
        max(reached.units_through) filter (where reached.part = 'top_10')
            as top_10,
        max(reached.units_through) filter (where reached.part = 'top_20')
            as top_20,
        max(reached.units_through) filter (where reached.part = 'top_50')
            as top_50
    from reached

),

area as (

    select sum(ordered.units_through::decimal(38, 0)) as units
    from ordered

),

-- how many of the best make four fifths
makers as (

    select min(ordered.place) as place
    from ordered
    cross join totals
    where ordered.units_through >= 0.8 * totals.units

),

final as (

    select
        coalesce(totals.customers, 0)::integer as customers,
        coalesce(totals.unknown_customers, 0)::integer as unknown_customers,
        coalesce(totals.positive_customers, 0)::integer
            as positive_customers,
        coalesce(totals.negative_customers, 0)::integer
            as negative_customers,
        coalesce(totals.units / scale.factor, 0)::double as value,
        coalesce(totals.positive_units / scale.factor, 0)::double
            as positive_value,
        coalesce(
            (totals.units - totals.positive_units) / scale.factor, 0
        )::double as negative_value,
        case when totals.units > 0 then shares.top_1 / totals.units end::double
            as top_1,
        case when totals.units > 0 then shares.top_5 / totals.units end::double
            as top_5,
        case
            when totals.units > 0 then shares.top_10 / totals.units
        end::double as top_10,
        case
            when totals.units > 0 then shares.top_20 / totals.units
        end::double as top_20,
        case
            when totals.units > 0 then shares.top_50 / totals.units
        end::double as top_50,
        case
            when totals.units > 0 then makers.place / totals.customers
        end::double as makers_share,
        -- with values below zero it may exceed 1; of a sum not above zero it means nothing
        case
            when totals.units > 0
                then
                    2 * area.units::double / (totals.customers * totals.units)
                    - (totals.customers + 1) / totals.customers
        end::double as gini,
        totals.lowest::double as lowest,
        totals.highest::double as highest,
        totals.is_whole::boolean as is_whole,
        coalesce(totals.group_count, 0)::integer as group_count
    from totals
    cross join scale
    cross join shares
    cross join area
    cross join makers

)

select * from final
