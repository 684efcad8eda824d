{# A sum that keeps the type of what it sums, and is zero where there is nothing to sum. #}
{% macro summed_amount(expression) -%}
    cast(coalesce(sum({{ expression }}), 0) as decimal(18, 4))
{%- endmacro %}
