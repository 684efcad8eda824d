{%- set windows = [7, 30, 90, 365] -%}
{#- What is summed up over a customer's days, by the log that tells it: all of them, and the last so many. -#}
{%- set measures = {
    'purchases': {
        'order_count': 'bigint', 'return_count': 'bigint', 'product_count': 'bigint', 'unit_count': 'decimal(18, 4)',
        'gross_amount': 'decimal(18, 4)', 'returned_amount': 'decimal(18, 4)', 'net_amount': 'decimal(18, 4)',
        'discount_amount': 'decimal(18, 4)'
    },
    'browse_events': {
        'session_count': 'bigint', 'view_count': 'bigint', 'cart_count': 'bigint', 'search_count': 'bigint',
        'browsed_seconds': 'bigint'
    },
    'reviews': {'review_count': 'bigint', 'rating_count': 'bigint', 'rating_sum': 'decimal(18, 2)'},
    'campaign_touches': {'touch_count': 'bigint'}
} -%}
{%- set window_measures = [
    ('purchases', 'order_count', windows), ('purchases', 'net_amount', windows),
    ('purchases', 'returned_amount', windows), ('purchases', 'unit_count', [365]), ('purchases', 'gross_amount', [365]),
    ('purchases', 'discount_amount', [365]),
    ('browse_events', 'session_count', windows), ('browse_events', 'view_count', windows),
    ('browse_events', 'cart_count', windows), ('browse_events', 'search_count', [7, 30, 90]),
    ('browse_events', 'browsed_seconds', [30]),
    ('reviews', 'review_count', [90, 365]), ('campaign_touches', 'touch_count', [30, 90])
] -%}
{#- What the reader found, summed up over the days with a text alone: they are few. -#}
{%- set opinions = [
    ('support_message_count', [90, 365]), ('read_count', [90, 365]), ('sentiment_sum', [90, 365]),
    ('expected_stars_sum', [365]), ('negative_review_count', [90, 365]), ('complaint_count', [90, 365]),
    ('question_count', [90]), ('purchase_intent_count', [90]), ('negative_delivery_count', [365]),
    ('negative_service_count', [365]), ('negative_price_count', [365]), ('negative_product_count', [365])
] -%}
with

as_of_dates as (

    {{ built_as_of_dates() }}

),

customer_days as (

    select * from {{ ref('customer_days') }}

),

customer_products as (

    select * from {{ ref('int_customer_products__summed') }}

),

touches as (

    select * from {{ ref('stg_shop__campaign_touches') }}

),

customers as (

    select * from {{ ref('stg_shop__customers') }}

),

gaps as (

    select
        customer_id,
        event_date,
        {{ days_between('lag(event_date) over (partition by customer_id order by event_date)', 'event_date') }}
            as gap_days
    from customer_days
    where order_count > 0

),

order_gaps as (

    select
        customer_id,
        event_date,
        gap_days,
        -- The rhythm that this gap broke, or kept: what stood before it.
        count(gap_days) over earlier as earlier_gap_count,
        {{ median_over('gap_days', 'earlier') }} as earlier_gap_median_days
    from gaps
    window earlier as (
        partition by customer_id order by event_date rows between unbounded preceding and 1 preceding
    )

),

first_bought as (

    select
        customer_id,
        product_id,
        min(event_date) as event_date
    from customer_products
    where unit_count > 0
    group by customer_id, product_id

),

new_products as (

    select
        customer_id,
        event_date,
        count(*) as new_product_count
    from first_bought
    group by customer_id, event_date

),

days as (

    select
        customer_days.*,
        order_gaps.gap_days,
        new_products.new_product_count
    from customer_days
    left join order_gaps
        on customer_days.customer_id = order_gaps.customer_id and customer_days.event_date = order_gaps.event_date
    left join new_products
        on customer_days.customer_id = new_products.customer_id and customer_days.event_date = new_products.event_date

),

-- What was known of a customer from one of their days until the next: totals so far, whatever evenings are built.
known as (

    select
        customer_id,
        event_date as valid_from_date,
        lead(event_date, 1, date '9999-12-31') over (partition by customer_id order by event_date) as valid_until_date,
        {%- for log, columns in measures.items() %}{% for column, type in columns.items() %}
        {{ told_by(log, 'sum(' ~ column ~ ') over so_far', type) }} as {{ column }},
        {%- endfor %}{% endfor %}
        min(event_date) over so_far as first_seen_date,
        min(case when order_count > 0 then event_date end) over so_far as first_order_date,
        max(case when order_count > 0 then event_date end) over so_far as last_order_date,
        max(case when session_count > 0 then event_date end) over so_far as last_session_date,
        max(case when cart_count > 0 then event_date end) over so_far as last_cart_date,
        max(case when review_count > 0 then event_date end) over so_far as last_review_date,
        max(case when touch_count > 0 then event_date end) over so_far as last_touch_date,
        {{ told_by('purchases', 'count(case when order_count > 0 then 1 end) over so_far', 'bigint') }}
            as order_day_count,
        {{ counted_by('purchases', 'sum(new_product_count) over so_far') }} as distinct_product_count,
        {{ told_by('purchases', 'count(gap_days) over so_far', 'bigint') }} as gap_count,
        {{ median_over('gap_days', 'so_far') }} as gap_median_days,
        cast(sum(gap_days) over so_far as bigint) as gap_sum,
        cast(sum(gap_days * gap_days) over so_far as bigint) as gap_square_sum
    from days
    window so_far as (
        partition by customer_id order by event_date rows between unbounded preceding and current row
    )

),

-- Everything that was known at the end of as_of_date, and nothing later.
at_evening as (

    select
        known.*,
        as_of_dates.as_of_date
    from as_of_dates
    inner join known
        on as_of_dates.as_of_date >= known.valid_from_date and as_of_dates.as_of_date < known.valid_until_date

),

-- A window of N days ends with as_of_date: all that is known, less what was known N days before.
activity as (

    select
        {{ days_between('at_evening.first_order_date', 'at_evening.as_of_date') }} as tenure_days,
        {{ days_between('at_evening.last_order_date', 'at_evening.as_of_date') }} as recency_days,
        {%- for log, column, lengths in window_measures %}{% for days in lengths %}
        {{ told_by(
            log, 'at_evening.' ~ column ~ ' - coalesce(known_before_' ~ days ~ 'd.' ~ column ~ ', 0)',
            measures[log][column]
        ) }} as {{ column }}_{{ days }}d,
        {%- endfor %}{% endfor %}
        -- sqlfluff loses count of the indent after these loops.
        -- noqa: disable=LT02
        at_evening.*
    from at_evening
    {%- for days in windows %}
    left join known as known_before_{{ days }}d
        on
            at_evening.customer_id = known_before_{{ days }}d.customer_id
            and {{ days_before('at_evening.as_of_date', days) }} >= known_before_{{ days }}d.valid_from_date
            and {{ days_before('at_evening.as_of_date', days) }} < known_before_{{ days }}d.valid_until_date
    {%- endfor %}
    -- noqa: enable=LT02

),

recent_gaps as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        max(known.gap_days) as gap_max_ended_90d_days,
        -- Of the longest of them, the earlier one; -1 stands for no rhythm, since max_by leaves nulls out.
        nullif(max_by(
            case
                when known.earlier_gap_count >= {{ var('rhythm_min_gap_count') }} then known.earlier_gap_median_days
                else -1
            end,
            100000 * known.gap_days + {{ days_between('known.event_date', 'as_of_dates.as_of_date') }}
        ), -1) as gap_max_ended_90d_rhythm_days
    from as_of_dates
    inner join order_gaps as known
        on
            as_of_dates.as_of_date >= known.event_date
            and known.event_date > {{ days_before('as_of_dates.as_of_date', 90) }}
    where known.gap_days is not null
    group by known.customer_id, as_of_dates.as_of_date

),

shop_rhythm as (

    select
        as_of_dates.as_of_date,
        median(known.gap_days) as shop_gap_median_days
    from as_of_dates
    inner join order_gaps as known on as_of_dates.as_of_date >= known.event_date
    where known.gap_days is not null
    group by as_of_dates.as_of_date

),

opinions as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        {%- for column, lengths in opinions %}{% for days in lengths %}
        sum(
            case when known.event_date > {{ days_before('as_of_dates.as_of_date', days) }} then known.{{ column }} end
        ) as {{ column }}_{{ days }}d,
        {%- endfor %}{% endfor %}
        max(case when known.read_count > 0 then known.churn_intent_probability end) as churn_intent_probability_365d,
        max(case when known.complaint_count > 0 then known.event_date end) as last_complaint_date,
        max(case when known.positive_review_count > 0 then known.event_date end) as last_positive_review_date
    from as_of_dates
    inner join customer_days as known
        on
            as_of_dates.as_of_date >= known.event_date
            and known.event_date > {{ days_before('as_of_dates.as_of_date', 365) }}
    where known.review_count > 0
    group by known.customer_id, as_of_dates.as_of_date

),

