{# A log that the shop doesn't keep tells nothing: what it would have told is null, not zero. #}

{% macro has(log) -%}{{ return(log in var('logs')) }}{%- endmacro %}

{% macro told_by(log, expression, type) -%}
    {%- if has(log) -%} cast({{ expression }} as {{ type }})
    {%- else -%} cast(null as {{ type }})
    {%- endif -%}
{%- endmacro %}

{# A count of rows: where the log is kept and shows none, that is a zero. #}
{% macro counted_by(log, expression, type='bigint') -%}
    {{ told_by(log, 'coalesce(' ~ expression ~ ', 0)', type) }}
{%- endmacro %}
