{{ config(meta={"column": "as_of_date", "table": "transition_dates"}) }}
{# A day's moves also hang on the day before it, so the day after a built one is built, too. -#}
with

touched_dates as (

    select as_of_date from {{ source('nights', 'transition_dates') }}

),

today as (

    select
        customer_id,
        lifecycle_stage,
        stage_reason,
        net_amount_365d,
        as_of_date
    from {{ ref('customer_lifecycle') }}
    where as_of_date in (select as_of_date from touched_dates)

),

yesterday as (

    select
        customer_id,
        lifecycle_stage,
        {{ day_after('as_of_date') }} as next_date
    from {{ ref('customer_lifecycle') }}
    where {{ day_after('as_of_date') }} in (select as_of_date from touched_dates)

),

-- Without the evening before there is nothing to compare with.
comparable_dates as (

    select distinct next_date as as_of_date from yesterday

),

transitions as (

    select
        today.customer_id,
        yesterday.lifecycle_stage as from_stage,
        today.lifecycle_stage as to_stage,
        today.stage_reason,
        today.net_amount_365d,
        today.as_of_date
    from today
    inner join comparable_dates on today.as_of_date = comparable_dates.as_of_date
    left join yesterday on today.customer_id = yesterday.customer_id and today.as_of_date = yesterday.next_date
    where today.lifecycle_stage is not null and today.lifecycle_stage is distinct from yesterday.lifecycle_stage

)

select * from transitions
