-- prediction_interval: one row per sum over all customers (clv, orders), the ends of its interval as shares of it.
select
    ends.name::varchar as name,
    ends.low_share::double as low_share,
    ends.high_share::double as high_share,
    ends.level::double as level,
    ends.replicates::integer as replicates,
    ends.customers::integer as drawn
from clv_interval as ends
