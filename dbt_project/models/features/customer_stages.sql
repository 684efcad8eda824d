with

features as (

    select * from {{ ref('customer_features') }}
    where as_of_date in ({{ built_as_of_dates() }})

),

-- The customer's own rhythm where they have shown one, the shop's where they haven't; for a long silence that has
-- ended, the rhythm that stood before it.
paced as (

    select
        *,
        gap_count >= {{ var('rhythm_min_gap_count') }} as has_own_rhythm,
        case
            when gap_count >= {{ var('rhythm_min_gap_count') }} then gap_median_days
            else coalesce(shop_gap_median_days, {{ var('rhythm_default_days') }})
        end as pace_days,
        coalesce(
            gap_max_ended_90d_rhythm_days, shop_gap_median_days, {{ var('rhythm_default_days') }}
        ) as pace_before_gap_days
    from features

),

kept_within_bounds as (

    select
        *,
        least({{ var('rhythm_max_days') }}, greatest({{ var('rhythm_min_days') }}, pace_days)) as rhythm_days,
        least({{ var('rhythm_max_days') }}, greatest({{ var('rhythm_min_days') }}, pace_before_gap_days))
            as rhythm_before_gap_days
    from paced

),

bounded as (

    select
        *,
        greatest({{ var('at_risk_after_days') }}, {{ var('at_risk_after_rhythms') }} * rhythm_days) as at_risk_after,
        greatest({{ var('lapsed_after_days') }}, {{ var('lapsed_after_rhythms') }} * rhythm_days) as lapsed_after,
        greatest(
            {{ var('lapsed_after_days') }}, {{ var('lapsed_after_rhythms') }} * rhythm_before_gap_days
        ) as had_lapsed_after,
        least(
            {{ var('lost_at_the_latest_days') }},
            greatest({{ var('lost_after_days') }}, {{ var('lost_after_rhythms') }} * rhythm_days)
        ) as lost_after
    from kept_within_bounds

),

-- The rules, in order: the first that holds names the stage, the last always holds.
staged as (

    select
        *,
        case
            when order_count is null then null
            when order_count = 0 then 'prospect'
            when recency_days > lost_after then 'lost'
            when recency_days > lapsed_after then 'lapsed'
            when recency_days > at_risk_after then 'at_risk'
            when gap_max_ended_90d_days > had_lapsed_after then 'won_back'
            when tenure_days < {{ var('new_customer_days') }} then 'new'
            when
                order_day_count >= {{ var('loyal_min_order_days') }}
                and tenure_days >= {{ var('loyal_min_tenure_days') }}
                then 'loyal'
            else 'active'
        end as lifecycle_stage
    from bounded

),

reasoned as (

    select
        customer_id,
        lifecycle_stage,
        case lifecycle_stage
            when 'prospect' then 'known to the shop, never bought'
            when 'new'
                then
                    'first order '
                    || case tenure_days when 0 then 'today' when 1 then '1 day ago' else tenure_days || ' days ago' end
            when 'won_back' then 'back after ' || gap_max_ended_90d_days || ' days without an order'
            when 'loyal' then order_day_count || ' order days in ' || tenure_days || ' days, and on time'
            else
                'last order '
                || case recency_days when 0 then 'today' when 1 then '1 day ago' else recency_days || ' days ago' end
                || ', '
                || case
                    when has_own_rhythm then 'usually every ' || cast(round(gap_median_days) as integer)
                    else 'where customers usually come back after ' || cast(round(rhythm_days) as integer)
                end || ' days'
        end as stage_reason,
        has_own_rhythm,
        rhythm_days,
        recency_days / rhythm_days as late_ratio,
        as_of_date
    from staged

)

select * from reasoned
