-- lifecycle: one row per customer, the stage of its life that it is in.
with

inputs as (

    select * from inputs

),

bounds as (

    select * from lifecycle_bounds

),

measured as (

    select
        inputs.customer_rank,
        inputs.recency_days,
        inputs.tenure_days,
        inputs.first_order_day,
        inputs.orders,
        inputs.monetary,
        inputs.monetary_mean,
        case when $basis <> 'managerial' then inputs.cycle_median end
            as cycle_median,
        case when $basis <> 'managerial' then inputs.overdue_ratio end
            as overdue_ratio,
        case when $basis <> 'managerial' then inputs.last_gap end as last_gap,
        case when $basis <> 'managerial' then inputs.is_base_cycle = 1 end
            as is_base_cycle
    from inputs

),

weighed as (

    select
        measured.*,
        case
            when $basis = 'cycle' then measured.overdue_ratio
            else measured.recency_days
        end as lateness,
        case
            when $basis = 'cycle'
                then measured.last_gap > $won_back * measured.cycle_median
            else measured.last_gap > bounds.second_bound
        end as is_won_back,
        measured.tenure_days <= $new_within * bounds.base_cycle
        and measured.first_order_day
        >= bounds.after_first_month_on - date '1970-01-01' as is_new,
        not measured.is_base_cycle
        and measured.cycle_median <= bounds.shortest_cycle as is_frequent,
        measured.orders < $few_orders
        or measured.monetary < bounds.low_spend as is_potential,
        measured.monetary_mean >= bounds.high_value as is_of_high_value,
        bounds.first_bound,
        bounds.second_bound,
        bounds.third_bound
    from measured
    cross join bounds

),

staged as (

    select
        weighed.*,
        case
            when weighed.lateness > weighed.third_bound then 'lost'
            when weighed.lateness > weighed.second_bound then 'dormant'
            when weighed.lateness > weighed.first_bound then 'at-risk'
            when weighed.is_won_back then 'won-back'
            when weighed.is_new then 'new'
            when weighed.is_frequent then 'high-frequency'
            when weighed.is_potential then 'potential'
            else 'active'
        end as stage,
        case
            when weighed.recency_days > weighed.third_bound then 'inactive'
            when weighed.recency_days > weighed.second_bound then 'cold'
            when weighed.recency_days > weighed.first_bound
                then
                    case
                        when weighed.tenure_days <= weighed.second_bound
                            then 'new-warm'
                        when weighed.is_of_high_value then 'warm-high-value'
                        else 'warm-low-value'
                    end
            when weighed.tenure_days <= weighed.first_bound then 'new-active'
            when weighed.is_of_high_value then 'active-high-value'
            else 'active-low-value'
        end as managerial_stage
    from weighed

),

final as (

    select
        staged.customer_rank::integer as customer_rank,
        staged.cycle_median::double as cycle_median,
        staged.overdue_ratio::double as overdue_ratio,
        staged.last_gap::integer as last_gap,
        staged.is_base_cycle::boolean as is_base_cycle,
        case
            when $basis <> 'cycle' then $basis
            when staged.is_base_cycle then 'base-cycle'
            else 'own-cycle'
        end::varchar as stage_basis,
        case
            when $basis = 'managerial' then staged.managerial_stage
            else staged.stage
        end::varchar as segment
    from staged

)

select * from final
