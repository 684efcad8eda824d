{{ config(meta={"column": "campaign_id", "table": "campaigns", "parts": none}) }}
with

known_until as (

    select last_date from {{ source('nights', 'known_until') }}

),

touches as (

    select
        campaign_touches.*,
        known_until.last_date
    from {{ ref('stg_shop__campaign_touches') }} as campaign_touches
    cross join known_until
    where campaign_touches.touch_date <= known_until.last_date

),

touched as (

    select * from touches
    where campaign_id in (select campaign_id from {{ source('nights', 'campaigns') }})

),

-- Who came into a campaign on which day, and into which arm: the first that was said of them counts.
entered as (

    select
        campaign_id,
        customer_id,
        case when is_held_out then 'holdout' else coalesce(arm, 'treatment') end as arm,
        is_held_out,
        touch_date as entered_date,
        {{ days_after('touch_date', var('result_days') ~ ' - 1') }} as followed_until_date,
        last_date
    from touched
    qualify row_number() over (
        partition by campaign_id, customer_id order by touch_date asc, sent_at asc, campaign_touch_id asc
    ) = 1

),

sent as (

    select
        campaign_id,
        customer_id,
        count(case when not is_held_out then 1 end) as send_count,
        count(case when not is_held_out and opened_date <= last_date then 1 end) as open_count,
        count(case when not is_held_out and clicked_date <= last_date then 1 end) as click_count,
        count(case when not is_held_out and {{ local_date('unsubscribed_at') }} <= last_date then 1 end)
            as unsubscribe_count,
        cast({{ message_cost('channel', 'is_held_out') }} as decimal(18, 4)) as message_cost_amount,
        max(touch_date) as last_touch_date
    from touched
    group by campaign_id, customer_id

),

-- By days and not by the minute: who is held out has no minute at which a message came.
followed as (

    select
        entered.campaign_id,
        entered.customer_id,
        {%- for name in ['order_count', 'gross_amount', 'discount_amount'] %}
        sum(case when days.event_date >= entered.entered_date then days.{{ name }} end) as {{ name }},
        {%- endfor %}
        {{ earlier_sums('days', 'entered.entered_date') }}
    from entered
    inner join {{ ref('customer_days') }} as days
        on
            entered.customer_id = days.customer_id
            and {{ days_before('entered.entered_date', 365) }} <= days.event_date
            and entered.followed_until_date >= days.event_date
            and entered.last_date >= days.event_date
    group by entered.campaign_id, entered.customer_id

),

mailed as (

    select
        entered.campaign_id,
        entered.customer_id,
        {{ earlier_touch_sums('touches', 'entered.entered_date') }}
    from entered
    inner join touches
        on
            entered.customer_id = touches.customer_id
            and {{ days_before('entered.entered_date', 365) }} <= touches.touch_date
            and entered.entered_date > touches.touch_date
    group by entered.campaign_id, entered.customer_id

),

-- The last message that reached a customer before an order is credited with it, as many tools do.
reached as (

    select
        campaign_id,
        customer_id,
        touch_date,
        least(
            {{ days_after('touch_date', var('result_days') ~ ' - 1') }},
            last_date,
            coalesce({{ days_before('lead(touch_date) over messages', 1) }}, last_date)
        ) as credited_until_date
    from touches
    where not is_held_out and touch_date >= (select min(entered_date) from entered)
    window messages as (partition by customer_id order by touch_date, sent_at, campaign_touch_id)

),

credited as (

    select
        reached.campaign_id,
        reached.customer_id,
        sum(days.order_count) as last_touch_order_count,
        sum(days.gross_amount) as last_touch_gross_amount
    from reached
    inner join {{ ref('customer_days') }} as days
        on
            reached.customer_id = days.customer_id
            and reached.touch_date <= days.event_date
            and reached.credited_until_date >= days.event_date
    where reached.campaign_id in (select campaign_id from {{ source('nights', 'campaigns') }})
    group by reached.campaign_id, reached.customer_id

),

campaign_customers as (

    select
        entered.campaign_id,
        entered.customer_id,
        entered.arm,
        entered.is_held_out,
        sent.send_count,
        sent.open_count,
        sent.click_count,
        sent.unsubscribe_count,
        sent.message_cost_amount,
        {{ counted_by('purchases', 'followed.order_count') }} as order_count,
        {{ counted_by('purchases', 'followed.gross_amount', 'decimal(18, 4)') }} as gross_amount,
        {{ counted_by('purchases', 'followed.discount_amount', 'decimal(18, 4)') }} as discount_amount,
        {{ counted_by('purchases', 'credited.last_touch_order_count') }} as last_touch_order_count,
        {{ counted_by('purchases', 'credited.last_touch_gross_amount', 'decimal(18, 4)') }} as last_touch_gross_amount,
        {{ earlier_columns('followed', 'mailed', 'entered.entered_date') }},
        entered.entered_date,
        sent.last_touch_date,
        least(
            {{ days_between('entered.entered_date', 'entered.last_date') }} + 1, {{ var('result_days') }}
        ) as followed_days
    from entered
    inner join sent on entered.campaign_id = sent.campaign_id and entered.customer_id = sent.customer_id
    left join followed on entered.campaign_id = followed.campaign_id and entered.customer_id = followed.customer_id
    left join mailed on entered.campaign_id = mailed.campaign_id and entered.customer_id = mailed.customer_id
    left join credited on entered.campaign_id = credited.campaign_id and entered.customer_id = credited.customer_id

)

select * from campaign_customers
