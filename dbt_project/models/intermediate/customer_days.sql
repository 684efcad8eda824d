{# Columns that each log adds to a day; the union below fills the other logs' with null. -#}
{%- set measures = {
    'purchases': {
        'order_count': 'bigint', 'return_count': 'bigint', 'line_count': 'bigint', 'unit_count': 'decimal(18, 4)',
        'returned_unit_count': 'decimal(18, 4)', 'gross_amount': 'decimal(18, 4)', 'returned_amount': 'decimal(18, 4)',
        'net_amount': 'decimal(18, 4)', 'discount_amount': 'decimal(18, 4)'
    },
    'browse_events': {
        'session_count': 'bigint', 'view_count': 'bigint', 'search_count': 'bigint', 'cart_count': 'bigint',
        'remove_count': 'bigint', 'browsed_seconds': 'bigint'
    },
    'reviews': {'review_count': 'bigint', 'rating_count': 'bigint', 'rating_sum': 'decimal(18, 2)'},
    'campaign_touches': {'touch_count': 'bigint', 'open_count': 'bigint', 'click_count': 'bigint'}
} -%}

with

orders as (

    select
        customer_id,
        event_date,
        count(case when is_order then 1 end) as order_count,
        count(case when not is_order and returned_amount > 0 then 1 end) as return_count,
        sum(line_count) as line_count,
        sum(unit_count) as unit_count,
        sum(returned_unit_count) as returned_unit_count,
        sum(gross_amount) as gross_amount,
        sum(returned_amount) as returned_amount,
        sum(net_amount) as net_amount,
        sum(discount_amount) as discount_amount
    from {{ ref('int_orders__netted') }}
    where customer_id is not null and event_date in ({{ built_event_dates() }})
    group by customer_id, event_date

),

sessions as (

    select
        customer_id,
        event_date,
        count(*) as session_count,
        sum(view_count) as view_count,
        sum(search_count) as search_count,
        sum(cart_count) as cart_count,
        sum(remove_count) as remove_count,
        sum(duration_seconds) as browsed_seconds
    from {{ ref('int_sessions__sessionized') }}
    where customer_id is not null and event_date in ({{ built_event_dates() }})
    group by customer_id, event_date

),

reviews as (

    select
        customer_id,
        review_date as event_date,
        count(*) as review_count,
        count(rating) as rating_count,
        coalesce(sum(rating), 0) as rating_sum
    from {{ ref('stg_shop__reviews') }}
    where customer_id is not null and review_date in ({{ built_event_dates() }})
    group by customer_id, review_date

),

touches as (

    select
        customer_id,
        touch_date as event_date,
        count(*) as touch_count,
        count(opened_at) as open_count,
        count(clicked_at) as click_count
    from {{ ref('stg_shop__campaign_touches') }}
    where touch_date in ({{ built_event_dates() }})
    group by customer_id, touch_date

),

gathered as (

    {%- set ctes = {
        'purchases': 'orders', 'browse_events': 'sessions', 'reviews': 'reviews', 'campaign_touches': 'touches'
    } %}
    {%- for log, cte in ctes.items() %}
    select
        customer_id,
        event_date
        {%- for other, columns in measures.items() %}{% for column in columns %},
        {{ column if other == log else 'null' }} as {{ column }}
        {%- endfor %}{% endfor %}
    from {{ cte }}
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}

),

customer_days as (

    select
        customer_id,
        {%- for log, columns in measures.items() %}{% for column, type in columns.items() %}
        {{ counted_by(log, 'sum(' ~ column ~ ')', type) }} as {{ column }},
        {%- endfor %}{% endfor %}
        event_date
    from gathered
    group by customer_id, event_date

)

select * from customer_days
