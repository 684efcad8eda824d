with

buyers as (

    select * from {{ ref('customer_features') }}
    where order_count > 0 and as_of_date in ({{ built_as_of_dates() }})

),

-- Quintiles by rank over equal values, in whole numbers: customers who are alike get the same score. Recency is counted
-- from the latest, so that who bought today scores best even where many did; frequency and money from the lowest,
-- so that a shop of one-off buyers has no frequent ones.
scored as (

    select
        customer_id,
        5 - floor(
            5 * (rank() over (partition by as_of_date order by recency_days) - 1)
            / count(*) over (partition by as_of_date)
        ) as recency_score,
        1 + floor(
            5 * (rank() over (partition by as_of_date order by order_count) - 1)
            / count(*) over (partition by as_of_date)
        ) as frequency_score,
        1 + floor(
            5 * (rank() over (partition by as_of_date order by net_amount) - 1)
            / count(*) over (partition by as_of_date)
        ) as monetary_score,
        as_of_date
    from buyers

),

named as (

    select
        customer_id,
        case
            when recency_score = 5 and frequency_score >= 4 then 'champions'
            when recency_score >= 3 and frequency_score >= 4 then 'loyal'
            when recency_score >= 4 and frequency_score >= 2 then 'potential_loyalists'
            when recency_score = 5 then 'new_customers'
            when recency_score = 4 then 'promising'
            when recency_score = 3 and frequency_score = 3 then 'need_attention'
            when recency_score = 3 then 'about_to_sleep'
            when frequency_score = 5 then 'cant_lose_them'
            when frequency_score >= 3 then 'at_risk'
            when recency_score = 2 or frequency_score = 2 then 'hibernating'
            else 'lost'
        end as rfm_segment,
        cast(recency_score as integer) as recency_score,
        cast(frequency_score as integer) as frequency_score,
        cast(monetary_score as integer) as monetary_score,
        as_of_date
    from scored

)

select * from named
