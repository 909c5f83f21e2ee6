-- attributes_why: one row for one customer, its values and the levels they are in.
with

customers as (

    select * from customers

),

inputs as (

    select * from inputs

),

placed as (

    select * from attributes_placed

),

grouped as (

    select * from attributes_grouped

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        case
            when $first_kind <> 'number' then inputs.first_text
            when inputs.first_number = floor(inputs.first_number)
                then format('{:.0f}', inputs.first_number)
            else inputs.first_number::varchar
        end::varchar as first_value,
        case
            when $second_kind = 'nothing' then null
            when $second_kind <> 'number' then inputs.second_text
            when inputs.second_number = floor(inputs.second_number)
                then format('{:.0f}', inputs.second_number)
            else inputs.second_number::varchar
        end::varchar as second_value,
        grouped.first_level::varchar as first_level,
        grouped.second_level::varchar as second_level,
        grouped.segment::varchar as segment
    from customers
    inner join inputs
        on customers.customer_rank = inputs.customer_rank
    inner join placed
        on customers.customer_rank = placed.customer_rank
    inner join grouped
        on
            placed.first_code = grouped.first_code
            and placed.second_code = grouped.second_code
    where customers.customer_id = $customer_id

)

select * from final
