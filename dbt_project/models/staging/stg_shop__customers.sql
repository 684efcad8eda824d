with

customers as (

    select * from {{ source('raw', 'customers') }}

),

-- A delivery may describe a customer more than once: one of them counts, the same each time.
described as (

    select
        customer_id,
        country,
        age_band,
        gender,
        email_consent as has_email_consent,
        sms_consent as has_sms_consent,
        event_date as valid_from_date,
        {{ local_date('signed_up_at') }} as signed_up_date,
        signed_up_at
    from customers
    qualify row_number() over (partition by customer_id, event_date order by record_hash) = 1

),

versions as (

    select
        customer_id,
        country,
        age_band,
        gender,
        has_email_consent,
        has_sms_consent,
        valid_from_date,
        lead(valid_from_date) over (partition by customer_id order by valid_from_date) as valid_until_date,
        signed_up_date,
        signed_up_at
    from described

)

select * from versions
