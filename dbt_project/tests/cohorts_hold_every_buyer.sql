{{ config(meta={"dagster": {"ref": {"name": "customer_cohorts"}}}) }}
-- Every customer who has ordered by the latest evening is in one cohort.
with

cohorts as (

    select coalesce(sum(customer_count), 0) as customer_count
    from {{ ref('customer_cohorts') }}
    where month_number = 0

),

buyers as (

    select count(distinct customer_id) as customer_count
    from {{ ref('customer_days') }}
    where order_count > 0 and event_date <= (select last_date from {{ source('nights', 'known_until') }})

)

select
    cohorts.customer_count,
    buyers.customer_count as buyer_count
from cohorts
cross join buyers
where cohorts.customer_count <> buyers.customer_count
