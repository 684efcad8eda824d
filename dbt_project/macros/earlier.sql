{#- What a customer did before a day on which a message comes, over spans of days: CUPED and uplift learners need it. -#}
{%- macro order_spans() -%}{{ return([7, 30, 90, 365]) }}{%- endmacro %}
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
        max(
            case when {{ days }}.event_date < {{ day }} and {{ days }}.order_count > 0 then {{ days }}.event_date end
        ) as last_order_date
{%- endmacro %}

{% macro earlier_sum(amount, days, day, span) -%}
sum(
            case
                when {{ days }}.event_date < {{ day }} and {{ days }}.event_date >= {{ days_before(day, span) }}
                    then {{ amount }}
            end
        )
{%- endmacro %}

{# The same as columns: zero where nothing was done, null where the shop keeps no such log. #}
{% macro earlier_columns(sums, day) -%}
{%- for span in order_spans() %}
        {{ counted_by('purchases', sums ~ '.earlier_order_count_' ~ span ~ 'd') }} as earlier_order_count_{{ span }}d,
{%- endfor %}
        {{ counted_by('purchases', sums ~ '.earlier_gross_amount_90d', 'decimal(18, 4)') }}
            as earlier_gross_amount_90d,
{%- for name in ['session', 'view', 'cart'] %}{% for span in visit_spans() %}
        {{ counted_by('browse_events', sums ~ '.earlier_' ~ name ~ '_count_' ~ span ~ 'd') }}
            as earlier_{{ name }}_count_{{ span }}d,
{%- endfor %}{% endfor %}
        {{ told_by('purchases', days_between(sums ~ '.last_order_date', day), 'bigint') }} as days_since_order
{%- endmacro %}
