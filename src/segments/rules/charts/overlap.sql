-- rules_overlap: one row per rule and rule, who meets both and whom of the first the second takes.
with

patterns as (

    select * from rules_patterns

),

rules as (

    select unnest(range(1, len($segments::varchar[]) + 1))::integer as rule

),

pairs as (

    select
        rules.rule,
        others.rule as other
    from rules
    cross join rules as others

),

final as (

    select
        pairs.rule::integer as rule,
        pairs.other::integer as other,
        coalesce(sum(patterns.customers), 0)::integer as met_by_both,
        coalesce(sum(patterns.customers) filter (where instr(patterns.rules_pattern, '1') = pairs.other), 0)::integer
            as taken_by_other
    from pairs
    left join patterns
        on
            substr(patterns.rules_pattern, pairs.rule, 1) = '1'
            and substr(patterns.rules_pattern, pairs.other, 1) = '1'
    group by 1, 2

)

select * from final
order by
    rule,
    other
