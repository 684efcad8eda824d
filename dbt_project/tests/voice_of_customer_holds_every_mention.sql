{{ config(meta={"dagster": {"ref": {"name": "voice_of_customer"}}}) }}
-- Every judged aspect of a week is in one row of that week, once.
with

read_in_texts as (

    select
        {{ week_start('review_date') }} as week_start_date,
        count(*) as mention_count
    from {{ source('ml', 'review_aspects') }}
    where {{ week_start('review_date') }} in ({{ built_weeks() }})
    group by 1

),

told as (

    select
        week_start_date,
        sum(mention_count) as mention_count
    from {{ ref('voice_of_customer') }}
    where week_start_date in ({{ built_weeks() }})
    group by week_start_date

)

select
    coalesce(read_in_texts.week_start_date, told.week_start_date) as week_start_date,
    read_in_texts.mention_count as read_count,
    told.mention_count as told_count
from read_in_texts
full join told on read_in_texts.week_start_date = told.week_start_date
where read_in_texts.mention_count is distinct from told.mention_count
