"""Windows that have closed: what was known of customers at an earlier cutoff, and what came after it.

What they are used for is in `choosing` and `levelling`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
import polars as pl

from ml.customer_value.histories import Array, Codes, Counts, check_histories, count_histories, find_rows

ClosedWindow = tuple[date, pl.DataFrame, pl.DataFrame]
"""An earlier cutoff, the histories as of it, and what came after: ``customer_id``, ``horizon_days``,
``order_day_count``, ``net_amount``; a customer without a row bought nothing."""


JUDGED_CUSTOMERS = 50_000
"""What is asked customer by customer is asked of at most this many of a window, drawn evenly."""


@dataclass(frozen=True)
class Outcomes:
    """One closed window over one horizon, on histories sorted by ``customer_id``."""

    cutoff: date
    horizon_days: int
    histories: pl.DataFrame
    counts: Counts
    order_days: Array
    net_amounts: Array

    @cached_property
    def codes(self) -> Codes:
        """Which row of ``counts`` each customer's is, (customers,)."""
        return find_rows(self.histories, self.counts)

    @cached_property
    def judged(self) -> "Outcomes":
        """The window of at most ``JUDGED_CUSTOMERS``; processes are chosen by it."""
        return self.drawn(JUDGED_CUSTOMERS)

    def drawn(self, size: int) -> "Outcomes":
        """The window of at most ``size`` customers, drawn evenly from the order of their ids."""
        height = self.histories.height
        if height <= size:
            return self
        rows = np.linspace(0, height - 1, size).astype(np.int64)
        histories = self.histories[rows]
        counts = count_histories(histories)
        return replace(
            self,
            histories=histories,
            counts=counts,
            order_days=self.order_days[rows],
            net_amounts=self.net_amounts[rows],
        )


def read_closed(closed: Sequence[ClosedWindow]) -> list[Outcomes]:
    """Every closed window and horizon, the earliest cutoff and shortest horizon first; empty ones are left out.

    Raises:
        ValueError: the histories are not what they should be, or the outcomes lack a column, have nulls, name a
            customer twice for a horizon, or have a horizon that is not above 0.
    """
    found = []
    for cutoff, histories, outcomes in sorted(closed, key=lambda window: window[0]):
        name = f"the window closed after {cutoff}"
        ordered = check_histories(histories, f"histories of {name}")
        if not ordered.height:
            continue
        counts = count_histories(ordered)
        for (horizon,), rows in _checked_outcomes(outcomes, name).group_by("horizon_days", maintain_order=True):
            joined = ordered.select("customer_id").join(rows, on="customer_id", how="left", maintain_order="left")
            order_days, amounts = (
                joined[column].fill_null(0).cast(pl.Float64).to_numpy() for column in ("order_day_count", "net_amount")
            )
            found.append(Outcomes(cutoff, int(horizon), ordered, counts, order_days, amounts))
    return found


def _checked_outcomes(outcomes: pl.DataFrame, name: str) -> pl.DataFrame:
    columns = ("customer_id", "horizon_days", "order_day_count", "net_amount")
    missing = [column for column in columns if column not in outcomes.columns]
    if missing:
        raise ValueError(f"outcomes of {name} lack {', '.join(missing)}: expected {', '.join(columns)}")
    typed = outcomes.select(
        pl.col("customer_id").cast(pl.String), pl.col("horizon_days").cast(pl.Int64),
        pl.col("order_day_count").cast(pl.Float64), pl.col("net_amount").cast(pl.Float64),
    )  # fmt: skip
    if typed.select(pl.any_horizontal(pl.all().is_null()).any()).item():
        raise ValueError(f"outcomes of {name} have nulls: leave such rows out")
    if (typed["horizon_days"] <= 0).any():
        raise ValueError(f"outcomes of {name} have horizons that are not above 0 days")
    if typed.select("customer_id", "horizon_days").is_duplicated().any():
        raise ValueError(f"outcomes of {name} name a customer twice for the same horizon: add the rows up first")
    return typed.sort("horizon_days", "customer_id")
