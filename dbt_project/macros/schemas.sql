{# A model's schema is just its layer's name: the same as its Dagster group, and as its place in the house. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name if custom_schema_name else target.schema }}
{%- endmacro %}
