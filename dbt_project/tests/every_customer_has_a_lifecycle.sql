{{ config(meta={"dagster": {"ref": {"name": "customer_lifecycle"}}}) }}
-- Every customer known on an evening is in the mart of that evening, once.
with

known as (

    select
        as_of_date,
        count(*) as customer_count
    from {{ ref('customer_features') }}
    where as_of_date in ({{ built_as_of_dates() }})
    group by as_of_date

),

judged as (

    select
        as_of_date,
        count(*) as customer_count
    from {{ ref('customer_lifecycle') }}
    where as_of_date in ({{ built_as_of_dates() }})
    group by as_of_date

)

select
    coalesce(known.as_of_date, judged.as_of_date) as as_of_date,
    known.customer_count as known_count,
    judged.customer_count as judged_count
from known
full join judged on known.as_of_date = judged.as_of_date
where known.customer_count is distinct from judged.customer_count
