-- rfm_places: one row per dimension and position, where a queue of customers is cut.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

),

measured as (

    select * from rfm_measured

),

queues as (

    select
        bounds.dimension,
        bounds.lowest,
        bounds.customers,
        wanted.queue_by,
        wanted.bins,
        positions.position
    from (
        values ('r', $r_queue, $r_queue_bins), ('f', $f_queue, $f_queue_bins),
        ('m', $m_queue, $m_queue_bins)
    ) as wanted (dimension, queue_by, bins)
    inner join bounds
        on wanted.dimension = bounds.dimension
    inner join range(1, 10) as positions (position)
        on wanted.bins > positions.position

),

-- the worst stand first: equal counts are filled from them on, the first taking one more
worst as (

    select
        queues.dimension,
        queues.lowest,
        queues.customers,
        queues.bins,
        queues.position,
        case queues.queue_by
            when 'ntile'
                then
                    queues.position * (queues.customers // queues.bins)
                    + least(queues.position, queues.customers % queues.bins)
            when 'top-n'
                then
                    queues.customers
                    - list_extract(
                        $top_counts,
                        queues.bins - queues.position
                    )
            else
                queues.customers - (
                    queues.customers::bigint
                    * list_extract(
                        $top_millionths,
                        queues.bins - queues.position
                    )::bigint
                    + 999999
                ) // 1000000
        end as customers_before
    from queues

),

-- the worst are the lowest in frequency and monetary, the highest in recency
places as (

    select
        worst.dimension,
        worst.lowest,
        case
            when worst.dimension = 'r' then worst.bins - worst.position
            else worst.position
        end as position,
        case
            when worst.dimension = 'r'
                then
                    worst.customers
                    - greatest(0, least(worst.customers, worst.customers_before))
            else greatest(0, least(worst.customers, worst.customers_before))
        end::bigint as place
    from worst

),

cuts as (

    select
        places.dimension,
        places.position,
        coalesce(distribution.value, places.lowest - 1) as edge,
        distribution.customers,
        case
            when places.dimension = 'r'
                then
                    distribution.customers_below
                    + distribution.customers
                    - places.place
            else places.place - distribution.customers_below
        end as place_in_tie
    from places
    left join distribution
        on
            places.dimension = distribution.dimension
            and distribution.customers_below < places.place
            and distribution.customers_below + distribution.customers
            >= places.place

),

split_values as (

    select distinct
        cuts.dimension,
        cuts.edge
    from cuts
    where
        cuts.place_in_tie > 0
        and cuts.place_in_tie < cuts.customers

),

-- a customer is in the queue of each dimension that asks for one
tied as materialized (

    select
        split_values.dimension,
        split_values.edge,
        measured.customer_rank
    from split_values
    inner join measured
        on
            split_values.dimension = 'r'
            and split_values.edge = measured.recency_days::double
    where
        $r_queue <> 'none'
        and measured.is_counted

    union all

    select
        split_values.dimension,
        split_values.edge,
        measured.customer_rank
    from split_values
    inner join measured
        on
            split_values.dimension = 'f'
            and split_values.edge = measured.frequency::double
    where
        $f_queue <> 'none'
        and measured.is_counted

    union all

    select
        split_values.dimension,
        split_values.edge,
        measured.customer_rank
    from split_values
    inner join measured
        on
            split_values.dimension = 'm'
            and split_values.edge = measured.monetary
    where
        $m_queue <> 'none'
        and measured.is_counted

),

-- only the block of customers that a cut lies in is put in order
blocks as (

    select
        tied.dimension,
        tied.edge,
        tied.customer_rank // 1024 as block,
        count(*) as customers
    from tied
    group by 1, 2, 3

),

counted as (

    select
        blocks.dimension,
        blocks.edge,
        blocks.block,
        blocks.customers,
        sum(blocks.customers) over (
            partition by blocks.dimension, blocks.edge
            order by blocks.block
        ) - blocks.customers as customers_before
    from blocks

),

held as (

    select
        cuts.dimension,
        cuts.position,
        cuts.edge,
        counted.block,
        counted.customers_before
    from cuts
    inner join counted
        on
            cuts.dimension = counted.dimension
            and cuts.edge = counted.edge
            and cuts.place_in_tie > counted.customers_before
            and cuts.place_in_tie
            <= counted.customers_before + counted.customers

),

ties as (

    select
        held.dimension,
        held.position,
        tied.customer_rank,
        held.customers_before + row_number() over (
            partition by held.dimension, held.position
            order by tied.customer_rank
        ) as place
    from tied
    inner join held
        on
            tied.dimension = held.dimension
            and tied.edge = held.edge
            and tied.customer_rank // 1024 = held.block

),

final as (

    select
        cuts.dimension::varchar as dimension,
        cuts.position::integer as position,
        cuts.edge::double as edge,
        ties.customer_rank::integer as tie_rank,
        if(ties.customer_rank is null, null, cuts.place_in_tie)::integer
            as place_in_tie
    from cuts
    left join ties
        on
            cuts.dimension = ties.dimension
            and cuts.position = ties.position
            and cuts.place_in_tie = ties.place

)

select * from final
