-- timing_days: one row per day with an order, whether it lies in a shopping season.
with

orders as (

    select * from orders

),

days as (

    select distinct orders.ordered_on
    from orders

),

lunar_new_years as (

    select unnest([
        date '2000-02-05', date '2001-01-24', date '2002-02-12',
        date '2003-02-01', date '2004-01-22', date '2005-02-09',
        date '2006-01-29', date '2007-02-18', date '2008-02-07',
        date '2009-01-26', date '2010-02-14', date '2011-02-03',
        date '2012-01-23', date '2013-02-10', date '2014-01-31',
        date '2015-02-19', date '2016-02-08', date '2017-01-28',
        date '2018-02-16', date '2019-02-05', date '2020-01-25',
        date '2021-02-12', date '2022-02-01', date '2023-01-22',
        date '2024-02-10', date '2025-01-29', date '2026-02-17',
        date '2027-02-06', date '2028-01-26', date '2029-02-13',
        date '2030-02-03', date '2031-01-23', date '2032-02-11',
        date '2033-01-31', date '2034-02-19', date '2035-02-08'
    ]) as new_year_on

),

-- Black Friday follows November's fourth Thursday
dated as (

    select
        days.ordered_on,
        month(days.ordered_on) * 100 + day(days.ordered_on) as month_day,
        make_date(year(days.ordered_on), 11, 23)
        + (
            (11 - isodow(make_date(year(days.ordered_on), 11, 1))) % 7
        )::integer as black_friday
    from days

),

final as (

    select
        dated.ordered_on::date as ordered_on,
        (
            lunar_new_years.new_year_on is not null
            or dated.month_day between 601 and 618
            or dated.month_day between 1101 and 1111
            or dated.month_day = 1212
            or dated.month_day between 1211 and 1224
            or dated.ordered_on between dated.black_friday - 4
            and dated.black_friday + 3
        )::boolean as is_festival
    from dated
    left join lunar_new_years
        on
            dated.ordered_on >= lunar_new_years.new_year_on - 14
            and dated.ordered_on < lunar_new_years.new_year_on

)

select * from final
