with

order_lines as (

    select * from {{ ref('stg_shop__order_lines') }}
    where order_date in ({{ built_event_dates() }})

),

browse_events as (

    select * from {{ ref('stg_shop__browse_events') }}
    where event_date in ({{ built_event_dates() }})

),

products as (

    select * from {{ ref('stg_shop__products') }}

),

gathered as (

    select
        customer_id,
        product_id,
        order_date as event_date,
        case when quantity > 0 then quantity end as unit_count,
        case when quantity < 0 then -quantity end as returned_unit_count,
        line_amount as net_amount,
        null as view_count,
        null as cart_count
    from order_lines
    where customer_id is not null and not is_service_line

    union all

    select
        customer_id,
        product_id,
        event_date,
        null as unit_count,
        null as returned_unit_count,
        null as net_amount,
        case when event_type = 'view' then 1 end as view_count,
        case when event_type = 'cart' then 1 end as cart_count
    from browse_events
    where customer_id is not null and product_id is not null

),

summed as (

    select
        customer_id,
        product_id,
        {{ counted_by('purchases', 'sum(unit_count)', 'decimal(18, 4)') }} as unit_count,
        {{ counted_by('purchases', 'sum(returned_unit_count)', 'decimal(18, 4)') }} as returned_unit_count,
        {{ counted_by('purchases', 'sum(net_amount)', 'decimal(18, 4)') }} as net_amount,
        {{ counted_by('browse_events', 'sum(view_count)') }} as view_count,
        {{ counted_by('browse_events', 'sum(cart_count)') }} as cart_count,
        event_date
    from gathered
    group by customer_id, product_id, event_date

),

-- The catalogue as it was on the day.
described as (

    select
        summed.customer_id,
        summed.product_id,
        products.category,
        summed.unit_count,
        summed.returned_unit_count,
        summed.net_amount,
        summed.view_count,
        summed.cart_count,
        summed.event_date
    from summed
    left join products
        on
            summed.product_id = products.product_id
            and summed.event_date >= products.valid_from_date
            and (summed.event_date < products.valid_until_date or products.valid_until_date is null)

)

select * from described
