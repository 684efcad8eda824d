{{ config(meta={"column": "as_of_date", "table": "ledger_dates"}) }}
with

published as (

    select * from {{ source('record', 'published_recommendations') }}
    where as_of_date in (select as_of_date from {{ source('nights', 'ledger_dates') }})

),

{{ judged_lists('published', 'true') }}

select * from scorecard
