with

campaign_touches as (

    select * from {{ source('raw', 'campaign_touches') }}

),

renamed as (

    select
        {{ hash_text('record_hash') }} as campaign_touch_id,
        campaign_id,
        customer_id,
        arm,
        channel,
        event_date as touch_date,
        sent_at,
        opened_at,
        clicked_at,
        unsubscribed_at
    from campaign_touches
    where copy_number = 1

)

select * from renamed
