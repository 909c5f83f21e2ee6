-- rules_why: one row for one customer, the rule that took it and all those that it meets.
with

segmented as (

    select * from segmented

),

final as (

    select
        segmented.customer_id::varchar as customer_id,
        segmented.rule::integer as rule,
        segmented.rules_met::integer as rules_met,
        segmented.rules_pattern::varchar as rules_pattern,
        segmented.segment::varchar as segment
    from segmented
    where segmented.customer_id = $customer_id

)

select * from final
