-- tiers_scale: one row, by what values are multiplied so that all sums are whole and exact.
with

inputs as (

    select * from inputs

),

summed as (

    select sum(abs(inputs.value)) as size
    from inputs
    where isfinite(inputs.value)

),

-- a whole number up to 1e15 is exact as a double, in whatever order it is summed
final as (

    select
        case
            when summed.size > 0
                then
                    pow(
                        10,
                        greatest(
                            -290,
                            least(12, floor(15 - round(log10(summed.size), 9)))
                        )
                    )
            else 1
        end::double as factor
    from summed

)

select * from final
