{# What the messages of a group cost: null where the shop doesn't say it of every channel that was used. #}
{% macro message_cost(channel, is_held_out) -%}
    {%- set costs = var('message_costs') -%}
    {%- if costs -%}
    case
        when
            bool_and({{ is_held_out }} or coalesce({{ channel }} in (
                {%- for name in costs %}'{{ name }}'{{ ', ' if not loop.last }}{% endfor -%}
            ), false))
            then sum(
                case
                    when {{ is_held_out }} then 0
                    {%- for name in costs %}
                    when {{ channel }} = '{{ name }}' then cast({{ costs[name] }} as decimal(18, 4))
                    {%- endfor %}
                end
            )
    end
    {%- else -%} cast(null as decimal(18, 4))
    {%- endif -%}
{%- endmacro %}
