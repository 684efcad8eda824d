{{ config(meta={"column": "week_start_date", "table": "weeks"}) }}
{%- set trends = [4, 12] -%}
{%- set quotes = [1, 2, 3] -%}
with

weeks as (

    {{ built_weeks() }}

),

-- A review that came again under its id on the same day is one; what it says may differ, who wrote it doesn't.
writers as (

    select
        review_id,
        review_date,
        min(customer_id) as customer_id,
        min(channel) as channel
    from {{ source('ml', 'review_annotations') }}
    where {{ week_start('review_date') }} in (select week_start_date from weeks)
    group by review_id, review_date

),

mentions as (

    select
        aspects.*,
        writers.customer_id,
        writers.channel,
        {{ voice_subject('aspects.aspect', 'aspects.product_id') }} as subject,
        {{ week_start('aspects.review_date') }} as week_start_date
    from {{ source('ml', 'review_aspects') }} as aspects
    inner join writers
        on aspects.review_id = writers.review_id and aspects.review_date = writers.review_date

),

weekly as (

    select
        {{ week_start('event_date') }} as week_start_date,
        coalesce(product_id, '') as subject,
        aspect,
        sum(mention_count) as mention_count,
        sum(negative_mention_count) as negative_mention_count,
        sum(neutral_mention_count) as neutral_mention_count,
        sum(positive_mention_count) as positive_mention_count,
        sum(text_count) as text_count,
        sum(negative_text_count) as negative_text_count,
        max(event_date) as last_mention_date
    from {{ ref('int_voices__summed') }}
    where event_date >= (select {{ days_before('min(week_start_date)', 84) }} from weeks)
    group by {{ week_start('event_date') }}, coalesce(product_id, ''), aspect

),

-- Compared with the weeks before, those without a word among them.
trended as (

    select
        *,
        coalesce(sum(text_count) over last_4_weeks, 0) as text_count_4w,
        coalesce(sum(text_count) over last_12_weeks, 0) as text_count_12w,
        coalesce(sum(negative_text_count) over last_4_weeks, 0) as negative_text_count_4w,
        coalesce(sum(negative_text_count) over last_12_weeks, 0) as negative_text_count_12w
    from weekly
    window
        last_4_weeks as (
            partition by subject, aspect order by week_start_date
            range between interval 28 day preceding and interval 7 day preceding
        ),
        last_12_weeks as (
            partition by subject, aspect order by week_start_date
            range between interval 84 day preceding and interval 7 day preceding
        )

),

complainers as (

    select
        week_start_date,
        subject,
        aspect,
        customer_id
    from mentions
    where polarity = 'negative' and customer_id is not null
    group by week_start_date, subject, aspect, customer_id

),

complaining as (

    select
        week_start_date,
        customer_id
    from complainers
    group by week_start_date, customer_id

),

-- What each of them had spent in the year that ends with the week.
spent as (

    select
        complaining.week_start_date,
        complaining.customer_id,
        sum(days.net_amount) as net_amount
    from complaining
    inner join {{ ref('customer_days') }} as days
        on
            complaining.customer_id = days.customer_id
            and days.event_date < {{ days_before('complaining.week_start_date', -7) }}
            and days.event_date >= {{ days_before('complaining.week_start_date', 358) }}
    group by complaining.week_start_date, complaining.customer_id

),

at_risk as (

    select
        complainers.week_start_date,
        complainers.subject,
        complainers.aspect,
        count(*) as negative_customer_count,
        sum(spent.net_amount) as net_amount
    from complainers
    left join spent
        on
            complainers.week_start_date = spent.week_start_date
            and complainers.customer_id = spent.customer_id
    group by complainers.week_start_date, complainers.subject, complainers.aspect

),

-- Quotes are of the feeling that most mentions share, negative first; of reviews, for messages to the service desk
-- are private; one of each review.
quotable as (

    select
        mentions.*,
        row_number() over (
            partition by mentions.week_start_date, mentions.subject, mentions.aspect, mentions.review_id
            order by mentions.probability desc, mentions.review_date desc, mentions.mention_number asc
        ) as place_in_review
    from mentions
    inner join weekly
        on
            mentions.week_start_date = weekly.week_start_date
            and mentions.subject = weekly.subject
            and mentions.aspect = weekly.aspect
    where
        mentions.channel = 'review'
        and mentions.polarity = case
            when
                weekly.negative_mention_count >= weekly.positive_mention_count
                and weekly.negative_mention_count >= weekly.neutral_mention_count
                then 'negative'
            when weekly.positive_mention_count >= weekly.neutral_mention_count then 'positive'
            else 'neutral'
        end

),

