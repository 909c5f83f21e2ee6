-- account: one row, how many records were read, kept, and set aside for each reason.
with

judgements as (

    select * from judged

),

final as (

    select
        count(*)::double as read,
        count(*) filter (where judgements.reason is null)::double as kept,
        count(judgements.reason)::double as set_aside,
        count(*) filter (where judgements.reason = 'malformed')::double as malformed,
        count(*) filter (where judgements.reason = 'total-row')::double as total_row,
        count(*) filter (where judgements.reason = 'bad-date')::double as bad_date,
        count(*) filter (where judgements.reason = 'bad-amount')::double as bad_amount,
        count(*) filter (where judgements.reason = 'no-customer')::double as no_customer,
        count(*) filter (where judgements.reason = 'status')::double as status,
        count(*) filter (where judgements.reason = 'return')::double as return,
        count(*) filter (where judgements.reason = 'zero-price')::double as zero_price,
        count(*) filter (where judgements.reason = 'duplicate')::double as duplicate,
    from judgements

)

select * from final
