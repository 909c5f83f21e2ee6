-- preference_spans: one row, where the window and its last quarter begin.
with

customers as (

    select * from customers

),

opened as (

    select
        greatest(
            min(customers.first_order_on),
            ($as_of - to_months($months))::date + 1
        ) as window_from_on
    from customers

),

final as (

    select
        opened.window_from_on::date as window_from_on,
        (
            $as_of + 1
            - (($as_of - opened.window_from_on + 1) // 4)::integer
        )::date as lately_from_on
    from opened

)

select * from final
