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
        -- Who is held out gets no message.
        coalesce(arm = 'holdout', false) as is_held_out,
        event_date as touch_date,
        {{ local_date('opened_at') }} as opened_date,
        {{ local_date('clicked_at') }} as clicked_date,
        {{ local_date('unsubscribed_at') }} as unsubscribed_date,
        {{ local_date('bounced_at') }} as bounced_date,
        sent_at,
        opened_at,
        clicked_at,
        unsubscribed_at
    from campaign_touches
    where copy_number = 1

)

select * from renamed
