with

order_lines as (

    select * from {{ ref('stg_shop__order_lines') }}
    where order_date in ({{ built_event_dates() }})

),

netted as (

    select
        order_id,
        customer_id,
        max(channel) as channel,
        -- A document that only takes back is a return, not an order.
        bool_or(quantity > 0 and not is_service_line) as is_order,
        customer_id is null as is_guest,
        count(*) as line_count,
        count(distinct case when not is_service_line then product_id end) as product_count,
        cast(coalesce(sum(case when quantity > 0 and not is_service_line then quantity end), 0) as decimal(18, 4)) as unit_count,
        cast(coalesce(sum(case when quantity < 0 and not is_service_line then -quantity end), 0) as decimal(18, 4)) as returned_unit_count,
        cast(coalesce(sum(case when quantity >= 0 and not is_service_line then line_amount end), 0) as decimal(18, 4)) as gross_amount,
        cast(coalesce(sum(case when quantity < 0 and not is_service_line then -line_amount end), 0) as decimal(18, 4)) as returned_amount,
        cast(coalesce(sum(case when not is_service_line then line_amount end), 0) as decimal(18, 4)) as net_amount,
        cast(coalesce(sum(case when is_service_line then line_amount end), 0) as decimal(18, 4)) as service_amount,
        cast(sum(discount_amount) as decimal(18, 4)) as discount_amount,
        order_date as event_date,
        min(ordered_at) as ordered_at
    from order_lines
    group by order_id, customer_id, order_date

)

select * from netted
