{# What an aspect that the reader names is about: how an order came, whom one met, what it cost, or the goods themselves. #}
{% macro aspect_group(aspect) -%}
    case
        when {{ aspect }} in ('delivery', 'packaging') then 'delivery'
        when {{ aspect }} in ('service', 'price') then {{ aspect }}
        else 'product'
    end
{%- endmacro %}
