-- tiers_why: one row for one customer, its place among how many, and the cuts about it.
with

segmented as (

    select * from segmented

),

ranked as (

    select * from tiers_ranked

),

groups as (

    select * from tiers_groups

),

cuts as (

    select * from tiers_cuts

),

final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.tier_value::double as tier_value,
        segmented.tier_rank::integer as tier_rank,
        segmented.cumulative_share::double as cumulative_share,
        ranked.group_name::varchar as group_name,
        groups.customers::integer as customers,
        groups.positive_customers::integer as positive_customers,
        cuts.cuts::integer as cuts,
        cuts.cut_1::double as cut_1,
        cuts.cut_2::double as cut_2,
        cuts.cut_3::double as cut_3,
        cuts.cut_4::double as cut_4,
        cuts.cut_5::double as cut_5,
        cuts.cut_6::double as cut_6,
        cuts.cut_7::double as cut_7,
        cuts.cut_8::double as cut_8,
        cuts.cut_9::double as cut_9,
        segmented.segment::varchar as segment
    from segmented
    inner join ranked
        on segmented.customer_rank = ranked.customer_rank
    inner join groups
        on ranked.group_name = groups.group_name
    cross join cuts
    where segmented.customer_id = $customer_id

)

select * from final
