"""The picture of who went where: ribbons from a column of names to another, as wide as the customers in them."""

from collections.abc import Sequence
from typing import Any, Literal

import altair as alt
import numpy as np
import polars as pl

from dashboard.figures import stage_colours
from dashboard.wording import name_of

_STEPS = 24
_GAP = 0.015


def ribbons(flows: pl.DataFrame, order: Sequence[str]) -> pl.DataFrame:
    """Where each ribbon runs: it keeps its width, and crosses over smoothly.

    Args:
        flows: ``from_name``, ``to_name``, ``customer_count``.
        order: the names from top to bottom.

    Returns:
        Per ribbon and step: ``from_name``, ``to_name``, ``customer_count``, ``x`` (0 to 1),
            ``low`` and ``high`` (shares of
        all customers, gaps included; 1 is the top).
    """
    places = {name: place for place, name in enumerate(order)}
    known = flows.filter(pl.col("from_name").is_in(list(order)) & pl.col("to_name").is_in(list(order)))
    total = float(known["customer_count"].sum()) or 1.0
    rows = sorted(
        known.select("from_name", "to_name", "customer_count").rows(), key=lambda r: (places[r[0]], places[r[1]])
    )
    starts = _tops(rows, 0, total)
    ends = _tops(sorted(rows, key=lambda r: (places[r[1]], places[r[0]])), 1, total)
    x = np.linspace(0, 1, _STEPS)
    bend = x * x * (3 - 2 * x)
    frames = []
    for source, target, count in rows:
        top = starts[source, target] + (ends[source, target] - starts[source, target]) * bend
        frames.append(
            pl.DataFrame({"x": x, "high": 1 - top, "low": 1 - top - count / total}).with_columns(
                from_name=pl.lit(source), to_name=pl.lit(target), customer_count=pl.lit(count)
            )
        )
    return pl.concat(frames) if frames else pl.DataFrame()


def _tops(rows: list[tuple[str, str, int]], side: int, total: float) -> dict[tuple[str, str], float]:
    tops, at, last = {}, 0.0, None
    for row in rows:
        if last is not None and row[side] != last:
            at += _GAP
        last = row[side]
        tops[row[0], row[1]] = at
        at += row[2] / total
    return tops


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
            alt.Chart(labels).mark_text(align=align, dx=offset, fontSize=12).encode(x=x, y="y:Q", text="label:N")
        )
    return alt.layer(*layers).properties(height=380)
