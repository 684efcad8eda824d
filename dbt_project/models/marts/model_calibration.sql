{{ config(meta={"column": "as_of_month", "table": "ledger_months"}) }}
with

ledger as (

    select
        *,
        cast(date_trunc('month', as_of_date) as date) as as_of_month,
        -- Tenths of probability: 0 to 10 %, up to 90 to 100 %.
        least(cast(floor(prediction * 10) as integer), 9) as band
    from {{ ref('prediction_ledger') }}
    where
        is_closed
        and label <> 'value'
        and cast(date_trunc('month', as_of_date) as date) in (
            select as_of_month from {{ source('nights', 'ledger_months') }}
        )

),

counted as (

    select
        as_of_month,
        label,
        horizon_days,
        is_published,
        band,
        count(*) as prediction_count,
        count(distinct customer_id) as customer_count,
        cast(sum(cast(prediction as decimal(28, 10))) as double) / count(*) as prediction_mean,
        cast(sum(outcome) as double) / count(*) as outcome_mean
    from ledger
    group by as_of_month, label, horizon_days, is_published, band

),

-- For as many independent looks as there are customers.
calibration as (

    select
        label,

        horizon_days,
        cast(band * 10 as integer) as band_from_pct,
        cast(band * 10 + 10 as integer) as band_to_pct,
        prediction_count,
        customer_count,
        prediction_mean,
        outcome_mean,
        {{ wilson_bound('outcome_mean * customer_count', 'customer_count', '-') }} as outcome_low,
        {{ wilson_bound('outcome_mean * customer_count', 'customer_count', '+') }} as outcome_high,

        is_published,

        as_of_month
    from counted

)

select * from calibration
