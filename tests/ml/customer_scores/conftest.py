"""A little shop for the customer models: simulated order days, and the features that SQL would make of them."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

FIRST = date(2024, 1, 1)
SNAPSHOTS = [FIRST + timedelta(days=28 * number - 1) for number in range(3, 11)]
CUTOFF = SNAPSHOTS[-1]


def orders_of(customers: int, days: int, seed: int) -> pl.DataFrame:
    """``customer_id``, ``event_date``, ``amount``: some buy often, some seldom, and some leave."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(customers):
        rate, leaves = rng.gamma(1.2, 0.04), rng.geometric(0.12)
        day, bought = float(rng.integers(0, 120)), 0
        while day < days and bought < leaves:
            rows.append((f"c{number:04d}", FIRST + timedelta(days=int(day)), float(rng.gamma(4, 10))))
            bought += 1
            day += 1 + rng.exponential(1 / rate)
    return pl.DataFrame(rows, schema=["customer_id", "event_date", "amount"], orient="row")


def features_of(orders: pl.DataFrame, evening: date) -> pl.DataFrame:
    """What ``features.customer_features`` tells of buyers that the models read, and one prospect."""
    known = orders.filter(pl.col("event_date") <= evening).unique(["customer_id", "event_date"]).sort(pl.all())
    gaps = pl.col("event_date").diff().dt.total_days()
    buyers = known.group_by("customer_id", maintain_order=True).agg(
        order_count=pl.len().cast(pl.Int64),
        order_day_count=pl.len().cast(pl.Int64),
        repeat_count=pl.len().cast(pl.Int64) - 1,
        net_amount=pl.col("amount").sum(),
        monetary_value=pl.col("amount").mean(),
        tenure_days=(pl.lit(evening) - pl.col("event_date").first()).dt.total_days(),
        recency_days=(pl.lit(evening) - pl.col("event_date").last()).dt.total_days(),
        gap_cv=gaps.std() / gaps.mean(),
        gap_mean_days=gaps.mean(),
    )
    prospect = pl.DataFrame({"customer_id": ["looks"], "order_count": [0]})
    return pl.concat([buyers, prospect], how="diagonal_relaxed").with_columns(
        days_since_last_session=pl.lit(3), as_of_date=pl.lit(evening)
    )


def outcomes_of(
    orders: pl.DataFrame, evenings: list[date], horizons: tuple[int, ...], known_until: date
) -> pl.DataFrame:
    """What came after the evenings, in windows that had closed by ``known_until``."""
    frames = [
        orders.filter((pl.col("event_date") > evening) & (pl.col("event_date") <= evening + timedelta(days=days)))
        .group_by("customer_id")
        .agg(order_day_count=pl.col("event_date").n_unique().cast(pl.Int64), net_amount=pl.col("amount").sum())
        .with_columns(as_of_date=pl.lit(evening), horizon_days=pl.lit(days))
        for evening in evenings
        for days in horizons
        if evening + timedelta(days=days) <= known_until
    ]
    return pl.concat(frames)


@pytest.fixture(scope="session")
def orders() -> pl.DataFrame:
    return orders_of(700, 400, seed=5)


@pytest.fixture(scope="session")
def snapshots(orders: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([features_of(orders, evening) for evening in SNAPSHOTS])


@pytest.fixture(scope="session")
def outcomes(orders: pl.DataFrame) -> pl.DataFrame:
    return outcomes_of(orders, SNAPSHOTS, (30, 90, 365), CUTOFF)
