with

features as (

    select * from {{ ref('customer_features') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

stages as (

    select * from {{ ref('customer_stages') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

rfm as (

    select * from {{ ref('customer_rfm') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

segments as (

    select * from {{ source('ml', 'customer_segments') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

scores as (

    select * from {{ source('ml', 'customer_scores') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

occasions as (

    select * from {{ ref('customer_occasions') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

lifecycle as (

    select
        features.customer_id,
        stages.lifecycle_stage,
        stages.stage_reason,
        rfm.rfm_segment,
        segments.segment_id,
        segments.segment_name,
        features.top_category,
        scores.value_tier,
        coalesce(scores.purchase_abstain_reason, scores.churn_abstain_reason) as abstain_reason,

        scores.purchase_probability,
        scores.purchase_probability_low,
        scores.purchase_probability_high,
        scores.churn_probability,
        scores.churn_probability_low,
        scores.churn_probability_high,
        scores.alive_probability,
        scores.expected_value_30d_amount,
        scores.expected_value_90d_amount,
        scores.expected_value_365d_amount,
        scores.expected_value_365d_low_amount,
        scores.expected_value_365d_high_amount,
        rfm.recency_score,
        rfm.frequency_score,
        rfm.monetary_score,
        features.order_count,
        features.order_count_30d,
        features.order_count_90d,
        features.order_count_365d,
        features.distinct_product_count,
        features.gross_amount,
        features.returned_amount,
        features.net_amount,
        features.net_amount_30d,
        features.net_amount_90d,
        features.net_amount_365d,
        features.average_order_amount,
        features.return_share,
        features.price_affinity,
        features.tenure_days,
        features.recency_days,
        features.gap_median_days,
        stages.late_ratio,
        features.session_count_30d,
        features.view_count_30d,
        features.cart_count_30d,
        features.has_open_cart,
        features.days_since_last_cart,
        features.days_since_last_session,
        features.viewed_product_count_7d,
        features.top_product_view_count_7d,
        {% if has('products') -%}
        {{ counted_by('browse_events', 'occasions.price_drop_count') }} as price_drop_count,
        {%- else -%}
        cast(null as bigint) as price_drop_count,
        {%- endif %}
        features.review_count,
        features.rating_mean,
        features.sentiment_mean_90d,
        features.complaint_count_365d,
        features.days_since_last_complaint,
        features.has_open_complaint,
        features.has_email_consent,
        features.has_sms_consent,
        features.days_since_sign_up,

        features.first_seen_date,
        features.first_order_date,
        features.last_order_date,
        case
            when stages.has_own_rhythm
                then {{ days_after('features.last_order_date', 'cast(ceil(features.gap_median_days) as integer)') }}
        end as next_order_due_date,
        features.last_session_date,
        features.last_review_date,
        occasions.unsubscribed_date,
        occasions.email_bounced_date,
        occasions.sms_bounced_date,
        segments.model_version as segment_model_version,
        scores.purchase_model_version,
        scores.churn_model_version,
        scores.value_model_version,
        features.as_of_date
    from features
    inner join stages on features.customer_id = stages.customer_id and features.as_of_date = stages.as_of_date
    left join rfm on features.customer_id = rfm.customer_id and features.as_of_date = rfm.as_of_date
    left join segments on features.customer_id = segments.customer_id and features.as_of_date = segments.as_of_date
    left join scores on features.customer_id = scores.customer_id and features.as_of_date = scores.as_of_date
    left join occasions
        on features.customer_id = occasions.customer_id and features.as_of_date = occasions.as_of_date

)

select * from lifecycle
