with

as_of_dates as (

    {{ built_as_of_dates() }}

),

gaps as (

    select
        event_date,
        {{ days_between('lag(event_date) over (partition by customer_id order by event_date)', 'event_date') }}
            as gap_days
    from {{ ref('customer_days') }}
    where order_count > 0

),

shop_rhythms as (

    select
        median(gaps.gap_days) as shop_gap_median_days,
        as_of_dates.as_of_date
    from as_of_dates
    inner join gaps on as_of_dates.as_of_date >= gaps.event_date
    where gaps.gap_days is not null
    group by as_of_dates.as_of_date

)

select * from shop_rhythms
