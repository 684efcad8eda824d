{# A condition that is true of every row; null counts as false. #}
{% test holds(model, condition) %}

select *
from {{ model }}
where ({{ condition }}) is not true

{% endtest %}
