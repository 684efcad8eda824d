{#
What a run builds doesn't always fit into memory at once. A model is then built part by part: one whose meta says
`parts: days` a few days at a time, one of `parts: customers` a few customers at a time. Which they are stands in
nights.parts. The variables part_first and part_end (which is behind the part)
say which part it is; without them, as in tests, it is all of them.
#}
{% macro is_in_part(column, type) -%}{{ return(adapter.dispatch('is_in_part')(column, type)) }}{%- endmacro %}
{% macro default__is_in_part(column, type) -%}true{%- endmacro %}
{% macro duckdb__is_in_part(column, type) -%}
(
        getvariable('part_first') is null
        or (
            {{ column }} >= cast(getvariable('part_first') as {{ type }})
            and {{ column }} < cast(getvariable('part_end') as {{ type }})
        )
    )
{%- endmacro %}

{# As dbt-duckdb's own, without its temporary table: what is built goes from the query into the table, part by part. #}
{% materialization incremental, adapter='duckdb', supported_languages=['sql'] %}
    {%- set target = this.incorporate(type='table') -%}
    {%- set days = model.config.meta -%}
    {{ run_hooks(pre_hooks) }}
    {#- A model that failed may have left them. -#}
    {%- do run_query('reset variable part_first; reset variable part_end') %}
    {%- if load_cached_relation(this) is none %}
        {%- do run_query(create_table_as(False, target, 'select * from (' ~ compiled_code ~ ') limit 0')) %}
    {%- endif %}
    {%- if config.get('contract').enforced %}
        {%- do get_assert_columns_equivalent(compiled_code) %}
    {%- endif %}
    {%- set columns = adapter.get_columns_in_relation(target) %}
    {%- set has, makes = described(columns), described(get_column_schema_from_query(compiled_code)) %}
    {%- if has != makes %}
        {%- do exceptions.raise_compiler_error('The table and the model are out of sync: ' ~ this ~ ' has '
            ~ has | reject('in', makes) | join(', ') ~ ', the model makes ' ~ makes | reject('in', has) | join(', ')) %}
    {%- endif %}
    {%- set listed = columns | map(attribute='quoted') | join(', ') %}
    {%- call statement('main') %}
        delete from {{ target }} where {{ days.column }} in (select {{ days.column }} from nights.{{ days.table }})
    {%- endcall %}
    {%- for part in parts_of(days.parts) %}
        {%- do run_query("set variable part_first = '" ~ part[0] ~ "'; set variable part_end = '" ~ part[1] ~ "'") %}
        {%- do run_query('insert into ' ~ target ~ ' (' ~ listed ~ ') select ' ~ listed ~ ' from (' ~ compiled_code ~ ')') %}
    {%- else %}
        {%- do run_query('insert into ' ~ target ~ ' (' ~ listed ~ ') select ' ~ listed ~ ' from (' ~ compiled_code ~ ')') %}
    {%- endfor %}
    {%- do run_query('reset variable part_first; reset variable part_end') %}
    {{ run_hooks(post_hooks) }}
    {%- do persist_docs(target, model) %}
    {%- do adapter.commit() %}
    {{ return({'relations': [target]}) }}
{% endmaterialization %}

{% macro described(columns) %}
    {%- set told = [] %}
    {%- for column in columns %}{% do told.append(column.name ~ ' ' ~ column.dtype | lower) %}{% endfor %}
    {{ return(told | sort) }}
{% endmacro %}

{% macro parts_of(kind) %}
    {%- if not kind %}{{ return([]) }}{% endif %}
    {%- set found = run_query("select first_key, end_key from nights.parts where kind = '" ~ kind ~ "' order by 1") %}
    {{ return(found.rows | list) }}
{% endmacro %}
