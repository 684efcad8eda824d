{{ config(meta={"dagster": {"ref": {"name": "int_orders__netted"}}}) }}
-- Every order line is in exactly one order.
with

lines as (

    select
        order_date as event_date,
        count(*) as line_count
    from {{ ref('stg_shop__order_lines') }}
    where order_date in ({{ built_event_dates() }})
    group by order_date

),

orders as (

    select
        event_date,
        sum(line_count) as line_count
    from {{ ref('int_orders__netted') }}
    where event_date in ({{ built_event_dates() }})
    group by event_date

)

select
    coalesce(lines.event_date, orders.event_date) as event_date,
    lines.line_count as delivered_line_count,
    orders.line_count as order_line_count
from lines
full join orders on lines.event_date = orders.event_date
where lines.line_count is distinct from orders.line_count
