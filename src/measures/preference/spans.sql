-- preference_spans: one row, what favourites are told by, and where the window and its last quarter begin.
with

customers as (

    select * from customers

),

viewed as (

    select * from preference_viewed

),

looked as (

    select min(viewed.viewed_on) as first_viewed_on
    from viewed

),

bought as (

    select min(customers.first_order_on) as first_order_on
    from customers

),

-- without visits the favourite is where the money went
settled as (

    select
        case
            when $basis = 'count' then 'count'
            when $basis = 'spend' or looked.first_viewed_on is null
                then 'spend'
            else 'visits'
        end as basis,
        looked.first_viewed_on,
        bought.first_order_on
    from looked
    cross join bought

),

opened as (

    select
        settled.basis,
        greatest(
            case
                when settled.basis = 'visits' then settled.first_viewed_on
                else settled.first_order_on
            end,
            ($as_of - to_months($months))::date + 1
        ) as window_from_on
    from settled

),

final as (

    select
        opened.basis::varchar as basis,
        opened.window_from_on::date as window_from_on,
        (
            $as_of + 1
            - (($as_of - opened.window_from_on + 1) // 4)::integer
        )::date as lately_from_on
    from opened

)

select * from final
