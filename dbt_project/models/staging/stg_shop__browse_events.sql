with

browse_events as (

    select * from {{ source('raw', 'browse_events') }}

),

renamed as (

    select
        {{ hash_text('record_hash') }} as browse_event_id,
        event_id,
        customer_id,
        session_id,
        -- Who is looking: the customer where known, else whatever the shop's session id stands for.
        coalesce(customer_id, 'session ' || session_id) as visitor_id,
        product_id,
        campaign_id,
        event_type,
        search_text,
        page,
        referrer,
        event_date,
        occurred_at
    from browse_events
    where copy_number = 1

)

select * from renamed
