{{ config(meta={"column": "as_of_month", "table": "ledger_months"}) }}
{#- Sums are over decimals, so that a table that is built twice is the same to the last digit. -#}
{#- What one row of the scorecard is about. -#}
{%- set one_row = 'as_of_month, label, horizon_days, is_published, scorer, lifecycle_stage' -%}
{%- set said = [
    'customer_id', 'as_of_date', 'as_of_month', 'label', 'horizon_days', 'is_published', 'outcome', 'outcome_amount',
    'model_prediction', 'scorer', 'prediction', 'prediction_low', 'prediction_high'
] -%}
{#- A product of two is as wide as both together, and a digit more in Spark, which has 38 as DuckDB has. -#}
{%- set exact, whole, wide, narrow = 'decimal(27, 10)', 'decimal(10, 0)', 'decimal(19, 7)', 'decimal(18, 7)' -%}
with

ledger as (

    select
        *,
        cast(date_trunc('month', as_of_date) as date) as as_of_month
    from {{ ref('prediction_ledger') }}
    where
        is_closed
        and cast(date_trunc('month', as_of_date) as date) in (
            select as_of_month from {{ source('nights', 'ledger_months') }}
        )

),

-- The model and the baselines that always run along, judged on the same customers.
said as (

    {%- for scorer, column in [
        ('model', 'prediction'), ('rule', 'rule_prediction'), ('buy_till_you_die', 'btyd_prediction')
    ] %}
    select
        customer_id,
        as_of_date,
        as_of_month,
        label,
        horizon_days,
        is_published,
        lifecycle_stage,
        outcome,
        outcome_amount,
        prediction as model_prediction,
        '{{ scorer }}' as scorer,
        {{ column }} as prediction,
        {{ "prediction_low" if scorer == 'model' else "cast(null as double)" }} as prediction_low,
        {{ "prediction_high" if scorer == 'model' else "cast(null as double)" }} as prediction_high
    from ledger
    where {{ column }} is not null
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}

),

-- Once for all customers together, and once for each stage.
grouped as (

    select
        {{ said | join(', ') }},
        'all' as lifecycle_stage
    from said

    union all

    select
        {{ said | join(', ') }},
        lifecycle_stage
    from said
    where lifecycle_stage is not null

),

ranked as (

    select
        *,
        -- Of equals, each has the middle of their ranks.
        rank() over (partition by {{ one_row }} order by prediction)
        + (count(*) over (partition by {{ one_row }}, prediction) - 1) / 2.0
            as prediction_rank,
        row_number() over (
            partition by {{ one_row }} order by prediction desc, customer_id asc, as_of_date asc
        ) as place,
        ntile(10) over (partition by {{ one_row }} order by prediction, customer_id, as_of_date) as band,
        count(*) over (partition by {{ one_row }})
            as group_size
    from grouped

),

banded as (

    select
        {{ one_row }},
        band,
        abs(sum(cast(prediction - outcome as {{ exact }}))) as distance
    from ranked
    group by {{ one_row }}, band

),

calibrated as (

    select
        {{ one_row }},
        sum(distance) as distance
    from banded
    group by {{ one_row }}

),

-- A customer of several evenings is one customer: what they add to a difference between scorers is taken together.
differences as (

    select
        {{ one_row }},
        customer_id,
        sum(cast(
            case
                when label = 'value' then abs(model_prediction - outcome) - abs(prediction - outcome)
                else power(model_prediction - outcome, 2) - power(prediction - outcome, 2)
            end as {{ exact }}
        )) as difference,
        count(*) as evening_count
    from grouped
    where scorer <> 'model'
    group by {{ one_row }}, customer_id

),

compared as (

    select
        {{ one_row }},
        sum(evening_count) as prediction_count,
        cast(sum(difference) as double) / sum(evening_count) as mean_difference,
        cast(sum(cast(difference as {{ wide }}) * cast(difference as {{ narrow }})) as double) as square_sum,
        cast(sum(cast(difference as {{ exact }}) * cast(evening_count as {{ whole }})) as double) as product_sum,
        sum(evening_count * evening_count) as count_square_sum
    from differences
    group by {{ one_row }}

),

errors as (

    select
        *,
        -- Of a ratio of sums over customers (Cochran 1977, 2.9).
        sqrt(greatest(
            square_sum - 2 * mean_difference * product_sum + mean_difference * mean_difference * count_square_sum, 0
        )) / prediction_count as standard_error
    from compared

),

summed as (

    select
        {{ one_row }},
        count(*) as prediction_count,
        count(distinct customer_id) as customer_count,
        count(distinct as_of_date) as evening_count,
        cast(sum(cast(outcome as {{ exact }})) as double) / count(*) as outcome_mean,
        cast(sum(cast(prediction as {{ exact }})) as double) / count(*) as prediction_mean,
        sum(outcome) as positive_count,
        sum(case when outcome = 1 then prediction_rank end) as positive_rank_sum,
        cast(sum(cast(power(prediction - outcome, 2) as {{ exact }})) as double) / count(*) as squared_error,
        cast(sum(cast(abs(prediction - outcome) as {{ exact }})) as double) / count(*) as absolute_error,
        cast(sum(case when place <= ceil(group_size / 10.0) then cast(outcome as {{ exact }}) end) as double)
        / count(case when place <= ceil(group_size / 10.0) then 1 end) as top_decile_outcome_mean,
        cast(sum(case when place <= ceil(group_size / 10.0) then outcome_amount end) as double)
        / nullif(cast(sum(outcome_amount) as double), 0) as top_decile_amount_share,
        cast(count(case when outcome between prediction_low and prediction_high then 1 end) as double)
        / nullif(count(prediction_low), 0) as interval_coverage
    from ranked
    group by {{ one_row }}

),

scorecard as (

    select
        summed.label,
        summed.scorer,
        summed.lifecycle_stage,

        summed.horizon_days,
        summed.prediction_count,
        summed.customer_count,
        summed.evening_count,
        summed.prediction_mean,
        summed.outcome_mean,
        case
            when summed.label <> 'value' then
                (summed.positive_rank_sum - summed.positive_count * (summed.positive_count + 1) / 2)
                / nullif(summed.positive_count * (summed.prediction_count - summed.positive_count), 0)
        end as auc,
        case when summed.label <> 'value' then summed.squared_error end as brier_score,
        case when summed.label <> 'value' then cast(calibrated.distance as double) / summed.prediction_count end
            as calibration_error,
        case when summed.label = 'value' then summed.absolute_error end as mean_absolute_error,
        case when summed.label = 'value' then summed.interval_coverage end as interval_coverage,
        summed.top_decile_outcome_mean / nullif(summed.outcome_mean, 0) as top_decile_lift,
        case when summed.label <> 'churn' then summed.top_decile_amount_share end as top_decile_amount_share,
        errors.mean_difference as model_error_difference,
        errors.standard_error as model_error_difference_se,

        coalesce(errors.mean_difference > 2 * errors.standard_error, false) as is_model_worse,
        coalesce(errors.mean_difference < -2 * errors.standard_error, false) as is_model_better,
        summed.is_published,

        summed.as_of_month
    from summed
    inner join calibrated
        using ({{ one_row }})
    left join errors
        using ({{ one_row }})

)

select * from scorecard
