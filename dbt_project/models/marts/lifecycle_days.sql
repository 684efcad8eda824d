with

lifecycle as (

    select * from {{ ref('customer_lifecycle') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

counted as (

    select
        as_of_date,
        lifecycle_stage,
        count(*) as customer_count,
        sum(net_amount_365d) as net_amount_365d,
        cast(sum(cast(expected_value_365d_amount as decimal(18, 4))) as decimal(18, 4)) as expected_value_365d_amount,
        count(case when has_email_consent or has_sms_consent then 1 end) as contactable_count,
        count(case when has_open_complaint then 1 end) as open_complaint_count
    from lifecycle
    where lifecycle_stage is not null
    group by as_of_date, lifecycle_stage

)

select
    lifecycle_stage,
    customer_count,
    contactable_count,
    open_complaint_count,
    cast(net_amount_365d as decimal(18, 4)) as net_amount_365d,
    expected_value_365d_amount,
    as_of_date
from counted
