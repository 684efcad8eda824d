"""A shop of customers whose rates of buying are known, seen on monthly evenings, and a model of it."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import propensity

CUTOFF = date(2025, 12, 31)
HORIZON = 30


def snapshots_of(customers: int = 400, evenings: int = 8, seed: int = 0, horizon: int = HORIZON) -> pl.DataFrame:
    """Rows of customers who buy by clocks of their own, some of whom leave; browsing foretells a little.

    ``true_rate`` (orders a day from that evening on) is the truth, and no feature of a real shop.
    """
    rng = np.random.default_rng(seed)
    start = CUTOFF - timedelta(days=horizon * evenings)
    rates = np.exp(rng.normal(np.log(1 / 60), 1.0, customers))
    leaves = rng.exponential(400, customers)
    days = np.arange(-300, horizon * (evenings + 1))
    here = days[None] < leaves[:, None] - 200
    bought = (rng.random((customers, len(days))) < rates[:, None]) & here
    frames = []
    for evening in range(evenings + 1):
        today = int(np.flatnonzero(days == evening * horizon)[0])
        past, future = bought[:, : today + 1], bought[:, today + 1 : today + 1 + horizon]
        count = past.sum(axis=1)
        last = np.where(count > 0, past.shape[1] - 1 - np.argmax(past[:, ::-1], axis=1), -1)
        first = np.where(count > 0, np.argmax(past, axis=1), -1)
        recency = np.where(count > 0, today - last, np.nan)
        tenure = np.where(count > 0, today - first, np.nan)
        rate = rates * here[:, today]
        visits = rng.poisson(rate * 60)
        gap = np.where(count > 1, (last - first) / np.maximum(count - 1, 1), np.nan)
        frames.append(
            pl.DataFrame(
                {
                    "customer_id": [f"c{number:05d}" for number in range(customers)],
                    "as_of_date": [start + timedelta(days=evening * horizon)] * customers,
                    "order_count": count,
                    "recency_days": recency,
                    "tenure_days": tenure,
                    "gap_mean_days": gap,
                    "overdue_ratio": recency / np.maximum(gap, 1),
                    "net_amount_365d": count * rng.gamma(4, 10, customers),
                    "session_count_30d": visits,
                    "days_since_last_session": np.where(visits > 0, 5.0, np.nan),
                    "shop_gap_median_days": np.full(customers, 40.0 + evening),
                    "true_rate": rate,
                    "outcome": future.any(axis=1) if evening < evenings else [None] * customers,
                }
            ).with_columns(
                pl.col("recency_days", "tenure_days", "gap_mean_days", "overdue_ratio").fill_nan(None),
                pl.col("days_since_last_session").fill_nan(None),
                pl.col("outcome").cast(pl.Boolean),
            )
        )
    return pl.concat(frames)


def seen(snapshots: pl.DataFrame) -> pl.DataFrame:
    """What a shop would know."""
    return snapshots.drop("true_rate")


def tonight(snapshots: pl.DataFrame) -> pl.DataFrame:
    return seen(snapshots).filter(pl.col("as_of_date") == snapshots["as_of_date"].max()).drop("outcome")


@pytest.fixture(scope="session")
def snapshots() -> pl.DataFrame:
    return snapshots_of()


@pytest.fixture(scope="session")
def model(snapshots) -> propensity.Propensity:
    return propensity.fit(seen(snapshots), "purchase", HORIZON, CUTOFF, candidates=3)


@pytest.fixture(scope="session")
def churn_model(snapshots) -> propensity.Propensity:
    return propensity.fit(seen(snapshots), "churn", HORIZON, CUTOFF, candidates=3)
