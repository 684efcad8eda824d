{#- What a customer did before a day on which a message comes, over spans of days: CUPED and uplift learners need it. -#}
{%- macro order_spans() -%}{{ return([7, 14, 30, 60, 90, 180, 365]) }}{%- endmacro %}
{%- macro visit_spans() -%}{{ return([1, 3, 7, 30]) }}{%- endmacro %}

{# Sums over the rows of customer_days (as `days`) before `day`, a year at the most; group by the customer. #}
{% macro earlier_sums(days, day) -%}
{%- for span in order_spans() %}
        {{ earlier_sum(days ~ '.order_count', days, day, span) }} as earlier_order_count_{{ span }}d,
{%- endfor %}
        {{ earlier_sum(days ~ '.gross_amount', days, day, 90) }} as earlier_gross_amount_90d,
{%- for name in ['session', 'view', 'cart'] %}{% for span in visit_spans() %}
        {{ earlier_sum(days ~ '.' ~ name ~ '_count', days, day, span) }} as earlier_{{ name }}_count_{{ span }}d,
{%- endfor %}{% endfor %}
        count(case when {{ done_before(days, day, 'order') }} then 1 end) as earlier_order_day_count,
        min(case when {{ done_before(days, day, 'order') }} then {{ days }}.event_date end) as first_order_date,
{%- for name in ['order', 'session', 'cart'] %}
        max(case when {{ done_before(days, day, name) }} then {{ days }}.event_date end) as last_{{ name }}_date
        {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- endmacro %}

{% macro done_before(days, day, name) -%}
{{ days }}.event_date < {{ day }} and {{ days }}.{{ name }}_count > 0
{%- endmacro %}

{# Sums over the rows of touches (as `touches`) before `day`, a year at the most. #}
{% macro earlier_touch_sums(touches, day) -%}
        count(case when not {{ touches }}.is_held_out then 1 end) as earlier_send_count_365d,
        count(case when {{ touches }}.clicked_date < {{ day }} then 1 end) as earlier_click_count_365d
{%- endmacro %}

{% macro earlier_sum(amount, days, day, span) -%}
sum(
            case
                when {{ days }}.event_date < {{ day }} and {{ days }}.event_date >= {{ days_before(day, span) }}
                    then {{ amount }}
            end
        )
{%- endmacro %}

{# Both as columns: zero where nothing was done, null where the shop keeps no such log. #}
{% macro earlier_columns(sums, touch_sums, day) -%}
{%- for span in order_spans() %}
        {{ counted_by('purchases', sums ~ '.earlier_order_count_' ~ span ~ 'd') }} as earlier_order_count_{{ span }}d,
{%- endfor %}
        {{ counted_by('purchases', sums ~ '.earlier_gross_amount_90d', 'decimal(18, 4)') }}
            as earlier_gross_amount_90d,
{%- for name in ['session', 'view', 'cart'] %}{% for span in visit_spans() %}
        {{ counted_by('browse_events', sums ~ '.earlier_' ~ name ~ '_count_' ~ span ~ 'd') }}
            as earlier_{{ name }}_count_{{ span }}d,
{%- endfor %}{% endfor %}
{%- for name in ['send', 'click'] %}
        {{ counted_by('campaign_touches', touch_sums ~ '.earlier_' ~ name ~ '_count_365d') }}
            as earlier_{{ name }}_count_365d,
{%- endfor %}
        {{ told_by(
            'purchases',
            days_between(sums ~ '.first_order_date', sums ~ '.last_order_date')
            ~ ' / cast(nullif(' ~ sums ~ '.earlier_order_day_count - 1, 0) as double)',
            'double'
        ) }} as days_between_orders,
        {{ told_by('browse_events', days_between(sums ~ '.last_session_date', day), 'bigint') }} as days_since_visit,
        {{ told_by('browse_events', days_between(sums ~ '.last_cart_date', day), 'bigint') }} as days_since_cart,
        {{ told_by('purchases', days_between(sums ~ '.last_order_date', day), 'bigint') }} as days_since_order
{%- endmacro %}
