{{ config(meta={"dagster": {"ref": {"name": "lifecycle_transitions"}}}) }}
-- Whoever moved to a stage on a day is in that stage on the evening of that day.
select
    moves.customer_id,
    moves.as_of_date,
    moves.to_stage,
    stages.lifecycle_stage
from {{ ref('lifecycle_transitions') }} as moves
left join {{ ref('customer_lifecycle') }} as stages
    on moves.customer_id = stages.customer_id and moves.as_of_date = stages.as_of_date
where
    moves.as_of_date in (select as_of_date from {{ source('nights', 'transition_dates') }})
    and moves.to_stage is distinct from stages.lifecycle_stage
