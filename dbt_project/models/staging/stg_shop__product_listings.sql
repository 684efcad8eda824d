with

products as (

    select * from {{ source('raw', 'products') }}

),

listings as (

    select distinct
        product_id,
        event_date as listed_date
    from products

)

select * from listings
