{{ config(meta={"column": "as_of_date", "table": "ledger_dates", "parts": "customers"}) }}
{# Each prediction with its label, horizon, the columns that hold it, and what a rule of thumb and the buy-till-you-die
   model say of the same. -#}
{%- set predictions = [
    {
        'label': 'purchase', 'days': var('purchase_days'), 'said': 'purchase_probability',
        'rule': 'purchase_rule_probability', 'btyd': 'purchase_btyd_probability', 'version': 'purchase_model_version'
    },
    {
        'label': 'churn', 'days': var('churn_days'), 'said': 'churn_probability',
        'rule': 'churn_rule_probability', 'btyd': 'churn_btyd_probability', 'version': 'churn_model_version'
    }
] -%}
{%- for days in var('value_days') -%}
    {%- do predictions.append({
        'label': 'value', 'days': days, 'said': 'expected_value_' ~ days ~ 'd_amount',
        'low': 'expected_value_' ~ days ~ 'd_low_amount', 'high': 'expected_value_' ~ days ~ 'd_high_amount',
        'rule': 'spent_a_day * ' ~ days, 'btyd': 'null', 'version': 'value_model_version'
    }) -%}
{%- endfor -%}
{#- What is read of the scores: of two tables that hold them, columns may stand in another order. -#}
{%- set columns = [
    'customer_id', 'as_of_date', 'purchase_model_version', 'purchase_probability', 'purchase_probability_low',
    'purchase_probability_high', 'purchase_rule_probability', 'purchase_btyd_probability', 'churn_model_version',
    'churn_probability', 'churn_probability_low', 'churn_probability_high', 'churn_rule_probability',
    'churn_btyd_probability', 'value_model_version'
]
    + predictions[2:] | map(attribute='said') | list
    + predictions[2:] | map(attribute='low') | list
    + predictions[2:] | map(attribute='high') | list %}
with

ledger_dates as (

    select as_of_date from {{ source('nights', 'ledger_dates') }}

),

known_until as (

    select last_date from {{ source('nights', 'known_until') }}

),

published as (

    select * from {{ source('record', 'published_scores') }}
    where
        as_of_date in (select as_of_date from ledger_dates)
        and {{ is_in_part('customer_id', 'varchar') }}

),

-- An evening is published or it isn't, whichever customers are looked at.
published_dates as (

    select distinct as_of_date from {{ source('record', 'published_scores') }}

),

-- What was published stands as it was said. An evening that was only ever computed later may be computed anew.
scores as (

    select
        {%- for column in columns %}
        {{ column }},
        {%- endfor %}
        true as is_published
    from published

    union all

    -- The latest evening is what this run will publish.
    select
        {%- for column in columns %}
        {{ column }},
        {%- endfor %}
        as_of_date in (select last_date from known_until) as is_published
    from {{ source('ml', 'customer_scores') }}
    where
        as_of_date in (select as_of_date from ledger_dates)
        and as_of_date not in (select as_of_date from published_dates)
        and {{ is_in_part('customer_id', 'varchar') }}

),

features as (

    select
        customer_id,
        as_of_date,
        -- Of a newer customer, over the days since their first order; of one of yesterday, over a month.
        cast(net_amount_365d as double) / greatest(least(tenure_days + 1, 365), 30) as spent_a_day
    from {{ ref('customer_features') }}
    where
        as_of_date in (select as_of_date from ledger_dates)
        and {{ is_in_part('customer_id', 'varchar') }}

),

stages as (

    select
        customer_id,
        as_of_date,
        lifecycle_stage
    from {{ ref('customer_stages') }}
    where
        as_of_date in (select as_of_date from ledger_dates)
        and {{ is_in_part('customer_id', 'varchar') }}

),

customer_days as (

    select
        customer_id,
        event_date,
        order_count,
        net_amount
    from {{ ref('customer_days') }}
    where
        (order_count > 0 or net_amount <> 0)
        and {{ is_in_part('customer_id', 'varchar') }}

),

-- What came, strictly after as_of_date.
came as (

    select
        {%- for days in var('horizon_days') %}
        {%- set is_within = days_after('scores.as_of_date', days) ~ ' >= customer_days.event_date' %}
        coalesce(bool_or({{ is_within }} and customer_days.order_count > 0), false) as bought_{{ days }}d,
        {{ summed_amount('case when ' ~ is_within ~ ' then customer_days.net_amount end') }} as net_amount_{{ days }}d,
        {%- endfor %}
        -- sqlfluff loses count of the indent after this loop.
        -- noqa: disable=LT02
        scores.customer_id,
        scores.as_of_date
    from scores
    left join customer_days
        on
            scores.customer_id = customer_days.customer_id
            and scores.as_of_date < customer_days.event_date
            and {{ days_after('scores.as_of_date', var('horizon_days') | last) }} >= customer_days.event_date
    group by scores.customer_id, scores.as_of_date
    -- noqa: enable=LT02

),

told as (

    select
        scores.*,
        stages.lifecycle_stage,
        features.spent_a_day,
        known_until.last_date,
        {%- for days in var('horizon_days') %}
        came.bought_{{ days }}d,
        came.net_amount_{{ days }}d
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    from scores
    cross join known_until
    inner join came on scores.customer_id = came.customer_id and scores.as_of_date = came.as_of_date
    -- A customer whose rows a correction took away stays in the record.
    left join features on scores.customer_id = features.customer_id and scores.as_of_date = features.as_of_date
    left join stages on scores.customer_id = stages.customer_id and scores.as_of_date = stages.as_of_date

),

ledger as (

    {%- for prediction in predictions %}
    {%- set low = prediction.low or prediction.said ~ '_low' %}
    {%- set high = prediction.high or prediction.said ~ '_high' %}
    {%- set came = {
        'purchase': 'case when bought_' ~ prediction.days ~ 'd then 1 else 0 end',
        'churn': 'case when bought_' ~ prediction.days ~ 'd then 0 else 1 end',
        'value': 'net_amount_' ~ prediction.days ~ 'd'
    }[prediction.label] %}
    {%- set closes = days_after('as_of_date', prediction.days) %}
    select
        customer_id,
        '{{ prediction.label }}' as label,
        lifecycle_stage,
        {{ prediction.version }} as model_version,

        cast({{ prediction.days }} as integer) as horizon_days,
        cast({{ prediction.said }} as double) as prediction,
        cast({{ low }} as double) as prediction_low,
        cast({{ high }} as double) as prediction_high,
        cast({{ prediction.rule }} as double) as rule_prediction,
        cast({{ prediction.btyd }} as double) as btyd_prediction,
        cast(case when {{ closes }} <= last_date then {{ came }} end as double) as outcome,
        cast(case when {{ closes }} <= last_date then net_amount_{{ prediction.days }}d end as decimal(18, 4))
            as outcome_amount,

        {{ closes }} <= last_date as is_closed,
        is_published,

        {{ closes }} as closes_on_date,
        as_of_date
    from told
    where {{ prediction.said }} is not null
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}

)

select * from ledger