viewed as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        sum(case when known.event_date > {{ days_before('as_of_dates.as_of_date', 7) }} then known.view_count end)
            as view_count_7d
    from as_of_dates
    inner join customer_products as known
        on
            as_of_dates.as_of_date >= known.event_date
            and known.event_date > {{ days_before('as_of_dates.as_of_date', 30) }}
    where known.view_count > 0
    group by known.customer_id, as_of_dates.as_of_date, known.product_id

),

-- Who comes back to the same few things is looking for something.
viewed_products as (

    select
        customer_id,
        as_of_date,
        count(view_count_7d) as viewed_product_count_7d,
        count(*) as viewed_product_count_30d,
        max(view_count_7d) as top_product_view_count_7d
    from viewed
    group by customer_id, as_of_date

),

-- Of the messages got in the last days, those opened by the evening: one that is opened later is not open yet.
responses as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        {%- for days in [30, 90] %}{% for did in ['open', 'click'] %}
        count(
            case
                when
                    known.touch_date > {{ days_before('as_of_dates.as_of_date', days) }}
                    and known.{{ did }}ed_date <= as_of_dates.as_of_date
                    then 1
            end
        ) as {{ did }}_count_{{ days }}d
        {%- if not loop.last %},{% endif %}
        {%- endfor %}{% if not loop.last %},{% endif %}{% endfor %}
    from as_of_dates
    inner join touches as known
        on
            as_of_dates.as_of_date >= known.touch_date
            and known.touch_date > {{ days_before('as_of_dates.as_of_date', 90) }}
    where not known.is_held_out and (known.opened_date is not null or known.clicked_date is not null)
    group by known.customer_id, as_of_dates.as_of_date

),

