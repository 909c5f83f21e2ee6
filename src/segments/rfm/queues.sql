-- rfm_queues: one row per dimension and position, at which value a queue is cut, and after how many of that value.
with

bounds as (

    select * from rfm_bounds

),

distribution as (

    select * from rfm_distribution

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

final as (

    select
        cuts.dimension::varchar as dimension,
        cuts.position::integer as position,
        cuts.edge::double as edge,
        cuts.customers::integer as customers,
        cuts.place_in_tie::integer as place_in_tie
    from cuts

)

select * from final
