with

browse_events as (

    select * from {{ ref('stg_shop__browse_events') }}
    where event_date in ({{ built_event_dates() }})

),

-- Midnight ends a session, so that a day's sessions depend on nothing but that day's events.
compared as (

    select
        *,
        lag(occurred_at) over (partition by event_date, visitor_id order by occurred_at) as previous_at
    from browse_events

),

numbered as (

    select
        *,
        sum(
            case
                when previous_at is null then 1
                when occurred_at > previous_at + interval '{{ var("session_gap_minutes") }}' minute then 1
                else 0
            end
        ) over (
            partition by event_date, visitor_id order by occurred_at
            range between unbounded preceding and current row
        ) as session_number
    from compared

),

sessionized as (

    select
        visitor_id || ' ' || event_date || ' ' || session_number as session_id,
        visitor_id,
        max(customer_id) as customer_id,
        max(session_id) as shop_session_id,
        count(*) as event_count,
        count(case when event_type = 'view' then 1 end) as view_count,
        count(case when event_type = 'search' then 1 end) as search_count,
        count(case when event_type = 'cart' then 1 end) as cart_count,
        count(case when event_type = 'remove' then 1 end) as remove_count,
        count(case when event_type = 'checkout' then 1 end) as checkout_count,
        count(case when event_type = 'purchase' then 1 end) as purchase_count,
        count(distinct product_id) as product_count,
        {{ seconds_between('min(occurred_at)', 'max(occurred_at)') }} as duration_seconds,
        event_date,
        min(occurred_at) as started_at,
        max(occurred_at) as ended_at
    from numbered
    group by visitor_id, event_date, session_number

)

select * from sessionized
