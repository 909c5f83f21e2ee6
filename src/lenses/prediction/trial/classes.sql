-- prediction_classes: one row per number of repeats learnt from, orders that came after it and were expected.
select
    classes.repeats::integer as repeats,
    (classes.is_or_more = 1)::boolean as is_or_more,
    classes.customers::integer as customers,
    classes.actual_orders::double as actual_orders,
    classes.mbg_nbd_orders::double as mbg_nbd_orders,
    classes.bg_nbd_orders::double as bg_nbd_orders,
    classes.pareto_nbd_orders::double as pareto_nbd_orders,
    classes.nbd_orders::double as nbd_orders
from clv_compare_classes as classes
order by classes.repeats
