-- prediction_surface: one row per number of repeats and days of silence, what the model says of who came first.
select
    surface.repeats::integer as repeats,
    surface.recency_days::integer as recency_days,
    surface.tenure_days::integer as tenure_days,
    surface.p_alive::double as p_alive,
    surface.expected_orders::double as expected_orders
from clv_grid as surface
order by
    surface.repeats,
    surface.recency_days
