{{ config(meta={"column": "event_date", "table": "event_dates"}) }}

-- The days are marked as built after the marts: what their reviews say must stand by then.
-- depends_on: {{ source('ml', 'review_annotations') }}

with

orders as (

    select
        event_date,
        count(case when is_order then 1 end) as order_count,
        count(case when is_order and is_guest then 1 end) as guest_order_count,
        count(case when not is_order and returned_amount > 0 then 1 end) as return_count,
        count(distinct case when is_order then customer_id end) as buyer_count,
        sum(gross_amount) as gross_amount,
        sum(returned_amount) as returned_amount,
        sum(net_amount) as net_amount,
        sum(case when is_guest then net_amount else 0 end) as guest_net_amount,
        sum(service_amount) as service_amount
    from {{ ref('int_orders__netted') }}
    where event_date in ({{ built_event_dates() }})
    group by event_date

),

sessions as (

    select
        event_date,
        count(*) as session_count,
        count(distinct visitor_id) as visitor_count,
        sum(view_count) as view_count,
        sum(cart_count) as cart_count
    from {{ ref('int_sessions__sessionized') }}
    where event_date in ({{ built_event_dates() }})
    group by event_date

),

reviews as (

    select
        review_date as event_date,
        count(*) as review_count,
        cast(sum(rating) as double) / nullif(count(rating), 0) as rating_mean
    from {{ ref('stg_shop__reviews') }}
    where review_date in ({{ built_event_dates() }})
    group by review_date

),

event_dates as (

    {{ built_event_dates() }}

),

shop_days as (

    select
        event_dates.event_date,
        {{ counted_by('purchases', 'orders.order_count') }} as order_count,
        {{ counted_by('purchases', 'orders.guest_order_count') }} as guest_order_count,
        {{ counted_by('purchases', 'orders.return_count') }} as return_count,
        {{ counted_by('purchases', 'orders.buyer_count') }} as buyer_count,
        {{ counted_by('purchases', 'orders.gross_amount', 'decimal(18, 4)') }} as gross_amount,
        {{ counted_by('purchases', 'orders.returned_amount', 'decimal(18, 4)') }} as returned_amount,
        {{ counted_by('purchases', 'orders.net_amount', 'decimal(18, 4)') }} as net_amount,
        {{ counted_by('purchases', 'orders.guest_net_amount', 'decimal(18, 4)') }} as guest_net_amount,
        {{ counted_by('purchases', 'orders.service_amount', 'decimal(18, 4)') }} as service_amount,
        {{ counted_by('browse_events', 'sessions.session_count') }} as session_count,
        {{ counted_by('browse_events', 'sessions.visitor_count') }} as visitor_count,
        {{ counted_by('browse_events', 'sessions.view_count') }} as view_count,
        {{ counted_by('browse_events', 'sessions.cart_count') }} as cart_count,
        {{ counted_by('reviews', 'reviews.review_count') }} as review_count,
        {{ told_by('reviews', 'reviews.rating_mean', 'double') }} as rating_mean
    from event_dates
    left join orders on event_dates.event_date = orders.event_date
    left join sessions on event_dates.event_date = sessions.event_date
    left join reviews on event_dates.event_date = reviews.event_date
    where orders.event_date is not null or sessions.event_date is not null or reviews.event_date is not null

)

select * from shop_days
