-- rfm_cuts: one row, the edges as columns: a value above one passes it.
with

edges as (

    select * from rfm_edges

),

-- an edge that rounding parted from a customer's value is that value
snapped as (

    select
        edges.*,
        greatest(1e-12 * abs(edges.edge), 1e-300) as tolerance
    from edges

),

-- whole numbers of days and orders are compared as such; a value may be on an edge that it passes
cuts as (

    select
        snapped.dimension,
        snapped.position,
        snapped.tie_rank,
        case
            when snapped.tie_rank is not null then snapped.edge
            when snapped.is_inclusive and snapped.dimension = 'm'
                then snapped.edge - snapped.tolerance
            when snapped.dimension = 'm' then snapped.edge + snapped.tolerance
            when snapped.is_inclusive
                then ceil(snapped.edge - snapped.tolerance) - 1
            else floor(snapped.edge + snapped.tolerance)
        end as cut
    from snapped

),

lists as (

    select
        dimensions.dimension,
        list(
            if(
                cuts.dimension = 'm',
                cuts.cut,
                greatest(-2147483648, least(2147483647, cuts.cut))
            )
            order by cuts.position
        ) as cuts,
        list(cuts.tie_rank order by cuts.position) as ranks
    from (values ('r'), ('f'), ('m')) as dimensions (dimension)
    left join cuts
        on dimensions.dimension = cuts.dimension
    group by 1

),

final as (

    select
        coalesce(r.cuts[1], 2147483647)::integer as r_cut_1,
        coalesce(r.cuts[2], 2147483647)::integer as r_cut_2,
        coalesce(r.cuts[3], 2147483647)::integer as r_cut_3,
        coalesce(r.cuts[4], 2147483647)::integer as r_cut_4,
        coalesce(r.cuts[5], 2147483647)::integer as r_cut_5,
        coalesce(r.cuts[6], 2147483647)::integer as r_cut_6,
        coalesce(r.cuts[7], 2147483647)::integer as r_cut_7,
        coalesce(r.cuts[8], 2147483647)::integer as r_cut_8,
        coalesce(r.cuts[9], 2147483647)::integer as r_cut_9,
        coalesce(f.cuts[1], 2147483647)::integer as f_cut_1,
        coalesce(f.cuts[2], 2147483647)::integer as f_cut_2,
        coalesce(f.cuts[3], 2147483647)::integer as f_cut_3,
        coalesce(f.cuts[4], 2147483647)::integer as f_cut_4,
        coalesce(f.cuts[5], 2147483647)::integer as f_cut_5,
        coalesce(f.cuts[6], 2147483647)::integer as f_cut_6,
        coalesce(f.cuts[7], 2147483647)::integer as f_cut_7,
        coalesce(f.cuts[8], 2147483647)::integer as f_cut_8,
        coalesce(f.cuts[9], 2147483647)::integer as f_cut_9,
        coalesce(m.cuts[1], 'infinity')::double as m_cut_1,
        coalesce(m.cuts[2], 'infinity')::double as m_cut_2,
        coalesce(m.cuts[3], 'infinity')::double as m_cut_3,
        coalesce(m.cuts[4], 'infinity')::double as m_cut_4,
        coalesce(m.cuts[5], 'infinity')::double as m_cut_5,
        coalesce(m.cuts[6], 'infinity')::double as m_cut_6,
        coalesce(m.cuts[7], 'infinity')::double as m_cut_7,
        coalesce(m.cuts[8], 'infinity')::double as m_cut_8,
        coalesce(m.cuts[9], 'infinity')::double as m_cut_9,
        coalesce(r.ranks[1], 0)::integer as r_rank_1,
        coalesce(r.ranks[2], 0)::integer as r_rank_2,
        coalesce(r.ranks[3], 0)::integer as r_rank_3,
        coalesce(r.ranks[4], 0)::integer as r_rank_4,
        coalesce(r.ranks[5], 0)::integer as r_rank_5,
        coalesce(r.ranks[6], 0)::integer as r_rank_6,
        coalesce(r.ranks[7], 0)::integer as r_rank_7,
        coalesce(r.ranks[8], 0)::integer as r_rank_8,
        coalesce(r.ranks[9], 0)::integer as r_rank_9,
        coalesce(f.ranks[1], 2147483647)::integer as f_rank_1,
        coalesce(f.ranks[2], 2147483647)::integer as f_rank_2,
        coalesce(f.ranks[3], 2147483647)::integer as f_rank_3,
        coalesce(f.ranks[4], 2147483647)::integer as f_rank_4,
        coalesce(f.ranks[5], 2147483647)::integer as f_rank_5,
        coalesce(f.ranks[6], 2147483647)::integer as f_rank_6,
        coalesce(f.ranks[7], 2147483647)::integer as f_rank_7,
        coalesce(f.ranks[8], 2147483647)::integer as f_rank_8,
        coalesce(f.ranks[9], 2147483647)::integer as f_rank_9,
        coalesce(m.ranks[1], 2147483647)::integer as m_rank_1,
        coalesce(m.ranks[2], 2147483647)::integer as m_rank_2,
        coalesce(m.ranks[3], 2147483647)::integer as m_rank_3,
        coalesce(m.ranks[4], 2147483647)::integer as m_rank_4,
        coalesce(m.ranks[5], 2147483647)::integer as m_rank_5,
        coalesce(m.ranks[6], 2147483647)::integer as m_rank_6,
        coalesce(m.ranks[7], 2147483647)::integer as m_rank_7,
        coalesce(m.ranks[8], 2147483647)::integer as m_rank_8,
        coalesce(m.ranks[9], 2147483647)::integer as m_rank_9
    from lists as r
    inner join lists as f
        on f.dimension = 'f'
    inner join lists as m
        on m.dimension = 'm'
    where r.dimension = 'r'

)

select * from final
