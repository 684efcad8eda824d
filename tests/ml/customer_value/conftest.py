"""A simulated shop whose customers buy at random and leave after an order, and what was known of it on an evening."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import customer_value
from ml.customer_value import CustomerValueModel

FIRST_DAY = date(2021, 1, 1)
EARLIER = date(2021, 7, 1)
CUTOFF = date(2021, 10, 1)


def shop(customers: int = 1_500, days: int = 640, seed: int = 0) -> pl.DataFrame:
    """Order days of MBG/NBD customers with gamma-gamma spend: ``customer_id``, ``order_date``, ``net_amount``."""
    chance = np.random.default_rng(seed)
    rate, leaving = chance.gamma(0.6, 1 / 20, customers), chance.beta(0.8, 2.5, customers)
    spend = 6.0 / chance.gamma(3.5, 1 / 50.0, customers) / 6.0
    rows = []
    for customer in range(customers):
        day = float(chance.integers(0, 120))
        while day < days:
            amount = round(float(spend[customer] * chance.gamma(6.0, 1 / 6.0)), 2)
            rows.append((f"c{customer:05d}", FIRST_DAY + timedelta(days=int(day)), amount))
            if chance.random() < leaving[customer]:
                break
            day += max(chance.exponential(1 / rate[customer]), 1.0)
    orders = pl.DataFrame(rows, schema=["customer_id", "order_date", "net_amount"], orient="row")
    return (
        orders.group_by("customer_id", "order_date").agg(pl.col("net_amount").sum()).sort("customer_id", "order_date")
    )


def histories_at(orders: pl.DataFrame, cutoff: date) -> pl.DataFrame:
    first, last = pl.col("order_date").min(), pl.col("order_date").max()
    gaps = pl.col("order_date").diff().dt.total_days()
    return (
        orders.filter(pl.col("order_date") <= cutoff)
        .sort("customer_id", "order_date")
        .group_by("customer_id", maintain_order=True)
        .agg(
            frequency=pl.len().cast(pl.Int64) - 1,
            recency_days=(last - first).dt.total_days(),
            T_days=(pl.lit(cutoff) - first).dt.total_days(),
            monetary_value=pl.col("net_amount").mean(),
            gap_cv=gaps.std() / gaps.mean(),
        )
    )


def outcomes_after(orders: pl.DataFrame, cutoff: date, *horizons: int) -> pl.DataFrame:
    frames = [
        orders.filter((pl.col("order_date") > cutoff) & (pl.col("order_date") <= cutoff + timedelta(days=horizon)))
        .group_by("customer_id")
        .agg(
            horizon_days=pl.lit(horizon),
            order_day_count=pl.len().cast(pl.Int64),
            net_amount=pl.col("net_amount").sum(),
        )
        for horizon in horizons
    ]
    return pl.concat(frames)


def window(orders: pl.DataFrame, cutoff: date, *horizons: int) -> tuple[date, pl.DataFrame, pl.DataFrame]:
    return cutoff, histories_at(orders, cutoff), outcomes_after(orders, cutoff, *horizons)


def history(*rows: tuple[str, int, int, int, float | None]) -> pl.DataFrame:
    """Histories in short: customer, frequency, recency, T, monetary value."""
    names = ["customer_id", "frequency", "recency_days", "T_days", "monetary_value"]
    kinds = [pl.String, pl.Int64, pl.Int64, pl.Int64, pl.Float64]
    return pl.DataFrame(rows, schema=dict(zip(names, kinds, strict=True)), orient="row").with_columns(
        gap_cv=pl.lit(None, pl.Float64)
    )


@pytest.fixture(scope="session")
def orders() -> pl.DataFrame:
    return shop()


@pytest.fixture(scope="session")
def histories(orders) -> pl.DataFrame:
    return histories_at(orders, CUTOFF)


@pytest.fixture(scope="session")
def model(orders, histories) -> CustomerValueModel:
    return customer_value.fit(histories, CUTOFF, [window(orders, EARLIER, 30, 90)])


@pytest.fixture(scope="session")
def scores(model, histories) -> pl.DataFrame:
    return customer_value.score(model, histories)
