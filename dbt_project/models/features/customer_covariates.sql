{{ config(materialized="table") }}
with

-- A message that tonight decides on comes the day after.
latest as (

    select
        last_date as as_of_date,
        {{ day_after('last_date') }} as message_date
    from {{ source('nights', 'known_until') }}

),

customers as (

    select
        features.customer_id,
        latest.as_of_date,
        latest.message_date
    from {{ ref('customer_features') }} as features
    inner join latest on features.as_of_date = latest.as_of_date

),

summed as (

    select
        customers.customer_id,
        {{ earlier_sums('days', 'customers.message_date') }}
    from customers
    inner join {{ ref('customer_days') }} as days
        on
            customers.customer_id = days.customer_id
            and {{ days_before('customers.message_date', 365) }} <= days.event_date
            and customers.as_of_date >= days.event_date
    group by customers.customer_id

),

mailed as (

    select
        customers.customer_id,
        {{ earlier_touch_sums('touches', 'customers.message_date') }}
    from customers
    inner join {{ ref('stg_shop__campaign_touches') }} as touches
        on
            customers.customer_id = touches.customer_id
            and {{ days_before('customers.message_date', 365) }} <= touches.touch_date
            and customers.as_of_date >= touches.touch_date
    group by customers.customer_id

),

customer_covariates as (

    select
        customers.customer_id,
        {{ earlier_columns('summed', 'mailed', 'customers.message_date') }},
        customers.as_of_date
    from customers
    -- What is joined is named by a macro, which names nothing for a shop without these logs.
    left join summed on customers.customer_id = summed.customer_id -- noqa: ST11
    left join mailed on customers.customer_id = mailed.customer_id -- noqa: ST11

)

select * from customer_covariates
