with

reviews as (

    select * from {{ source('raw', 'reviews') }}

),

renamed as (

    select
        coalesce(review_id, {{ hash_text('record_hash') }}) as review_id,
        customer_id,
        product_id,
        title,
        body,
        language,
        coalesce(channel, 'review') as channel,
        rating,
        event_date as review_date,
        written_at
    from reviews
    where copy_number = 1

)

select * from renamed
