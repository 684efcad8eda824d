{# How dbt makes tables on Spark: as Parquet, those of days in a folder for each day. #}

{% macro spark__file_format_clause() -%}using parquet{%- endmacro %}

{# Names are schema.table there as in DuckDB. #}
{% macro spark__get_empty_schema_sql(columns) -%}
    {#- A text has no length in DuckDB; in Spark a varchar without one is a string. -#}
    select
    {%- for column in columns.values() %}
        cast(null as {{ 'string' if column.data_type == 'varchar' else column.data_type }}) as {{ column.name }}
        {%- if not loop.last %},{% endif %}
    {%- endfor %}
{%- endmacro %}

{#
A table of days (or of whatever its meta names): the run's days are put in place of what it held for them, and days that
have become empty are emptied. What is kept, and what a killed run leaves to the next, is the same as in DuckDB.
#}
{% materialization incremental, adapter='spark', supported_languages=['sql'] %}
    {%- set days = model.config.meta -%}
    {%- set existing = load_relation(this) -%}
    {%- set table = this.incorporate(type='table') -%}
    {{ run_hooks(pre_hooks) }}

    {%- if existing is none or should_full_refresh() -%}
        {%- if existing is not none -%}{%- do adapter.drop_relation(existing) -%}{%- endif -%}
        {%- if model.config.contract.enforced -%}{%- do get_assert_columns_equivalent(compiled_code) -%}{%- endif -%}
        {%- call statement('main') -%}
            create table {{ table }} using parquet partitioned by ({{ days.column }}) as
            {{ day_by_day(compiled_code, days.column) }}
        {%- endcall -%}
    {%- else -%}
        {%- set columns = adapter.get_columns_in_relation(existing) | map(attribute='name') | list -%}
        {#- Computed once, and asked for its columns, its days and its rows. -#}
        {%- set built = this.identifier ~ '__built' -%}
        {%- call statement('built') -%}
            cache table {{ built }} as
            {{ compiled_code }}
        {%- endcall -%}
        {%- if model.config.contract.enforced -%}
            {%- do get_assert_columns_equivalent('select * from ' ~ built) -%}
        {%- endif -%}
        {%- do refuse_other_columns(table, columns, 'select * from ' ~ built) -%}
        {%- call statement('main') -%}
            insert overwrite table {{ table }} partition ({{ days.column }})
            {{ day_by_day('select * from ' ~ built, days.column, columns | join(', ')) }}
        {%- endcall -%}
        {%- do empty_days(table, days, columns, built) -%}
        {%- call statement('forgotten') -%}drop view {{ built }}{%- endcall -%}
    {%- endif -%}

    {{ run_hooks(post_hooks) }}
    {{ return({'relations': [table]}) }}
{% endmaterialization %}

{# One file a day where a day fits into one, more where it doesn't. #}
{% macro day_by_day(sql, column, columns='*') -%}
    select /*+ rebalance({{ column }}) */ {{ columns }} from (
        {{ sql }}
    ) as built
{%- endmacro %}

{# Overwriting replaces days that have rows, and leaves one that has none any more as it was. #}
{% macro empty_days(table, days, columns, built) -%}
    {%- set emptied = run_query(
        'select distinct ' ~ days.column ~ ' from nights.' ~ days.table ~ ' where ' ~ days.column ~ ' in (select '
        ~ days.column ~ ' from ' ~ table ~ ') and ' ~ days.column ~ ' not in (select ' ~ days.column ~ ' from ' ~ built
        ~ ')'
    ) -%}
    {%- for row in emptied -%}
        {%- call statement('empty_day') -%}
            insert overwrite table {{ table }} partition (
                {{ days.column }} = '{{ row[0] | string | replace("\\", "\\\\") | replace("'", "\\'") }}'
            )
            select {{ columns | reject('equalto', days.column) | join(', ') }} from {{ built }}
            where false
        {%- endcall -%}
    {%- endfor -%}
{%- endmacro %}

{# Rows go in by place, so other columns than the table's would go in as its. #}
{% macro refuse_other_columns(table, columns, sql) -%}
    {%- set built = get_column_schema_from_query(sql) | map(attribute='name') | list -%}
    {%- if built | sort != columns | sort -%}
        {%- do exceptions.raise_compiler_error(
            'The source and target schemas on this incremental model are out of sync: ' ~ table ~ ' has '
            ~ columns | join(', ') ~ ', and what was built has ' ~ built | join(', ')
        ) -%}
    {%- endif -%}
{%- endmacro %}
