{{ config(meta={"dagster": {"ref": {"name": "customer_lifecycle"}}}) }}
-- A shop that keeps purchases knows every customer's stage; one that doesn't knows none.
select
    customer_id,
    as_of_date,
    lifecycle_stage
from {{ ref('customer_lifecycle') }}
where
    as_of_date in ({{ built_as_of_dates() }})
    and lifecycle_stage is {{ 'null' if has('purchases') else 'not null' }}
