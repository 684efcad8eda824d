{# What an aspect that the reader names is about: how an order came, whom one met, what it cost, or the goods themselves. #}
{% macro aspect_group(aspect) -%}
    case
        when {{ aspect }} in ('delivery', 'packaging') then 'delivery'
        when {{ aspect }} in ('service', 'price') then {{ aspect }}
        else 'product'
    end
{%- endmacro %}

{# Whom a mention is about: the product, or '' for the shop, whose matter it is how an order came and whom one met. #}
{% macro voice_subject(aspect, product_id) -%}
    case
        when {{ aspect_group(aspect) }} in ('delivery', 'service') then ''
        else coalesce({{ product_id }}, '')
    end
{%- endmacro %}
