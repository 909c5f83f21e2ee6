-- rfm_places: one row per dimension and position, where a queue of customers is cut.
with

cuts as (

    select * from rfm_queues

),

measured as (

    select * from rfm_measured

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
