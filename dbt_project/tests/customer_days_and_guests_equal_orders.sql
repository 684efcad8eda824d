{{ config(meta={"dagster": {"ref": {"name": "customer_days"}}}) }}
-- What customers spent and what guests spent is what the orders brought.
with

orders as (

    select
        event_date,
        sum(net_amount) as net_amount,
        sum(case when is_guest then net_amount else 0 end) as guest_net_amount
    from {{ ref('int_orders__netted') }}
    where event_date in ({{ built_event_dates() }})
    group by event_date

),

customers as (

    select
        event_date,
        sum(net_amount) as net_amount
    from {{ ref('customer_days') }}
    where event_date in ({{ built_event_dates() }})
    group by event_date

)

select
    coalesce(orders.event_date, customers.event_date) as event_date,
    orders.net_amount as order_amount,
    orders.guest_net_amount,
    customers.net_amount as customer_amount
from orders
full join customers on orders.event_date = customers.event_date
where coalesce(orders.net_amount, 0) <> coalesce(customers.net_amount, 0) + coalesce(orders.guest_net_amount, 0)
