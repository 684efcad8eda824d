"""The picture of who went where: ribbons from a column of names to another, as wide as the customers in them."""

from collections.abc import Sequence
from typing import Any, Literal

import altair as alt
import polars as pl

from dashboard.figures import INK, stage_colours
from orchestration.telling.moves import ribbons
from orchestration.telling.wording import name_of


def flow_chart(flows: pl.DataFrame, order: Sequence[str], before: str, after: str) -> Any:
    """The ribbons with their names on both sides.

    Args:
        flows: as for ``ribbons``.
        order: the names from top to bottom.
        before: what the left column is called.
        after: what the right column is called.
    """
    drawn = ribbons(flows, order)
    named = drawn.with_columns(
        ribbon=pl.col("from_name") + " → " + pl.col("to_name"),
        from_label=pl.col("from_name").map_elements(name_of, pl.String),
        to_label=pl.col("to_name").map_elements(name_of, pl.String),
    )
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.28, 1.28]))
    areas = (
        alt.Chart(named)
        .mark_area(opacity=0.65)
        .encode(
            x=x,
            y=alt.Y("high:Q", axis=None),
            y2="low:Q",
            color=alt.Color("from_name:N", scale=stage_colours(), legend=None),
            detail="ribbon:N",
            tooltip=[
                alt.Tooltip("from_label:N", title=before),
                alt.Tooltip("to_label:N", title=after),
                alt.Tooltip("customer_count:Q", title="customers", format=","),
            ],
        )
    )
    layers = [areas]
    sides: tuple[tuple[float, str, Literal["left", "right"], int], ...] = (
        (0.0, "from_name", "right", -6),
        (1.0, "to_name", "left", 6),
    )
    for side, column, align, offset in sides:
        labels = (
            drawn.filter(pl.col("x") == side)
            .group_by(column)
            .agg(y=(pl.col("low").min() + pl.col("high").max()) / 2, count=pl.col("customer_count").sum())
            .with_columns(
                x=pl.lit(side),
                label=pl.col(column).map_elements(name_of, pl.String)
                + "  "
                + pl.col("count").map_elements(lambda n: f"{n:,}", pl.String),
            )
        )
        layers.append(
            alt.Chart(labels)
            .mark_text(align=align, dx=offset, fontSize=12, color=INK)
            .encode(x=x, y="y:Q", text="label:N")
        )
    return alt.layer(*layers).properties(height=380)
