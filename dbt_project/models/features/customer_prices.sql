with

as_of_dates as (

    {{ built_as_of_dates() }}

),

customer_days as (

    select * from {{ ref('customer_days') }}
    where unit_count <> 0 or gross_amount <> 0

),

unit_prices as (

    select
        customer_days.customer_id,
        as_of_dates.as_of_date,
        cast(sum(customer_days.gross_amount) as double) / cast(sum(customer_days.unit_count) as double)
            as unit_amount_mean_365d
    from as_of_dates
    inner join customer_days
        on
            as_of_dates.as_of_date >= customer_days.event_date
            and customer_days.event_date > {{ days_before('as_of_dates.as_of_date', 365) }}
    group by customer_days.customer_id, as_of_dates.as_of_date
    having sum(customer_days.unit_count) > 0

),

customer_prices as (

    select
        customer_id,
        unit_amount_mean_365d,
        percent_rank() over (partition by as_of_date order by unit_amount_mean_365d) as price_affinity,
        as_of_date
    from unit_prices

)

select * from customer_prices
