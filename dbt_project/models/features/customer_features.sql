{%- set windows = [7, 30, 90, 365] -%}
{#- What is summed up over a customer's days, by the log that tells it: all of them, and the last so many. -#}
{%- set measures = {
    'purchases': {
        'order_count': 'bigint', 'return_count': 'bigint', 'unit_count': 'decimal(18, 4)',
        'gross_amount': 'decimal(18, 4)', 'returned_amount': 'decimal(18, 4)', 'net_amount': 'decimal(18, 4)',
        'discount_amount': 'decimal(18, 4)'
    },
    'browse_events': {'session_count': 'bigint', 'view_count': 'bigint', 'cart_count': 'bigint'},
    'reviews': {'review_count': 'bigint', 'rating_count': 'bigint', 'rating_sum': 'decimal(18, 2)'},
    'campaign_touches': {'touch_count': 'bigint'}
} -%}
{%- set window_measures = {
    'purchases': {
        'order_count': windows, 'net_amount': windows, 'returned_amount': windows, 'unit_count': [365],
        'gross_amount': [365]
    },
    'browse_events': {'session_count': windows, 'view_count': windows, 'cart_count': windows},
    'reviews': {'review_count': [365]},
    'campaign_touches': {'touch_count': [30]}
} -%}

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

-- Everything that was known at the end of as_of_date, and nothing later: each CTE below joins on the date like this.
activity as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        min(known.event_date) as first_seen_date,
        max(known.event_date) as last_seen_date,
        min(case when known.order_count > 0 then known.event_date end) as first_order_date,
        max(case when known.order_count > 0 then known.event_date end) as last_order_date,
        max(case when known.session_count > 0 then known.event_date end) as last_session_date,
        max(case when known.review_count > 0 then known.event_date end) as last_review_date,
        max(case when known.touch_count > 0 then known.event_date end) as last_touch_date,
        count(case when known.order_count > 0 then 1 end) as order_day_count,
        {{ told_by('purchases', 'sum(case when known.order_count > 0 then known.net_amount end)', 'decimal(18, 4)') }}
            as order_day_amount,
        {%- for log, columns in measures.items() %}{% for column, type in columns.items() %}
        {{ told_by(log, 'sum(known.' ~ column ~ ')', type) }} as {{ column }},
        {%- endfor %}{% endfor %}
        {%- for log, columns in window_measures.items() %}{% for column, windows in columns.items() %}
        {%- for days in windows %}
        {%- set first_day = days_before('as_of_dates.as_of_date', days - 1) %}
        {%- set value = 'case when known.event_date >= ' ~ first_day ~ ' then known.' ~ column ~ ' end' %}
        {{ counted_by(log, 'sum(' ~ value ~ ')', measures[log][column]) }} as {{ column }}_{{ days }}d{{ ',' if not loop.last }}
        {%- endfor %}{{ ',' if not loop.last }}{% endfor %}{{ ',' if not loop.last }}{% endfor %}
    from as_of_dates
    inner join customer_days as known on as_of_dates.as_of_date >= known.event_date
    group by known.customer_id, as_of_dates.as_of_date

),

gaps as (

    select
        customer_id,
        event_date,
        {{ days_between('lag(event_date) over (partition by customer_id order by event_date)', 'event_date') }} as gap_days
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
        median(gap_days) over earlier as earlier_gap_median_days
    from gaps
    window earlier as (
        partition by customer_id order by event_date rows between unbounded preceding and 1 preceding
    )

),

rhythm as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        count(known.gap_days) as gap_count,
        median(known.gap_days) as gap_median_days,
        sum(known.gap_days) as gap_sum,
        sum(known.gap_days * known.gap_days) as gap_square_sum,
        max(
            case when known.event_date > {{ days_before('as_of_dates.as_of_date', 90) }} then known.gap_days end
        ) as gap_max_ended_90d_days,
        -- Of the longest gap that ended lately; -1 stands for no rhythm, since max_by leaves nulls out.
        nullif(max_by(
            case
                when known.earlier_gap_count >= {{ var('rhythm_min_gap_count') }} then known.earlier_gap_median_days
                else -1
            end,
            case
                when known.event_date > {{ days_before('as_of_dates.as_of_date', 90) }}
                    then 100000 * known.gap_days + {{ days_between('known.event_date', 'as_of_dates.as_of_date') }}
            end
        ), -1) as gap_max_ended_90d_rhythm_days
    from as_of_dates
    inner join order_gaps as known on as_of_dates.as_of_date >= known.event_date
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
        count(*) as product_count
    from first_bought
    group by customer_id, event_date

),

