-- prediction_list: one row per customer, what it did and what is to be expected of it, for a file.
select
    predicted.customer_id::varchar as customer_id,
    predicted.first_order_on::date as first_order_on,
    predicted.last_order_on::date as last_order_on,
    predicted.recency_days::integer as recency_days,
    predicted.repeat_days::integer as repeat_days,
    predicted.monetary::double as monetary,
    predicted.p_alive::double as p_alive,
    predicted.expected_orders::double as expected_orders,
    predicted.expected_spend::double as expected_spend,
    predicted.clv::double as clv,
    predicted.clv_if_here::double as clv_if_here,
    fit.model::varchar as model,
    fit.horizon_months::integer as horizon_months,
    fit.discount_rate::double as discount_rate,
    predicted.segment::varchar as segment
from prediction_customers as predicted
cross join clv_fit as fit
order by predicted.customer_rank
