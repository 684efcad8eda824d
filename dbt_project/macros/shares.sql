{# A bound of the 95 % interval of a share (Wilson 1927); side is - or +. Null where there is nothing to count. #}
{% macro wilson_bound(successes, trials, side) -%}
    greatest(0.0e0, least(1.0e0, (
        {{ successes }} + 1.9207294103e0
        {{ side }} 1.9599639845e0 * sqrt(
            cast({{ successes }} as double) * ({{ trials }} - {{ successes }}) / nullif({{ trials }}, 0) + 0.96036470517e0
        )
    ) / nullif({{ trials }} + 3.8414588206e0, 0)))
{%- endmacro %}
