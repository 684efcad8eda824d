{#
The sentence around a mention, at most a hundred characters of it on either side.
A sentence ends with a mark and a space after it, or with a line: 2.5 is no end of one.
#}
{% macro sentence_around(text, start, end) -%}{{ return(adapter.dispatch('sentence_around')(text, start, end)) }}{%- endmacro %}
{% macro default__sentence_around(text, start, end) -%}
    {%- set before -%}
    regexp_replace(substring({{ text }}, 1, {{ start }}), '(?s)^.*(?:[.!?]["'')]*\s|\n)', '')
    {%- endset -%}
    {%- set after -%}
    regexp_extract(substring({{ text }}, {{ end }} + 1), '(?s)^.*?(?:[.!?]+["'')]*(?:\s|$)|\n|$)')
    {%- endset -%}
    trim(concat(
        case
            when length({{ before }}) > 100
                then '… ' || regexp_replace(right({{ before }}, 100), '^\S*\s', '')
            else {{ before }}
        end,
        substring({{ text }}, {{ start }} + 1, {{ end }} - {{ start }}),
        case
            when length({{ after }}) > 100
                then regexp_replace(left({{ after }}, 100), '\s\S*$', '') || ' …'
            else {{ after }}
        end
    ), concat(' ', chr(9), chr(10), chr(13)))
{%- endmacro %}
{# The same in Java's words: its \s knows a tab more than re2's, its $ stands before a last line's end, too. #}
{% macro spark__sentence_around(text, start, end) -%}
    {%- set space, marks = '[\\t\\n\\f\\r ]', '["\\x27)]*' -%}
    {%- set before -%}
    regexp_replace(substring({{ text }}, 1, {{ start }}), r'(?s)^.*(?:[.!?]{{ marks }}{{ space }}|\n)', '')
    {%- endset -%}
    {%- set after -%}
    regexp_extract(
        substring({{ text }}, {{ end }} + 1), r'(?s)^.*?(?:[.!?]+{{ marks }}(?:{{ space }}|\z)|\n|\z)', 0
    )
    {%- endset -%}
    btrim(concat(
        case
            when length({{ before }}) > 100
                then '… ' || regexp_replace(right({{ before }}, 100), r'^[^\t\n\f\r ]*{{ space }}', '')
            else {{ before }}
        end,
        substring({{ text }}, {{ start }} + 1, {{ end }} - {{ start }}),
        case
            when length({{ after }}) > 100
                then regexp_replace(left({{ after }}, 100), r'{{ space }}[^\t\n\f\r ]*\z', '') || ' …'
            else {{ after }}
        end
    ), concat(' ', chr(9), chr(10), chr(13)))
{%- endmacro %}
