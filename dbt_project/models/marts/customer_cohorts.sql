{{ config(materialized='table') }}
{# Of all buyers at once: a late order moves a customer into another cohort, and months are few. -#}
with

known_until as (

    select last_date from {{ source('nights', 'known_until') }}

),

order_months as (

    select
        customer_id,
        cast(date_trunc('month', event_date) as date) as order_month,
        sum(order_count) as order_count,
        sum(net_amount) as net_amount
    from {{ ref('customer_days') }}
    where event_date <= (select last_date from known_until)
    group by customer_id, cast(date_trunc('month', event_date) as date)
    having sum(order_count) > 0

),

firsts as (

    select
        customer_id,
        min(order_month) as cohort_month
    from order_months
    group by customer_id

),

sizes as (

    select
        cohort_month,
        count(*) as customer_count
    from firsts
    group by cohort_month

),

months as (

    select distinct cast(date_trunc('month', event_date) as date) as order_month
    from {{ ref('shop_days') }}
    where event_date <= (select last_date from known_until)

),

came_back as (

    select
        firsts.cohort_month,
        order_months.order_month,
        count(*) as buyer_count,
        sum(order_months.order_count) as order_count,
        sum(order_months.net_amount) as net_amount
    from order_months
    inner join firsts on order_months.customer_id = firsts.customer_id
    group by firsts.cohort_month, order_months.order_month

),

cohorts as (

    select
        sizes.cohort_month,
        months.order_month,
        cast(
            12 * (extract(year from months.order_month) - extract(year from sizes.cohort_month))
            + extract(month from months.order_month) - extract(month from sizes.cohort_month) as bigint
        ) as month_number,
        sizes.customer_count,
        coalesce(came_back.buyer_count, 0) as buyer_count,
        cast(coalesce(came_back.order_count, 0) as bigint) as order_count,
        cast(coalesce(came_back.net_amount, 0) as decimal(18, 4)) as net_amount
    from sizes
    inner join months on sizes.cohort_month <= months.order_month
    left join came_back
        on sizes.cohort_month = came_back.cohort_month and months.order_month = came_back.order_month

)

select
    *,
    cast(buyer_count as double) / nullif(customer_count, 0) as buyer_share,
    cast(net_amount as double) / nullif(customer_count, 0) as net_amount_per_customer
from cohorts
