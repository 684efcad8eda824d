{{ config(meta={"dagster": {"ref": {"name": "shop_days"}}}) }}
-- What the shop's days add up to is what was delivered, line by line, less the rounding of each line.
with

delivered as (

    select
        event_date,
        count(*) as line_count,
        sum(
            case when is_return and quantity > 0 then -quantity else quantity end * unit_price
            - coalesce(discount, 0) * case when quantity < 0 or (is_return and quantity > 0) then -1 else 1 end
        ) as amount
    from {{ source('raw', 'purchases') }}
    where copy_number = 1 and event_date in ({{ built_event_dates() }})
    group by event_date

),

summed as (

    select
        event_date,
        net_amount + service_amount as amount
    from {{ ref('shop_days') }}
    where event_date in ({{ built_event_dates() }}) and net_amount is not null

)

select
    coalesce(delivered.event_date, summed.event_date) as event_date,
    delivered.amount as delivered_amount,
    summed.amount as summed_amount
from delivered
full join summed on delivered.event_date = summed.event_date
where abs(coalesce(delivered.amount, 0) - coalesce(summed.amount, 0)) > 0.0001 * coalesce(delivered.line_count, 0)
