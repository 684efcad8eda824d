{# Columns that each log adds to a day; the union below fills the other logs' with null. -#}
{%- set measures = {
    'purchases': {
        'order_count': 'bigint', 'return_count': 'bigint', 'line_count': 'bigint', 'product_count': 'bigint',
        'unit_count': 'decimal(18, 4)',
        'returned_unit_count': 'decimal(18, 4)', 'gross_amount': 'decimal(18, 4)', 'returned_amount': 'decimal(18, 4)',
        'net_amount': 'decimal(18, 4)', 'discount_amount': 'decimal(18, 4)'
    },
    'browse_events': {
        'session_count': 'bigint', 'view_count': 'bigint', 'search_count': 'bigint', 'cart_count': 'bigint',
        'remove_count': 'bigint', 'browsed_seconds': 'bigint'
    },
    'reviews': {
        'review_count': 'bigint', 'rating_count': 'bigint', 'rating_sum': 'decimal(18, 2)',
        'support_message_count': 'bigint', 'read_count': 'bigint', 'sentiment_sum': 'decimal(18, 4)',
        'expected_stars_sum': 'decimal(18, 4)', 'negative_review_count': 'bigint', 'positive_review_count': 'bigint',
        'complaint_count': 'bigint', 'question_count': 'bigint', 'purchase_intent_count': 'bigint',
        'churn_intent_probability': 'decimal(18, 4)', 'negative_delivery_count': 'bigint', 'negative_service_count': 'bigint',
        'negative_price_count': 'bigint', 'negative_product_count': 'bigint'
    },
    'campaign_touches': {'touch_count': 'bigint'}
} -%}
{%- set intents = ['complaint', 'question', 'purchase_intent'] -%}
{%- set aspect_groups = ['delivery', 'service', 'price', 'product'] -%}

with

orders as (

    select
        customer_id,
        event_date,
        count(case when is_order then 1 end) as order_count,
        count(case when not is_order and returned_amount > 0 then 1 end) as return_count,
        sum(line_count) as line_count,
        sum(case when is_order then product_count end) as product_count,
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
        coalesce(sum(rating), 0) as rating_sum,
        count(case when channel = 'support' then 1 end) as support_message_count
    from {{ ref('stg_shop__reviews') }}
    where customer_id is not null and review_date in ({{ built_event_dates() }})
    group by customer_id, review_date

),

-- What the reader found in them. Probabilities have four digits, so their sums as decimals are exact.
readings as (

    select
        customer_id,
        review_date as event_date,
        count(sentiment) as read_count,
        sum(cast(positive_probability - negative_probability as decimal(18, 4))) as sentiment_sum,
        sum(cast(expected_stars as decimal(18, 4))) as expected_stars_sum,
        count(case when sentiment = 'negative' then 1 end) as negative_review_count,
        count(case when sentiment = 'positive' then 1 end) as positive_review_count,
        {%- for intent in intents %}
        count(case when {{ intent }}_probability >= 0.5 then 1 end) as {{ intent }}_count,
        {%- endfor %}
        -- Few who mean to leave say it outright: what counts is the text that comes nearest to it.
        max(cast(churn_intent_probability as decimal(18, 4))) as churn_intent_probability
    from {{ source('ml', 'review_annotations') }}
    where customer_id is not null and review_date in ({{ built_event_dates() }})
    group by customer_id, review_date

),

-- A mention names its review; a review that came again under its id is one.
writers as (

    select
        review_id,
        review_date,
        min(customer_id) as customer_id
    from {{ source('ml', 'review_annotations') }}
    where customer_id is not null and review_date in ({{ built_event_dates() }})
    group by review_id, review_date

),

negative_mentions as (

    select
        writers.customer_id,
        mentions.review_date as event_date,
        {{ aspect_group('mentions.aspect') }} as aspect_group
    from {{ source('ml', 'review_aspects') }} as mentions
    inner join writers
        on mentions.review_id = writers.review_id and mentions.review_date = writers.review_date
    where mentions.polarity = 'negative'

),

negatives as (

    select
        customer_id,
        event_date,
        {%- for group in aspect_groups %}
        count(case when aspect_group = '{{ group }}' then 1 end) as negative_{{ group }}_count
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    from negative_mentions
    group by customer_id, event_date

),

reviews_read as (

    select
        reviews.customer_id,
        reviews.event_date,
        reviews.review_count,
        reviews.rating_count,
        reviews.rating_sum,
        reviews.support_message_count,
        readings.read_count,
        readings.sentiment_sum,
        readings.expected_stars_sum,
        readings.negative_review_count,
        readings.positive_review_count,
        {%- for intent in intents %}
        readings.{{ intent }}_count,
        {%- endfor %}
        readings.churn_intent_probability,
        {%- for group in aspect_groups %}
        negatives.negative_{{ group }}_count
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    from reviews
    left join readings on reviews.customer_id = readings.customer_id and reviews.event_date = readings.event_date
    left join negatives on reviews.customer_id = negatives.customer_id and reviews.event_date = negatives.event_date

),

touches as (

    select
        customer_id,
        touch_date as event_date,
        count(case when not is_held_out then 1 end) as touch_count
    from {{ ref('stg_shop__campaign_touches') }}
    where touch_date in ({{ built_event_dates() }})
    group by customer_id, touch_date

),

{% set ctes = {
    'purchases': 'orders', 'browse_events': 'sessions', 'reviews': 'reviews_read', 'campaign_touches': 'touches'
} -%}
-- Summing up a column of nulls per log instead would hold every column of every day in memory.
active_days as (

    {%- for cte in ctes.values() %}
    select
        customer_id,
        event_date
    from {{ cte }}
    {%- if not loop.last %}

    union
    {% endif %}
    {%- endfor %}

),

customer_days as (

    select
        active_days.customer_id,
        {%- for log, columns in measures.items() %}{% for column, type in columns.items() %}
        {{ counted_by(log, ctes[log] ~ '.' ~ column, type) }} as {{ column }},
        {%- endfor %}{% endfor %}
        -- sqlfluff loses count of the indent after these loops, and knows no shop's logs.
        -- noqa: disable=LT02,ST11
        active_days.event_date
    from active_days
    {%- for cte in ctes.values() %}
    left join {{ cte }}
        on active_days.customer_id = {{ cte }}.customer_id and active_days.event_date = {{ cte }}.event_date
    {%- endfor %}
    -- noqa: enable=LT02,ST11

)

select * from customer_days
