{# A key of several columns: no two rows share it, and none of its columns is null but those that may be. #}
{% test unique_combination(model, columns, may_be_null=[]) %}

select
    {{ columns | join(', ') }},
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having
    count(*) > 1
    {%- for column in columns if column not in may_be_null %}
    or {{ column }} is null
    {%- endfor %}

{% endtest %}
