-- tiers_cuts: one row, where one tier ends and the next begins, and who is left over.
with

-- empty where the cuts are given
middle as (

    select
        max(tiers_middle.upper) as upper,
        max(tiers_middle.lower) as lower
    from tiers_middle

),

groups as (

    select * from tiers_groups

),

-- thresholds nobody has set yet lie where a fifth and where half are above
chosen as (

    select
        case
            when $basis <> 'value' or len($cuts) > 0 then $cuts
            when middle.upper is null then []
            when middle.upper = middle.lower then [-middle.upper]
            else [-middle.upper, -middle.lower]
        end as cuts
    from middle

),

counted as (

    select sum(groups.unknown_customers) as unknown_customers
    from groups

),

final as (

    select
        len(chosen.cuts)::integer as cuts,
        chosen.cuts[1]::double as cut_1,
        chosen.cuts[2]::double as cut_2,
        chosen.cuts[3]::double as cut_3,
        chosen.cuts[4]::double as cut_4,
        chosen.cuts[5]::double as cut_5,
        chosen.cuts[6]::double as cut_6,
        chosen.cuts[7]::double as cut_7,
        chosen.cuts[8]::double as cut_8,
        chosen.cuts[9]::double as cut_9,
        coalesce(counted.unknown_customers, 0)::integer as unknown_customers
    from chosen
    cross join counted

)

select * from final
