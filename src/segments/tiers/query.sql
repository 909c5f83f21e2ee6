-- tiers_answer: one row per customer, its value, its rank, the share of value before it and its tier.
with

ranked as (

    select * from tiers_ranked

),

groups as (

    select * from tiers_groups

),

cuts as (

    select * from tiers_cuts

),

-- shares are of values above zero only; whoever has none comes after all of them
shared as (

    select
        ranked.customer_rank,
        ranked.value,
        ranked.place,
        case
            when ranked.value > 0
                then round(ranked.units_before / groups.positive_units, 12)
            when ranked.value <= 0 and groups.positive_units > 0 then 1
        end as share,
        groups.customers,
        groups.positive_customers
    from ranked
    inner join groups
        on
            not $is_grouped
            or ranked.group_name = groups.group_name

),

based as (

    select
        shared.customer_rank,
        shared.value,
        shared.place,
        shared.share,
        case
            when $basis = 'share' then coalesce(shared.share, 1)
            when $basis = 'customers'
                then round((shared.place - 1) / shared.customers, 12)
            when $basis = 'positive'
                then round((shared.place - 1) / shared.positive_customers, 12)
            else -shared.value
        end as along
    from shared

),

passed as (

    select
        based.customer_rank,
        based.value,
        based.place,
        based.share,
        case
            when $basis = 'share' and based.value <= 0 then cuts.cuts
            else
                coalesce((based.along >= cuts.cut_1)::integer, 0)
                + coalesce((based.along >= cuts.cut_2)::integer, 0)
                + coalesce((based.along >= cuts.cut_3)::integer, 0)
                + coalesce((based.along >= cuts.cut_4)::integer, 0)
                + coalesce((based.along >= cuts.cut_5)::integer, 0)
                + coalesce((based.along >= cuts.cut_6)::integer, 0)
                + coalesce((based.along >= cuts.cut_7)::integer, 0)
                + coalesce((based.along >= cuts.cut_8)::integer, 0)
                + coalesce((based.along >= cuts.cut_9)::integer, 0)
        end as passed
    from based
    cross join cuts

),

final as (

    select
        passed.customer_rank::integer as customer_rank,
        passed.value::double as tier_value,
        case when passed.value is not null then passed.place end::integer
            as tier_rank,
        passed.share::double as cumulative_share,
        case
            when passed.value is null then 'unknown'
            when $basis = 'positive' and passed.value <= 0 then 'none'
            else ($tiers)[1 + passed.passed]
        end::varchar as segment
    from passed

)

select * from final
