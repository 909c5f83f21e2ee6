-- rfm: one row per customer, its frequency, value, scores and segment.
with

customers as (

    select * from customers

),

scale as (

    select * from rfm_scale

),

cells as (

    select * from rfm_cells

),

measured as (

    select
        customers.customer_id,
        customers.customer_rank,
        customers.recency_days::double as recency_days,
        case $frequency
            when 'days' then customers.days
            when 'lines' then customers.lines
            else customers.orders
        end as frequency,
        case $monetary
            when 'mean' then customers.monetary_mean
            else customers.monetary
        end as monetary_scored
    from customers

),

scored as (

    select
        measured.customer_id,
        measured.frequency,
        measured.monetary_scored,
        recency.score as r_score,
        frequency.score as f_score,
        monetary.score as m_score
    from measured
    inner join scale as recency
        on
            recency.dimension = 'r'
            and measured.recency_days = recency.value
            and measured.customer_rank > recency.after_rank
            and measured.customer_rank <= recency.up_to_rank
    inner join scale as frequency
        on
            frequency.dimension = 'f'
            and measured.frequency::double = frequency.value
            and measured.customer_rank > frequency.after_rank
            and measured.customer_rank <= frequency.up_to_rank
    inner join scale as monetary
        on
            monetary.dimension = 'm'
            and measured.monetary_scored = monetary.value
            and measured.customer_rank > monetary.after_rank
            and measured.customer_rank <= monetary.up_to_rank

),

final as (

    select
        scored.customer_id::varchar as customer_id,
        scored.frequency::integer as frequency,
        scored.monetary_scored::double as monetary_scored,
        scored.r_score::integer as r_score,
        scored.f_score::integer as f_score,
        scored.m_score::integer as m_score,
        cells.rfm_score::varchar as rfm_score,
        cells.segment::varchar as segment
    from scored
    inner join cells
        on
            scored.r_score = cells.r_score
            and scored.f_score = cells.f_score
            and scored.m_score = cells.m_score

)

select * from final