variety as (

    select
        known.customer_id,
        as_of_dates.as_of_date,
        sum(known.product_count) as distinct_product_count
    from as_of_dates
    inner join new_products as known on as_of_dates.as_of_date >= known.event_date
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
        activity.order_day_count - 1 as repeat_count,
        activity.return_count,
        cast(activity.unit_count as decimal(18, 4)) as unit_count,
        variety.distinct_product_count,
        {%- for days in windows %}
        activity.order_count_{{ days }}d,
        {%- endfor %}
        cast(activity.gross_amount as decimal(18, 4)) as gross_amount,
        cast(activity.returned_amount as decimal(18, 4)) as returned_amount,
        cast(activity.net_amount as decimal(18, 4)) as net_amount,
        {%- for days in windows %}
        cast(activity.net_amount_{{ days }}d as decimal(18, 4)) as net_amount_{{ days }}d,
        cast(activity.returned_amount_{{ days }}d as decimal(18, 4)) as returned_amount_{{ days }}d,
        {%- endfor %}
        cast(activity.net_amount as double) / nullif(activity.order_count, 0) as average_order_amount,
        -- Monetary value as the value models mean it: what an order day brought on average.
        cast(activity.order_day_amount as double) / nullif(activity.order_day_count, 0) as monetary_value,
        cast(activity.returned_amount as double) / nullif(cast(activity.gross_amount as double), 0) as return_share,
        cast(activity.discount_amount as double)
        / nullif(cast(activity.gross_amount + activity.discount_amount as double), 0) as discount_share,

        {{ days_between('activity.first_order_date', 'activity.as_of_date') }} as tenure_days,
        {{ days_between('activity.last_order_date', 'activity.as_of_date') }} as recency_days,
        case when activity.order_count is not null then coalesce(rhythm.gap_count, 0) end as gap_count,
        rhythm.gap_median_days,
        cast(rhythm.gap_sum as double) / nullif(rhythm.gap_count, 0) as gap_mean_days,
        -- From exact sums of whole days, so that the order of the rows leaves no trace in the last digit.
        sqrt(cast(rhythm.gap_count * rhythm.gap_square_sum - rhythm.gap_sum * rhythm.gap_sum as double))
        / nullif(cast(rhythm.gap_sum as double), 0) as gap_cv,
        {{ days_between('activity.last_order_date', 'activity.as_of_date') }}
        / nullif(rhythm.gap_median_days, 0) as overdue_ratio,
        rhythm.gap_max_ended_90d_days,
        rhythm.gap_max_ended_90d_rhythm_days,
        case when activity.order_count is not null then shop_rhythm.shop_gap_median_days end as shop_gap_median_days,

        {%- for column in ['session_count', 'view_count', 'cart_count'] %}{% for days in windows %}
        {{ 'coalesce(' ~ 'activity.' ~ column ~ '_' ~ days ~ 'd, 0)' if has('browse_events') else 'cast(null as bigint)' }}
            as {{ column }}_{{ days }}d,
        {%- endfor %}{% endfor %}
        {{ days_between('activity.last_session_date', 'activity.as_of_date') }} as days_since_last_session,

        affinity.top_category_amount_share,
        affinity.top_category_view_share,
        affinity.category_count_365d,
        price_affinity.unit_amount_mean_365d,
        price_affinity.price_affinity,

        activity.review_count,
        {{ counted_by('reviews', 'activity.review_count_365d') }} as review_count_365d,
        cast(activity.rating_sum as double) / nullif(activity.rating_count, 0) as rating_mean,
        activity.touch_count,
        {{ counted_by('campaign_touches', 'activity.touch_count_30d') }} as touch_count_30d,

        activity.first_seen_date,
        activity.last_seen_date,
        activity.first_order_date,
        activity.last_order_date,
        activity.last_session_date,
        activity.last_review_date,
        activity.last_touch_date,
        activity.as_of_date
    from activity
    left join rhythm
        on activity.customer_id = rhythm.customer_id and activity.as_of_date = rhythm.as_of_date
    left join shop_rhythm
        on activity.as_of_date = shop_rhythm.as_of_date
    left join variety
        on activity.customer_id = variety.customer_id and activity.as_of_date = variety.as_of_date
    left join affinity
        on activity.customer_id = affinity.customer_id and activity.as_of_date = affinity.as_of_date
    left join price_affinity
        on activity.customer_id = price_affinity.customer_id and activity.as_of_date = price_affinity.as_of_date

)

select * from features
