-- trend_span: one row, the months compared, and where the halves end.
with

customers as (

    select * from customers

),

span as (

    select
        greatest(
            datesub('month', min(customers.first_order_on) - 1, $as_of),
            1
        ) as months
    from customers

),

final as (

    select
        least(span.months, $months)::integer as months,
        (least(span.months, $months) // 2)::integer as half_months
    from span

)

select * from final
