with

purchases as (

    select * from {{ source('raw', 'purchases') }}

),

renamed as (

    select
        {{ hash_text('record_hash') }} as order_line_id,
        order_id,
        customer_id,
        product_id,
        coupon_id,
        channel,
        -- Some shops mark returns with a flag, some with a negative quantity.
        case when is_return and quantity > 0 then -quantity else quantity end as quantity,
        unit_price as unit_amount,
        coalesce(discount, 0) as discount_amount,
        coalesce(is_service_line, false) as is_service_line,
        customer_id is null as is_guest,
        event_date as order_date,
        ordered_at
    from purchases
    where copy_number = 1

),

order_lines as (

    select
        *,
        -- A discount makes a sale smaller and a refund smaller, too.
        cast(
            quantity * unit_amount - case when quantity < 0 then -discount_amount else discount_amount end
            as decimal(18, 4)
        ) as line_amount,
        quantity < 0 as is_return
    from renamed

)

select * from order_lines
