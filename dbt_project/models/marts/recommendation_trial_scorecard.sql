{{ config(materialized='table') }}
with

trials as (

    select * from {{ source('ml', 'recommendation_trials') }}

),

{{ judged_lists('trials', 'false') }}

select * from scorecard