category_interest as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        known.category,
        sum(known.net_amount) as net_amount,
        sum(known.view_count) as view_count,
        row_number() over (
            partition by known.customer_id, as_of_dates.as_of_date
            order by sum(known.net_amount) desc nulls last, sum(known.view_count) desc nulls last, known.category
        ) as place
    from as_of_dates
    inner join customer_products as known
        on
            as_of_dates.as_of_date >= known.event_date
            and known.event_date > {{ days_before('as_of_dates.as_of_date', 365) }}
    where known.category is not null
    group by known.customer_id, as_of_dates.as_of_date, known.category

),

affinity as (

    select
        customer_id,
        as_of_date,
        max(case when place = 1 then category end) as top_category,
        cast(sum(case when place = 1 then net_amount end) as double)
        / nullif(cast(sum(case when net_amount > 0 then net_amount end) as double), 0) as top_category_amount_share,
        cast(sum(case when place = 1 then view_count end) as double)
        / nullif(cast(sum(view_count) as double), 0) as top_category_view_share,
        count(*) as category_count_365d
    from category_interest
    group by customer_id, as_of_date

),

unit_prices as (

    select
        customer_id,
        as_of_date,
        cast(gross_amount_365d as double) / nullif(cast(unit_count_365d as double), 0) as unit_amount_mean_365d
    from activity
    where unit_count_365d > 0

),

price_affinity as (

    select
        customer_id,
        as_of_date,
        unit_amount_mean_365d,
        percent_rank() over (partition by as_of_date order by unit_amount_mean_365d) as price_affinity
    from unit_prices

),

