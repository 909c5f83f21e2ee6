-- rfm_cuts: one row per dimension, the edges as columns: a value above one passes it.
with

edges as (

    select * from rfm_edges

),

-- an edge that rounding parted from a customer's value is that value, which passes it where it may
cuts as (

    select
        edges.dimension,
        edges.position,
        coalesce(edges.tie_rank, if(edges.dimension = 'r', 0, 2147483647))
            as tie_rank,
        case
            when edges.tie_rank is not null then edges.edge
            when edges.is_inclusive
                then edges.edge - greatest(1e-12 * abs(edges.edge), 1e-300)
            else edges.edge + greatest(1e-12 * abs(edges.edge), 1e-300)
        end as cut
    from edges

),

lists as (

    select
        dimensions.dimension,
        list_resize(
            list(coalesce(cuts.cut, 'infinity') order by cuts.position),
            9,
            'infinity'::double
        ) as cuts,
        list(cuts.tie_rank order by cuts.position) as ranks
    from (values ('r'), ('f'), ('m')) as dimensions (dimension)
    left join cuts
        on dimensions.dimension = cuts.dimension
    group by 1

),

final as (

    select
        lists.dimension::varchar as dimension,
        lists.cuts[1]::double as cut_1,
        lists.cuts[2]::double as cut_2,
        lists.cuts[3]::double as cut_3,
        lists.cuts[4]::double as cut_4,
        lists.cuts[5]::double as cut_5,
        lists.cuts[6]::double as cut_6,
        lists.cuts[7]::double as cut_7,
        lists.cuts[8]::double as cut_8,
        lists.cuts[9]::double as cut_9,
        lists.ranks[1]::integer as rank_1,
        lists.ranks[2]::integer as rank_2,
        lists.ranks[3]::integer as rank_3,
        lists.ranks[4]::integer as rank_4,
        lists.ranks[5]::integer as rank_5,
        lists.ranks[6]::integer as rank_6,
        lists.ranks[7]::integer as rank_7,
        lists.ranks[8]::integer as rank_8,
        lists.ranks[9]::integer as rank_9
    from lists

)

select * from final
