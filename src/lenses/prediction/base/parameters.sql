-- prediction_parameters: one row per parameter of the models that were fitted, in their order.
select
    parameters.model::varchar as model,
    parameters.parameter::varchar as parameter,
    parameters.value::double as value,
    parameters.standard_error::double as standard_error
from clv_parameters as parameters
