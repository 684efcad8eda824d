{{ config(meta={"column": "campaign_id", "table": "campaigns"}) }}
{#- Sums are over decimals, so that a table that is built twice is the same to the last digit. -#}
{%- set counts = [
    'send_count', 'open_count', 'click_count', 'unsubscribe_count', 'order_count', 'last_touch_order_count'
] -%}
{%- set amounts = ['gross_amount', 'discount_amount', 'last_touch_gross_amount'] -%}
{#- What was estimated of each group. -#}
{%- set told = [
    'verdict', 'verdict_text', 'is_randomised', 'is_closed', 'lift', 'lift_low', 'lift_high', 'lift_sequential_low',
    'lift_sequential_high', 'lift_variance_ratio', 'detectable_lift', 'amount_lift', 'amount_lift_low',
    'amount_lift_high', 'amount_lift_sequential_low', 'amount_lift_sequential_high', 'amount_lift_variance_ratio',
    'sample_ratio_p_value', 'customers_needed', 'weeks_needed'
] -%}
{%- set margin_share = var('margin_share') -%}
with

customers as (

    select
        *,
        cast(floor(
            {{ days_between('min(entered_date) over (partition by campaign_id)', 'entered_date') }} / 7
        ) as bigint) + 1 as week
    from {{ ref('int_campaign_customers__followed') }}
    where campaign_id in (select campaign_id from {{ source('nights', 'campaigns') }})

),

-- Once for all of a campaign, once for each arm, once for each arm and week.
grouped as (

    {%- for arm, week in [('null', 'null'), ('arm', 'null'), ('arm', 'week')] %}
    select
        campaign_id,
        cast({{ arm }} as string) as arm,
        cast({{ week }} as bigint) as week,
        min(entered_date) as first_send_date,
        count(*) as customer_count,
        count(case when is_held_out then 1 end) as held_out_count,
        {%- for name in counts %}
        cast(sum({{ name }}) as bigint) as {{ name }},
        {%- endfor %}
        case when count(order_count) > 0 then count(case when order_count > 0 then 1 end) end as buyer_count,
        {%- for name in amounts %}
        cast(sum({{ name }}) as decimal(18, 4)) as {{ name }},
        {%- endfor %}
        case when count(message_cost_amount) = count(*) then cast(sum(message_cost_amount) as decimal(18, 4)) end
            as message_cost_amount
    from customers
    group by campaign_id{{ ', arm' if arm != 'null' }}{{ ', week' if week != 'null' }}
    {%- if not loop.last %}

    union all
    {% endif %}
    {%- endfor %}

),

effects as (

    select * from {{ source('ml', 'campaign_effects') }}

),

joined as (

    select
        grouped.*,
        {%- for name in told %}
        effects.{{ name }},
        {%- endfor %}
        effects.lift * (grouped.customer_count - grouped.held_out_count) as incremental_buyer_count,
        effects.amount_lift * (grouped.customer_count - grouped.held_out_count) as incremental_gross_amount,
        effects.amount_lift_low * (grouped.customer_count - grouped.held_out_count) as incremental_gross_amount_low,
        effects.amount_lift_high * (grouped.customer_count - grouped.held_out_count) as incremental_gross_amount_high
    from grouped
    left join effects
        on
            grouped.campaign_id = effects.campaign_id
            and grouped.arm is not distinct from effects.arm
            and grouped.week is not distinct from effects.week

),

campaign_results as (

    select
        campaign_id,
        arm,
        week,
        verdict,
        verdict_text,
        is_randomised,
        is_closed,
        customer_count,
        held_out_count,
        send_count,
        open_count,
        click_count,
        unsubscribe_count,
        order_count,
        buyer_count,
        gross_amount,
        discount_amount,
        {%- if margin_share is not none %}
        cast(gross_amount * {{ margin_share }} as decimal(18, 4)) as margin_amount,
        {%- else %}
        cast(null as decimal(18, 4)) as margin_amount,
        {%- endif %}
        message_cost_amount,
        lift,
        lift_low,
        lift_high,
        lift_sequential_low,
        lift_sequential_high,
        lift_variance_ratio,
        detectable_lift,
        incremental_buyer_count,
        amount_lift,
        amount_lift_low,
        amount_lift_high,
        amount_lift_sequential_low,
        amount_lift_sequential_high,
        amount_lift_variance_ratio,
        incremental_gross_amount,
        incremental_gross_amount_low,
        incremental_gross_amount_high,
        {%- for end in ['', '_low', '_high'] %}
        {%- if margin_share is not none %}
        incremental_gross_amount{{ end }} * {{ margin_share }} - cast(message_cost_amount as double)
            as return_amount{{ end }},
        {%- else %}
        cast(null as double) as return_amount{{ end }},
        {%- endif %}
        {%- endfor %}
        sample_ratio_p_value,
        customers_needed,
        weeks_needed,
        last_touch_order_count,
        last_touch_gross_amount,
        first_send_date
    from joined

)

select * from campaign_results
