-- prediction_compare: one row per model that learnt from the first part of the days, and how well it told the rest.
select
    compared.model::varchar as model,
    compared.verdict::varchar as verdict,
    compared.log_likelihood::double as log_likelihood,
    compared.above_nbd::double as above_nbd,
    compared.customers::integer as customers,
    compared.holdout_days::integer as holdout_days,
    compared.actual_orders::double as actual_orders,
    compared.expected_orders::double as expected_orders,
    compared.error_share::double as error_share,
    compared.mean_absolute_error::double as mean_absolute_error,
    compared.root_mean_square_error::double as root_mean_square_error
from clv_compare as compared
