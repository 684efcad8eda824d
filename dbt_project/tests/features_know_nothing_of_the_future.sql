{{ config(meta={"dagster": {"ref": {"name": "customer_features"}}}) }}
-- No date in a feature row lies after the evening as of which it was computed.
select *
from {{ ref('customer_features') }}
where
    as_of_date in ({{ built_as_of_dates() }})
    and greatest(
        first_seen_date,
        last_seen_date,
        first_order_date,
        last_order_date,
        last_session_date,
        last_cart_date,
        last_review_date,
        last_complaint_date,
        last_touch_date
    ) > as_of_date
