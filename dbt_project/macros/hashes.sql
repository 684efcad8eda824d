{# A 128-bit hash as text: 32 hexadecimal digits. DuckDB takes fifty microseconds to write one as a decimal number. #}
{% macro hash_text(column) -%}{{ return(adapter.dispatch('hash_text')(column)) }}{%- endmacro %}
{% macro default__hash_text(column) -%}lpad(lower(hex({{ column }})), 32, '0'){%- endmacro %}
{# Spark has no whole numbers of 128 bits: there, raw tables hold the digits. #}
{% macro spark__hash_text(column) -%}{{ column }}{%- endmacro %}
