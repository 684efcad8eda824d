with

as_of_dates as (

    {{ built_as_of_dates() }}

),

customer_products as (

    select * from {{ ref('int_customer_products__summed') }}

),

products as (

    select * from {{ ref('stg_shop__products') }}

),

touches as (

    select * from {{ ref('stg_shop__campaign_touches') }}

),

prices as (

    select
        product_id,
        list_amount,
        lag(list_amount) over (partition by product_id order by valid_from_date) as previous_list_amount,
        valid_from_date
    from products

),

price_drops as (

    select
        as_of_dates.as_of_date,
        prices.product_id,
        max(prices.valid_from_date) as dropped_date
    from as_of_dates
    inner join prices
        on
            as_of_dates.as_of_date >= prices.valid_from_date
            and prices.valid_from_date > {{ days_before('as_of_dates.as_of_date', var('price_drop_days')) }}
    where prices.list_amount < prices.previous_list_amount
    group by as_of_dates.as_of_date, prices.product_id

),

-- Looked at before it became cheaper, and not bought in all the time that is looked back on.
viewed_before as (

    select
        known.customer_id,
        price_drops.as_of_date,
        price_drops.product_id
    from price_drops
    inner join customer_products as known
        on
            price_drops.product_id = known.product_id
            and price_drops.as_of_date >= known.event_date
            and known.event_date > {{ days_before('price_drops.as_of_date', 30) }}
    group by known.customer_id, price_drops.as_of_date, price_drops.product_id
    having
        sum(case when known.event_date <= price_drops.dropped_date then known.view_count end) > 0
        and coalesce(sum(known.unit_count), 0) <= 0

),

cheaper as (

    select
        customer_id,
        as_of_date,
        count(*) as price_drop_count
    from viewed_before
    group by customer_id, as_of_date

),

unsubscribed as (

    select
        touches.customer_id,
        as_of_dates.as_of_date,
        max(touches.unsubscribed_date) as unsubscribed_date
    from as_of_dates
    inner join touches
        on
            as_of_dates.as_of_date >= touches.touch_date
            and as_of_dates.as_of_date >= touches.unsubscribed_date
    where touches.customer_id is not null
    group by touches.customer_id, as_of_dates.as_of_date

),

occasions as (

    select
        coalesce(cheaper.customer_id, unsubscribed.customer_id) as customer_id,
        coalesce(cheaper.price_drop_count, 0) as price_drop_count,
        unsubscribed.unsubscribed_date,
        coalesce(cheaper.as_of_date, unsubscribed.as_of_date) as as_of_date
    from cheaper
    full outer join unsubscribed
        on cheaper.customer_id = unsubscribed.customer_id and cheaper.as_of_date = unsubscribed.as_of_date

)

select * from occasions