chosen as (

    select
        *,
        row_number() over (
            partition by week_start_date, subject, aspect
            order by probability desc, review_date desc, review_id asc
        ) as place
    from quotable
    where place_in_review = 1

),

reviews as (

    select
        review_id,
        review_date,
        title,
        body
    from {{ ref('stg_shop__reviews') }}

),

quoted as (

    select
        chosen.*,
        case chosen.field when 'title' then reviews.title else reviews.body end as field_text
    from chosen
    inner join reviews on chosen.review_id = reviews.review_id and chosen.review_date = reviews.review_date
    where chosen.place <= {{ quotes | length }}

),

sentences as (

    select
        week_start_date,
        subject,
        aspect,
        place,
        review_id,
        field,
        polarity,
        start_offset,
        end_offset,
        max({{ sentence_around('field_text', 'start_offset', 'end_offset') }}) as sentence
    from quoted
    -- Of a review that came in two versions, the one that was read.
    where substring(field_text, start_offset + 1, end_offset - start_offset) = mention
    group by week_start_date, subject, aspect, place, review_id, field, polarity, start_offset, end_offset

),

side_by_side as (

    select
        week_start_date,
        subject,
        aspect,
        max(polarity) as quote_polarity,
        {%- for place in quotes %}
        max(case when place = {{ place }} then sentence end) as quote_{{ place }},
        max(case when place = {{ place }} then review_id end) as quote_{{ place }}_review_id,
        max(case when place = {{ place }} then field end) as quote_{{ place }}_field,
        max(case when place = {{ place }} then start_offset end) as quote_{{ place }}_start_offset,
        max(case when place = {{ place }} then end_offset end) as quote_{{ place }}_end_offset
        {%- if not loop.last %},{% endif %}
        {%- endfor %}
    from sentences
    group by week_start_date, subject, aspect

),

products as (

    select * from {{ ref('stg_shop__products') }}

),

voices as (

    select
        trended.week_start_date,
        nullif(trended.subject, '') as product_id,
        products.product_name,
        products.category,
        trended.aspect,
        cast(trended.mention_count as bigint) as mention_count,
        cast(trended.negative_mention_count as bigint) as negative_mention_count,
        cast(trended.neutral_mention_count as bigint) as neutral_mention_count,
        cast(trended.positive_mention_count as bigint) as positive_mention_count,
        cast(trended.text_count as bigint) as text_count,
        cast(trended.negative_text_count as bigint) as negative_text_count,
        cast(trended.negative_text_count as double) / nullif(trended.text_count, 0) as negative_share,
        {{ wilson_bound('trended.negative_text_count', 'trended.text_count', '-') }} as negative_share_low,
        {{ wilson_bound('trended.negative_text_count', 'trended.text_count', '+') }} as negative_share_high,
        {%- for weeks in trends %}
        cast(trended.text_count_{{ weeks }}w as bigint) as text_count_{{ weeks }}w,
        cast(trended.negative_text_count_{{ weeks }}w as double) / nullif(trended.text_count_{{ weeks }}w, 0)
            as negative_share_{{ weeks }}w,
        cast(trended.negative_text_count as double) / nullif(trended.text_count, 0)
        - cast(trended.negative_text_count_{{ weeks }}w as double) / nullif(trended.text_count_{{ weeks }}w, 0)
            as negative_share_change_{{ weeks }}w,
        {%- endfor %}
        coalesce(at_risk.negative_customer_count, 0) as negative_customer_count,
        {{ counted_by('purchases', 'at_risk.net_amount', 'decimal(18, 4)') }} as amount_at_risk,
        side_by_side.quote_polarity,
        {%- for place in quotes %}
        side_by_side.quote_{{ place }},
        side_by_side.quote_{{ place }}_review_id,
        side_by_side.quote_{{ place }}_field,
        side_by_side.quote_{{ place }}_start_offset,
        side_by_side.quote_{{ place }}_end_offset,
        {%- endfor %}
        trended.last_mention_date
    from trended
    inner join weeks on trended.week_start_date = weeks.week_start_date
    left join at_risk
        on
            trended.week_start_date = at_risk.week_start_date
            and trended.subject = at_risk.subject
            and trended.aspect = at_risk.aspect
    left join side_by_side
        on
            trended.week_start_date = side_by_side.week_start_date
            and trended.subject = side_by_side.subject
            and trended.aspect = side_by_side.aspect
    -- The catalogue as it was when the last of them spoke.
    left join products
        on
            trended.subject = products.product_id
            and trended.last_mention_date >= products.valid_from_date
            and (trended.last_mention_date < products.valid_until_date or products.valid_until_date is null)

)

select * from voices
