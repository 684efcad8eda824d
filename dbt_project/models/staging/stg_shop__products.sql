with

products as (

    select * from {{ source('raw', 'products') }}

),

-- A delivery may describe a product in more than one way: the most frequent counts.
described as (

    select
        product_id,
        event_date,
        name,
        category,
        brand,
        attributes,
        price,
        row_number() over (
            partition by product_id, event_date
            order by count(*) desc, name, category, brand, attributes, price
        ) as choice
    from products
    group by product_id, event_date, name, category, brand, attributes, price

),

compared as (

    select
        *,
        row_number() over (partition by product_id order by event_date) = 1
        or name is distinct from lag(name) over (partition by product_id order by event_date)
        or category is distinct from lag(category) over (partition by product_id order by event_date)
        or brand is distinct from lag(brand) over (partition by product_id order by event_date)
        or attributes is distinct from lag(attributes) over (partition by product_id order by event_date)
        or price is distinct from lag(price) over (partition by product_id order by event_date) as is_change
    from described
    where choice = 1

),

versions as (

    select
        product_id,
        name as product_name,
        category,
        brand,
        attributes,
        price as list_amount,
        event_date as valid_from_date,
        -- The first day on which it no longer holds; null = it still holds.
        lead(event_date) over (partition by product_id order by event_date) as valid_until_date
    from compared
    where is_change

)

select * from versions
