-- rules_counts: one row per rule, who meets it and who comes to it after the rules above.
with

patterns as (

    select * from rules_patterns

),

rules as (

    select unnest(range(1, len($segments::varchar[]) + 1))::integer as rule

),

final as (

    select
        rules.rule::integer as rule,
        coalesce(sum(patterns.customers), 0)::integer as matched,
        coalesce(sum(patterns.customers) filter (where instr(patterns.rules_pattern, '1') = rules.rule), 0)::integer
            as taken,
        coalesce(sum(patterns.customers) filter (where instr(patterns.rules_pattern, '1') < rules.rule), 0)::integer
            as claimed_above,
        coalesce(sum(patterns.revenue), 0)::double as revenue
    from rules
    left join patterns
        on substr(patterns.rules_pattern, rules.rule, 1) = '1'
    group by 1

)

select * from final
order by rule
