{# The median over a window that grows row by row; Spark takes no `median` over one, but the same as a percentile. #}
{% macro median_over(expression, window) -%}{{ return(adapter.dispatch('median_over')(expression, window)) }}{%- endmacro %}
{% macro default__median_over(expression, window) -%}median({{ expression }}) over {{ window }}{%- endmacro %}
{% macro spark__median_over(expression, window) -%}percentile({{ expression }}, 0.5) over {{ window }}{%- endmacro %}
