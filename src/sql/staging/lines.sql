-- lines: one row per kept order line, typed; money is decimal until its last step.
with

judgements as (

    select * from judged

),

final as (

    select
        judgements.file::integer as file,
        judgements.line::integer as line,
        judgements.customer_id::varchar as customer_id,
        judgements.order_id::varchar as order_id,
        judgements.ordered_at,
        judgements.ordered_at::date as ordered_on,
        judgements.amount,
        judgements.quantity,
        judgements.unit_price,
        judgements.cost,
        judgements.product::varchar as product,
        judgements.category::varchar as category,
        judgements.region::varchar as region,
        judgements.channel::varchar as channel,
        judgements.store::varchar as store,
        judgements.order_status::varchar as order_status,
        judgements.discount::varchar as discount,
        (judgements.is_return and judgements.is_netting)::boolean as is_return,
        (not judgements.is_implausible)::boolean as is_plausible,
    from judgements
    where judgements.reason is null

)

select * from final
