with

-- A review that came again under its id on the same day is one.
mentions as (

    select
        review_id,
        {{ voice_subject('aspect', 'product_id') }} as subject,
        aspect,
        count(*) as mention_count,
        count(case when polarity = 'negative' then 1 end) as negative_mention_count,
        count(case when polarity = 'neutral' then 1 end) as neutral_mention_count,
        count(case when polarity = 'positive' then 1 end) as positive_mention_count,
        max(model_version) as model_version,
        review_date as event_date
    from {{ source('ml', 'review_aspects') }}
    where review_date in ({{ built_event_dates() }})
    group by review_id, {{ voice_subject('aspect', 'product_id') }}, aspect, review_date

),

-- What counts is how many say so, not how often one says it.
summed as (

    select
        nullif(subject, '') as product_id,
        aspect,
        cast(sum(mention_count) as bigint) as mention_count,
        cast(sum(negative_mention_count) as bigint) as negative_mention_count,
        cast(sum(neutral_mention_count) as bigint) as neutral_mention_count,
        cast(sum(positive_mention_count) as bigint) as positive_mention_count,
        count(*) as text_count,
        count(case when negative_mention_count > 0 then 1 end) as negative_text_count,
        max(model_version) as model_version,
        event_date
    from mentions
    group by subject, aspect, event_date

)

select * from summed