features as (

    select
        activity.customer_id,
        affinity.top_category,

        activity.order_count,
        activity.order_day_count,
        case when activity.order_day_count > 0 then activity.order_day_count - 1 else activity.order_day_count end
            as repeat_count,
        activity.return_count,
        activity.unit_count,
        activity.distinct_product_count,
        {%- for days in windows %}
        activity.order_count_{{ days }}d,
        {%- endfor %}
        activity.gross_amount,
        activity.returned_amount,
        activity.net_amount,
        {%- for days in windows %}
        activity.net_amount_{{ days }}d,
        activity.returned_amount_{{ days }}d,
        {%- endfor %}
        cast(activity.net_amount as double) / nullif(activity.order_count, 0) as average_order_amount,
        -- Monetary value as the value models mean it: what an order day brought on average.
        cast(activity.net_amount as double) / nullif(activity.order_day_count, 0) as monetary_value,
        cast(activity.product_count as double) / nullif(activity.order_count, 0) as products_per_order,
        cast(activity.unit_count as double) / nullif(activity.order_count, 0) as units_per_order,
        cast(activity.returned_amount as double) / nullif(cast(activity.gross_amount as double), 0) as return_share,
        cast(activity.discount_amount as double)
        / nullif(cast(activity.gross_amount + activity.discount_amount as double), 0) as discount_share,
        cast(activity.discount_amount_365d as double)
        / nullif(cast(activity.gross_amount_365d + activity.discount_amount_365d as double), 0)
            as discount_share_365d,

        activity.tenure_days,
        activity.recency_days,
        activity.gap_count,
        activity.gap_median_days,
        cast(activity.gap_sum as double) / nullif(activity.gap_count, 0) as gap_mean_days,
        -- From exact sums of whole days, so that the order of the rows leaves no trace in the last digit.
        sqrt(cast(activity.gap_count * activity.gap_square_sum - activity.gap_sum * activity.gap_sum as double))
        / nullif(cast(activity.gap_sum as double), 0) as gap_cv,
        activity.recency_days / nullif(activity.gap_median_days, 0) as overdue_ratio,
        recent_gaps.gap_max_ended_90d_days,
        recent_gaps.gap_max_ended_90d_rhythm_days,
        case when activity.order_count is not null then shop_rhythm.shop_gap_median_days end as shop_gap_median_days,

        {%- for column in ['session_count', 'view_count', 'cart_count'] %}{% for days in windows %}
        activity.{{ column }}_{{ days }}d,
        {%- endfor %}{% endfor %}
        {%- for days in [7, 30, 90] %}
        activity.search_count_{{ days }}d,
        {%- endfor %}
        activity.browsed_seconds_30d,
        {%- for column in ['viewed_product_count_7d', 'viewed_product_count_30d', 'top_product_view_count_7d'] %}
        {{ counted_by('browse_events', 'viewed_products.' ~ column) }} as {{ column }},
        {%- endfor %}
        -- Per day of the last week, less per day of the 23 days before it.
        {%- for column in ['session_count', 'view_count'] %}
        activity.{{ column }}_7d / 7.0e0 - (activity.{{ column }}_30d - activity.{{ column }}_7d) / 23.0e0
            as {{ column[:-6] }}_trend_7d,
        {%- endfor %}
        {{ days_between('activity.last_session_date', 'activity.as_of_date') }} as days_since_last_session,
        {{ days_between('activity.last_cart_date', 'activity.as_of_date') }} as days_since_last_cart,
        {% if has('purchases') -%}
        {{ told_by(
            'browse_events',
            'coalesce(activity.last_cart_date > ' ~ days_before('activity.as_of_date', var('open_cart_days'))
            ~ ' and coalesce(activity.last_order_date < activity.last_cart_date, true), false)', 'boolean'
        ) }} as has_open_cart,
        {%- else -%}
        cast(null as boolean) as has_open_cart,
        {%- endif %}

        affinity.top_category_amount_share,
        affinity.top_category_view_share,
        affinity.category_count_365d,
        price_affinity.unit_amount_mean_365d,
        price_affinity.price_affinity,

        activity.review_count,
        activity.review_count_90d,
        activity.review_count_365d,
        cast(activity.rating_sum as double) / nullif(activity.rating_count, 0) as rating_mean,
        {%- for days in [90, 365] %}
        {{ counted_by('reviews', 'opinions.support_message_count_' ~ days ~ 'd') }}
            as support_message_count_{{ days }}d,
        {%- endfor %}
        {%- for days in [90, 365] %}
        cast(opinions.sentiment_sum_{{ days }}d as double) / nullif(opinions.read_count_{{ days }}d, 0)
            as sentiment_mean_{{ days }}d,
        {%- endfor %}
        cast(opinions.sentiment_sum_90d as double) / nullif(opinions.read_count_90d, 0)
        - cast(opinions.sentiment_sum_365d - opinions.sentiment_sum_90d as double)
        / nullif(opinions.read_count_365d - opinions.read_count_90d, 0) as sentiment_trend_90d,
        cast(opinions.expected_stars_sum_365d as double) / nullif(opinions.read_count_365d, 0)
            as expected_stars_mean_365d,
        {%- for column in ['negative_review_count', 'complaint_count'] %}{% for days in [90, 365] %}
        {{ counted_by('reviews', 'opinions.' ~ column ~ '_' ~ days ~ 'd') }} as {{ column }}_{{ days }}d,
        {%- endfor %}{% endfor %}
        {{ days_between('opinions.last_complaint_date', 'activity.as_of_date') }} as days_since_last_complaint,
        {{ told_by(
            'reviews',
            'coalesce(opinions.last_complaint_date > '
            ~ days_before('activity.as_of_date', var('open_complaint_days'))
            ~ ' and coalesce(activity.last_order_date <= opinions.last_complaint_date, true)'
            ~ ' and coalesce(opinions.last_positive_review_date <= opinions.last_complaint_date, true), false)',
            'boolean'
        ) }} as has_open_complaint,
        {{ counted_by('reviews', 'opinions.question_count_90d') }} as question_count_90d,
        {{ counted_by('reviews', 'opinions.purchase_intent_count_90d') }} as purchase_intent_count_90d,
        cast(opinions.churn_intent_probability_365d as double) as churn_intent_probability_365d,
        {%- for group in ['delivery', 'service', 'price', 'product'] %}
        {{ counted_by('reviews', 'opinions.negative_' ~ group ~ '_count_365d') }} as negative_{{ group }}_count_365d,
        {%- endfor %}

        activity.touch_count,
        {%- for days in [30, 90] %}
        activity.touch_count_{{ days }}d,
        {{ counted_by('campaign_touches', 'responses.open_count_' ~ days ~ 'd') }} as open_count_{{ days }}d,
        {{ counted_by('campaign_touches', 'responses.click_count_' ~ days ~ 'd') }} as click_count_{{ days }}d,
        {%- endfor %}
        {{ days_between('activity.last_touch_date', 'activity.as_of_date') }} as days_since_last_touch,

        {{ told_by('customers', 'customers.customer_id is not null', 'boolean') }} as is_registered,
        customers.has_email_consent,
        customers.has_sms_consent,
        case
            when customers.signed_up_date <= activity.as_of_date
                then {{ days_between('customers.signed_up_date', 'activity.as_of_date') }}
        end as days_since_sign_up,

        activity.first_seen_date,
        activity.valid_from_date as last_seen_date,
        activity.first_order_date,
        activity.last_order_date,
        activity.last_session_date,
        activity.last_cart_date,
        activity.last_review_date,
        opinions.last_complaint_date,
        activity.last_touch_date,
        activity.as_of_date
    from activity
    left join recent_gaps
        on activity.customer_id = recent_gaps.customer_id and activity.as_of_date = recent_gaps.as_of_date
    left join shop_rhythm
        on activity.as_of_date = shop_rhythm.as_of_date
    left join affinity
        on activity.customer_id = affinity.customer_id and activity.as_of_date = affinity.as_of_date
    left join price_affinity
        on activity.customer_id = price_affinity.customer_id and activity.as_of_date = price_affinity.as_of_date
    left join opinions
        on activity.customer_id = opinions.customer_id and activity.as_of_date = opinions.as_of_date
    -- sqlfluff knows no shop's logs, so to it these two are never asked.
    left join viewed_products -- noqa: ST11
        on activity.customer_id = viewed_products.customer_id and activity.as_of_date = viewed_products.as_of_date
    left join responses -- noqa: ST11
        on activity.customer_id = responses.customer_id and activity.as_of_date = responses.as_of_date
    left join customers
        on
            activity.customer_id = customers.customer_id
            and activity.as_of_date >= customers.valid_from_date
            and (activity.as_of_date < customers.valid_until_date or customers.valid_until_date is null)

)

select * from features
