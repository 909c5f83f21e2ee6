-- rules: one row per customer, the first rule that it meets, how many it meets, which ones, and its segment.
with

inputs as (

    select * from inputs

),

met as (

    select
        inputs.customer_rank,
        inputs.rules_pattern,
        nullif(instr(inputs.rules_pattern, '1'), 0) as rule
    from inputs

),

final as (

    select
        met.customer_rank::integer as customer_rank,
        met.rule::integer as rule,
        length(replace(met.rules_pattern, '0', ''))::integer as rules_met,
        met.rules_pattern::varchar as rules_pattern,
        coalesce(list_extract($segments::varchar[], met.rule), $everyone_else)::varchar
            as segment
    from met

)

select * from final
