{# Wilson's interval (1927) of a share at 95 %: z = 1.96, z squared = 3.8416. -#}
{% macro wilson_spread(share, size) -%}
    1.96 * sqrt(({{ share }}) * (1 - {{ share }}) / {{ size }} + 0.9604 / ({{ size }} * {{ size }}))
{%- endmacro %}

{% macro wilson_low(share, spread, size) -%}
    ({{ share }} + 1.9208 / {{ size }} - {{ spread }}) / (1 + 3.8416 / {{ size }})
{%- endmacro %}

{% macro wilson_high(share, spread, size) -%}
    ({{ share }} + 1.9208 / {{ size }} + {{ spread }}) / (1 + 3.8416 / {{ size }})
{%- endmacro %}
