{# Which days a run builds stands in nights.event_dates and nights.as_of_dates, so the SQL is the same every night. #}

{% macro built_event_dates() -%}{{ built_days('event_date', 'event_dates') }}{%- endmacro %}
{% macro built_as_of_dates() -%}{{ built_days('as_of_date', 'as_of_dates') }}{%- endmacro %}
{% macro built_weeks() -%}{{ built_days('week_start_date', 'weeks') }}{%- endmacro %}
{% macro built_days(column, table) -%}
    select {{ column }} from {{ source('nights', table) }}
    {%- if table == 'event_dates' %}
    where {{ is_in_part(column, 'date') }}
    {%- endif %}
{%- endmacro %}

{# The Monday of the day's week. #}
{% macro week_start(day) -%}cast(date_trunc('week', {{ day }}) as date){%- endmacro %}

{% macro days_between(first, last) -%}{{ return(adapter.dispatch('days_between')(first, last)) }}{%- endmacro %}
{% macro default__days_between(first, last) -%}(cast({{ last }} as date) - cast({{ first }} as date)){%- endmacro %}
{% macro spark__days_between(first, last) -%}cast(datediff({{ last }}, {{ first }}) as bigint){%- endmacro %}

{% macro days_before(day, count) -%}{{ return(adapter.dispatch('days_before')(day, count)) }}{%- endmacro %}
{% macro default__days_before(day, count) -%}({{ day }} - ({{ count }})){%- endmacro %}
{% macro spark__days_before(day, count) -%}date_sub({{ day }}, {{ count }}){%- endmacro %}

{% macro days_after(day, count) -%}{{ return(adapter.dispatch('days_after')(day, count)) }}{%- endmacro %}
{% macro default__days_after(day, count) -%}({{ day }} + ({{ count }})){%- endmacro %}
{% macro spark__days_after(day, count) -%}date_add({{ day }}, {{ count }}){%- endmacro %}

{% macro day_after(day) -%}{{ days_after(day, 1) }}{%- endmacro %}

{# The day of an instant by the shop's own clock. #}
{% macro local_date(instant) -%}{{ return(adapter.dispatch('local_date')(instant)) }}{%- endmacro %}
{% macro default__local_date(instant) -%}
    cast(timezone('{{ var("timezone") }}', timezone('UTC', {{ instant }})) as date)
{%- endmacro %}
{% macro spark__local_date(instant) -%}
    cast(from_utc_timestamp({{ instant }}, '{{ var("timezone") }}') as date)
{%- endmacro %}

{# Whole seconds of the clock from one instant to another. #}
{% macro seconds_between(first, last) -%}{{ return(adapter.dispatch('seconds_between')(first, last)) }}{%- endmacro %}
{% macro default__seconds_between(first, last) -%}date_diff('second', {{ first }}, {{ last }}){%- endmacro %}
{% macro spark__seconds_between(first, last) -%}
    timestampdiff(second, date_trunc('second', {{ first }}), date_trunc('second', {{ last }}))
{%- endmacro %}
