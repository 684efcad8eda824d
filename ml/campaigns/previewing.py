"""What a campaign would do before it is live: how alike it treats groups of customers, how many messages they get."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from ml.fairness import ATTRIBUTES, LEAST_RATIO, MIN_GROUP, UNKNOWN


@dataclass(frozen=True)
class Pressure:
    """How many messages customers get.

    Attributes:
        days: over how many days.
        customers: who gets any.
        mean: messages per customer who gets any.
        most: the most that one customer gets.
        several: customers with more than one.
    """

    days: int
    customers: int
    mean: float
    most: int
    several: int


def weigh_pressure(memberships: pl.DataFrame, last: date, days: int = 28) -> Pressure:
    """The messages of all campaigns in the days that end with ``last``.

    Args:
        memberships: ``customer_id``, ``send_date``.
        last: the last day.
        days: how many days.
    """
    sent = (
        memberships.filter(pl.col("send_date").is_between(last - timedelta(days=days - 1), last))
        .group_by("customer_id")
        .len()
        .get_column("len")
    )
    mean = sent.mean()
    return Pressure(
        days=days,
        customers=sent.len(),
        mean=float(mean) if isinstance(mean, (int, float)) else 0.0,
        most=int(sent.max() or 0),  # type: ignore[arg-type]  # a count
        several=int((sent > 1).sum()),
    )


def selection_ratios(
    chosen: pl.Series, customers: pl.DataFrame, names: Sequence[str] = ATTRIBUTES
) -> list[tuple[str, float | None, str]]:
    """How evenly a campaign chooses among groups of customers, by the four-fifths rule of ``ml.fairness``.

    Args:
        chosen: ids of who is in.
        customers: all customers: ``customer_id`` and any of ``names``.
        names: the attributes; those that aren't there or aren't known of anyone are passed over.

    Returns:
        Per attribute its name, the lowest selection rate over the highest (None: fewer than two groups of at least 50
        customers, or nobody is chosen), and that as a sentence.
    """
    found: list[tuple[str, float | None, str]] = []
    for name in names:
        if name not in customers.columns or not customers[name].count():
            continue
        rates = (
            customers.select(
                pl.col(name).cast(pl.String).fill_null(UNKNOWN).alias("group"),
                is_chosen=pl.col("customer_id").is_in(chosen.implode()),
            )
            .group_by("group")
            .agg(n=pl.len(), rate=pl.col("is_chosen").mean())
            .filter(pl.col("n") >= MIN_GROUP)
            .sort("rate", "group")
        )
        if rates.height < 2 or not rates["rate"][-1]:
            found.append((name, None, f"{name}: no two groups of at least {MIN_GROUP} customers to compare"))
            continue
        low, high = rates.row(0, named=True), rates.row(-1, named=True)
        ratio = low["rate"] / high["rate"]
        verdict = "alike" if ratio >= LEAST_RATIO else f"below {LEAST_RATIO}: see whether that is meant"
        rates_said = f"{low['group']} {low['rate']:.1%}, {high['group']} {high['rate']:.1%}"
        text = f"{name}: {rates_said}, ratio {ratio:.2f}, {verdict}"
        found.append((name, ratio, text))
    return found
