"""Who moved between the stages of a customer's life, and the ribbons that picture it."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from orchestration.telling.night import Night
from orchestration.telling.wording import count, name_of, total

_STEPS = 24
_GAP = 0.015


def stage_moves(night: Night) -> pl.DataFrame:
    """The latest moves within four weeks.

    Returns:
        Per ``from_name`` and ``to_name``: ``customer_count``, ``share`` of those who were in ``from_name``,
        ``share_low``, ``share_high``, ``net_amount_365d``; empty until two evenings four weeks apart have been built.
    """
    return night.ask(
        """
        select from_name, to_name, customer_count, share, share_low, share_high,
            net_amount_365d::double as net_amount_365d
        from customer_migrations
        where dimension = 'lifecycle_stage' and as_of_date = (
            select max(as_of_date) from customer_migrations where dimension = 'lifecycle_stage'
        )
        order by from_name, to_name
        """
    )


def moves_sentence(flows: pl.DataFrame) -> str:
    """What ``stage_moves`` found, in a sentence."""
    stayed = total(flows.filter(pl.col("from_name") == pl.col("to_name"))["customer_count"])
    all_of_them = total(flows["customer_count"])
    moves = flows.filter(pl.col("from_name") != pl.col("to_name")).sort("customer_count", descending=True)
    sentence = f"In four weeks {count(all_of_them - stayed)} of {count(all_of_them)} customers changed stage"
    if moves.height:
        most = moves.row(0, named=True)
        sentence += (
            f"; most of them, {count(most['customer_count'])}, went from {name_of(most['from_name']).lower()} to "
            f"{name_of(most['to_name']).lower()}"
        )
    return f"{sentence}."


def ribbons(flows: pl.DataFrame, order: Sequence[str]) -> pl.DataFrame:
    """Where each ribbon runs: it keeps its width, and crosses over smoothly.

    Args:
        flows: ``from_name``, ``to_name``, ``customer_count``.
        order: the names from top to bottom.

    Returns:
        Per ribbon and step: ``from_name``, ``to_name``, ``customer_count``, ``x`` (0 to 1), ``low`` and ``high``
        (shares of all customers, gaps included; 1 is the top).
    """
    places = {name: place for place, name in enumerate(order)}
    known = flows.filter(pl.col("from_name").is_in(list(order)) & pl.col("to_name").is_in(list(order)))
    total_count = total(known["customer_count"]) or 1.0
    rows = sorted(
        known.select("from_name", "to_name", "customer_count").rows(), key=lambda r: (places[r[0]], places[r[1]])
    )
    starts = _tops(rows, 0, total_count)
    ends = _tops(sorted(rows, key=lambda r: (places[r[1]], places[r[0]])), 1, total_count)
    x = np.linspace(0, 1, _STEPS)
    bend = x * x * (3 - 2 * x)
    frames = []
    for source, target, customers in rows:
        top = starts[source, target] + (ends[source, target] - starts[source, target]) * bend
        frames.append(
            pl.DataFrame({"x": x, "high": 1 - top, "low": 1 - top - customers / total_count}).with_columns(
                from_name=pl.lit(source), to_name=pl.lit(target), customer_count=pl.lit(customers)
            )
        )
    return pl.concat(frames) if frames else pl.DataFrame()


def _tops(rows: list[tuple[str, str, int]], side: int, total_count: float) -> dict[tuple[str, str], float]:
    tops, at, last = {}, 0.0, None
    for row in rows:
        if last is not None and row[side] != last:
            at += _GAP
        last = row[side]
        tops[row[0], row[1]] = at
        at += row[2] / total_count
    return tops
