-- day_month: one row per file, how many of its dates prove which order of day and month.
select
    typed.file::integer as file,
    count(*) filter (where typed.day_month = 3)::integer as day_first_lines,
    count(*) filter (where typed.day_month = 4)::integer as month_first_lines,
    count(*) filter (where typed.day_month in (1, 2))::integer as either_lines,
    min(typed.ordered_at) filter (where typed.day_month = 3)::date
        as day_first_on,
    min(typed.ordered_at) filter (where typed.day_month = 4)::date
        as month_first_on,
from typed
group by 1
order by 1
