-- forecast_known: one row per kind (1 ends, 2 model, 3 parameters, 4 covariance, 5, 6 of spending) and number.
with

spans as (

    select * from forecast_spans

),

fit as (

    select
        clv_fit.unit_days,
        case
            when clv_fit.verdict = 'unidentifiable' then 'nbd'
            when clv_fit.verdict in ('no-repeats', 'too-few') then null
            else clv_fit.model
        end as model
    from clv_fit

),

parameters as (

    select * from clv_parameters

),

covariance as (

    select * from clv_covariance

),

names as (

    select
        ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'] as models,
        ['r', 'alpha', 'a', 'b'] as of_purchases,
        ['r', 'alpha', 's', 'beta'] as of_pareto,
        ['p', 'q', 'gamma'] as of_spend

),

used as (

    select
        fit.model,
        fit.unit_days,
        case when fit.model = 'pareto-nbd' then names.of_pareto else names.of_purchases end
            as of_purchases,
        names.of_spend,
        list_position(names.models, fit.model) - 1 as number
    from fit
    cross join names
    where fit.model is not null

),

ends as (

    select
        1 as kind,
        null as x,
        null as t_x,
        spans.end_days as age,
        null as value
    from spans
    where spans.number > 0

),

chosen as (

    select
        2 as kind,
        used.number as x,
        null as t_x,
        used.unit_days as age,
        null as value
    from used

),

values_of as (

    select
        case when parameters.model = 'gamma-gamma' then 5 else 3 end as kind,
        list_position(
            case when parameters.model = 'gamma-gamma' then used.of_spend else used.of_purchases end,
            parameters.parameter
        ) - 1 as x,
        null as t_x,
        null as age,
        parameters.value
    from parameters
    inner join used
        on parameters.model in (used.model, 'gamma-gamma')
    where parameters.value is not null

),

doubts as (

    select
        case when covariance.model = 'gamma-gamma' then 6 else 4 end as kind,
        list_position(
            case when covariance.model = 'gamma-gamma' then used.of_spend else used.of_purchases end,
            covariance.parameter
        ) - 1 as x,
        list_position(
            case when covariance.model = 'gamma-gamma' then used.of_spend else used.of_purchases end,
            covariance.other
        ) - 1 as t_x,
        null as age,
        covariance.value
    from covariance
    inner join used
        on covariance.model in (used.model, 'gamma-gamma')

),

together as (

    select * from ends

    union all

    select * from chosen

    union all

    select * from values_of

    union all

    select * from doubts

),

final as (

    select
        together.kind::integer as kind,
        together.x::integer as x,
        together.t_x::integer as t_x,
        together.age::double as age,
        together.value::double as value
    from together

)

select * from final
