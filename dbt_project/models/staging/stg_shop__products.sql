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
        cost,
        stock_count,
        is_available,
        row_number() over (
            partition by product_id, event_date
            order by
                count(*) desc, name asc nulls last, category asc nulls last, brand asc nulls last,
                attributes asc nulls last, price asc nulls last, cost asc nulls last, stock_count asc nulls last,
                is_available asc nulls last
        ) as choice
    from products
    group by
        product_id, event_date, name, category, brand, attributes, price, cost, stock_count, is_available

),

compared as (

    select
        *,
        lag(event_date) over deliveries as previous_date,
        lag(name) over deliveries as previous_name,
        lag(category) over deliveries as previous_category,
        lag(brand) over deliveries as previous_brand,
        lag(attributes) over deliveries as previous_attributes,
        lag(price) over deliveries as previous_price,
        lag(cost) over deliveries as previous_cost,
        lag(stock_count) over deliveries as previous_stock_count,
        lag(is_available) over deliveries as previous_is_available
    from described
    where choice = 1
    window deliveries as (partition by product_id order by event_date)

),

versions as (

    select
        product_id,
        name as product_name,
        category,
        brand,
        attributes,
        price as list_amount,
        cost as cost_amount,
        stock_count,
        is_available,
        event_date as valid_from_date,
        -- The first day on which it no longer holds; null = it still holds.
        lead(event_date) over (partition by product_id order by event_date) as valid_until_date
    from compared
    where
        previous_date is null
        or name is distinct from previous_name
        or category is distinct from previous_category
        or brand is distinct from previous_brand
        or attributes is distinct from previous_attributes
        or price is distinct from previous_price
        or cost is distinct from previous_cost
        or stock_count is distinct from previous_stock_count
        or is_available is distinct from previous_is_available

)

select * from versions
