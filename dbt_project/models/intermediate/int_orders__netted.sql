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
        {{ summed_amount("case when quantity > 0 and not is_service_line then quantity end") }} as unit_count,
        {{ summed_amount("case when quantity < 0 and not is_service_line then -quantity end") }} as returned_unit_count,
        {{ summed_amount("case when quantity >= 0 and not is_service_line then line_amount end") }} as gross_amount,
        {{ summed_amount("case when quantity < 0 and not is_service_line then -line_amount end") }} as returned_amount,
        {{ summed_amount("case when not is_service_line then line_amount end") }} as net_amount,
        {{ summed_amount("case when is_service_line then line_amount end") }} as service_amount,
        -- What was taken off what was sold: a discount that goes back with a return was none in the end.
        {{ summed_amount("case when quantity >= 0 and not is_service_line then discount_amount end") }}
            as discount_amount,
        order_date as event_date,
        min(ordered_at) as ordered_at
    from order_lines
    group by order_id, customer_id, order_date

)

select * from netted
