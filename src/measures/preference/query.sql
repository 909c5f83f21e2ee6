-- measure_preference: one row per customer, its favourite category and price band.
with

customers as (

    select * from customers

),

categories as (

    select * from preference_categories

),

prices as (

    select * from preference_prices

),

viewed as (

    select * from preference_viewed

),

looked as (

    select
        viewed.customer_rank,
        sum(viewed.visits) as visits
    from viewed
    group by 1

),

best as (

    select
        categories.customer_rank,
        max(categories.weight) as weight,
        max(categories.previous_weight) as previous_weight,
        max(categories.recent_weight) as recent_weight,
        sum(categories.weight::decimal(38, 6))::double as all_weight
    from categories
    group by 1

),

-- of equal ones the first by name
chosen as (

    select
        best.customer_rank,
        any_value(best.weight) as weight,
        any_value(best.all_weight) as all_weight,
        min(categories.category) filter (
            where categories.weight = best.weight
        ) as top_category,
        min(categories.category) filter (
            where categories.previous_weight = best.previous_weight
        ) as previous_category,
        min(categories.category) filter (
            where categories.recent_weight = best.recent_weight
        ) as recent_category
    from best
    inner join categories
        on best.customer_rank = categories.customer_rank
    group by 1

),

final as (

    select
        customers.customer_id::varchar as customer_id,
        chosen.top_category::varchar as top_category,
        case
            when chosen.all_weight > 0 then chosen.weight / chosen.all_weight
        end::double as top_category_share,
        case
            when
                categories.price < prices.lower_price
                or (
                    categories.price = prices.lower_price
                    and prices.lower_price < prices.upper_price
                )
                then 'low'
            when categories.price > prices.upper_price then 'high'
            when categories.price is not null then 'middle'
        end::varchar as price_band,
        chosen.previous_category::varchar as previous_category,
        chosen.recent_category::varchar as recent_category,
        (chosen.previous_category <> chosen.recent_category)::boolean
            as has_changed_favourite,
        case
            when (select count(*) > 0 from looked)
                then coalesce(looked.visits, 0)
        end::integer as visit_count
    from customers
    left join looked
        on customers.customer_rank = looked.customer_rank
    left join chosen
        on customers.customer_rank = chosen.customer_rank
    left join categories
        on
            chosen.customer_rank = categories.customer_rank
            and chosen.top_category = categories.category
    left join prices
        on chosen.top_category = prices.category

)

select * from final
