-- value_cube: one row per customer, on which side of each edge it stands, and the class they make.
with

inputs as (

    select * from inputs

),

cuts as (

    select * from cube_cuts

),

-- where less is better, those not above the edge stand on the good side
sided as (

    select
        inputs.customer_rank,
        inputs.current,
        inputs.potential,
        inputs.loyalty,
        case
            when inputs.current is null then null
            else coalesce(inputs.current > cuts.current_edge, false)
                <> $is_current_less
        end as has_current,
        case
            when inputs.potential is null then null
            else coalesce(inputs.potential > cuts.potential_edge, false)
                <> $is_potential_less
        end as has_potential,
        case
            when inputs.loyalty is null then null
            else coalesce(inputs.loyalty > cuts.loyalty_edge, false)
                <> $is_loyalty_less
        end as has_loyalty
    from inputs
    cross join cuts

),

coded as (

    select
        sided.*,
        sided.has_current::integer::varchar
        || sided.has_potential::integer::varchar
        || sided.has_loyalty::integer::varchar as code
    from sided

),

final as (

    select
        coded.customer_rank::integer as customer_rank,
        coded.current::double as current_value,
        coded.potential::double as potential_value,
        coded.loyalty::double as loyalty_value,
        coded.code::varchar as cube_code,
        case coded.code
            when '111' then 'high-high-high'
            when '101' then 'high-low-high'
            when '110' then 'high-high-low'
            when '100' then 'high-low-low'
            when '011' then 'low-high-high'
            when '010' then 'low-high-low'
            when '001' then 'low-low-high'
            when '000' then 'low-low-low'
            else 'unknown'
        end::varchar as segment
    from coded

)

select * from final
