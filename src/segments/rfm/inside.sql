-- rfm_inside: one row per group and position, where scores within it are cut.
with

measured as (

    select * from rfm_measured
    where rfm_measured.is_counted

),

days as (

    select * from rfm_days

),

counts as (

    select
        days.r_score,
        measured.frequency,
        count(*) as customers
    from measured
    inner join days
        on measured.recency_days = days.recency_days
    group by 1, 2

),

running as (

    select
        counts.*,
        sum(counts.customers) over (
            partition by counts.r_score
            order by counts.frequency
        ) as customers_up_to,
        sum(counts.customers) over (partition by counts.r_score) as all_customers
    from counts

),

ranks as (

    select
        running.r_score,
        any_value(running.all_customers) as customers,
        positions.position,
        (any_value(running.all_customers) - 1) * positions.position
        // $f_scores as rank,
        (any_value(running.all_customers) - 1) * positions.position
        % $f_scores as rest
    from running
    inner join range(1, 10) as positions (position)
        on $f_scores > positions.position
    group by running.r_score, positions.position

),

f_edges as (

    select
        ranks.r_score,
        ranks.position,
        any_value(ranks.customers) as customers,
        min(running.frequency) filter (
            where running.customers_up_to > ranks.rank
        ) as lower_value,
        lower_value
        + (
            coalesce(
                min(running.frequency) filter (
                    where running.customers_up_to > ranks.rank + 1
                ),
                lower_value
            )
            - lower_value
        )
        * any_value(ranks.rest)::double / $f_scores as edge
    from ranks
    inner join running
        on ranks.r_score = running.r_score
    group by 1, 2

),

f_cuts as (

    select
        f_edges.*,
        floor(f_edges.edge + 1e-12 * abs(f_edges.edge)) as cut
    from f_edges

),

pairs as (

    select
        counts.r_score,
        counts.frequency,
        1 + count(*) filter (where counts.frequency > f_cuts.cut)
            as f_score
    from counts
    left join f_cuts
        on counts.r_score = f_cuts.r_score
    group by 1, 2

),

m_quantiles as (

    select
        days.r_score,
        pairs.f_score,
        count(*) as customers,
        quantile_cont(
            measured.monetary,
            list_transform(
                range(1, $m_scores),
                lambda position: position::double / $m_scores
            )
        ) as edges
    from measured
    inner join days
        on measured.recency_days = days.recency_days
    inner join pairs
        on
            days.r_score = pairs.r_score
            and measured.frequency = pairs.frequency
    group by 1, 2

),

m_edges as (

    select
        m_quantiles.r_score,
        m_quantiles.f_score,
        m_quantiles.customers,
        unnest(m_quantiles.edges) as edge,
        generate_subscripts(m_quantiles.edges, 1) as position
    from m_quantiles

),

-- a rank in floating point can fall just below its customer, the more so the more there are
final as (

    select
        'f'::varchar as dimension,
        f_cuts.r_score::integer as r_score,
        null::integer as f_score,
        f_cuts.position::integer as position,
        f_cuts.edge::double as edge,
        f_cuts.cut::double as cut
    from f_cuts

    union all

    select
        'm'::varchar as dimension,
        m_edges.r_score::integer as r_score,
        m_edges.f_score::integer as f_score,
        m_edges.position::integer as position,
        m_edges.edge::double as edge,
        (
            m_edges.edge
            + greatest(1e-12, 1e-15 * m_edges.customers) * abs(m_edges.edge)
        )::double as cut
    from m_edges

)

select * from final
