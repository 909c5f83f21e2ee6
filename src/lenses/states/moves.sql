-- states_moves: one row per period, state at its beginning and at its end; no beginning for those who came in it.
with

places as (

    select * from states_places

),

final as (

    select
        after.period::integer as period,
        before.state::varchar as from_state,
        after.state::varchar as to_state,
        count(*)::integer as customers
    from places as after
    left join places as before
        on
            after.customer_rank = before.customer_rank
            and after.period + 1 = before.period
    where after.period < $moves
    group by 1, 2, 3

)

select * from final
order by final.period, final.from_state, final.to_state
