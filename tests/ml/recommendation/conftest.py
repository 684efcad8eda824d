"""A shop of two tastes: customers of each buy its products, in their own rhythm, and now and then one of the other."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

EVENING = date(2025, 6, 30)
HORIZON = 28


@pytest.fixture(scope="session")
def two_tastes() -> pl.DataFrame:
    chance = np.random.default_rng(4)
    rows = []
    for number in range(240):
        taste = number % 2
        favourite = taste * 10 + int(chance.integers(10))
        for day in range(int(chance.integers(1, 30)), 400, 30):
            rows.append((f"c{number:03d}", f"p{favourite:02d}", day))
        for day in chance.integers(1, 400, 6):
            is_other = chance.random() < 0.1
            product = (taste ^ int(is_other)) * 10 + int(chance.integers(10))
            rows.append((f"c{number:03d}", f"p{product:02d}", int(day)))
    last = EVENING + timedelta(days=HORIZON)
    return (
        pl.DataFrame(rows, schema=["customer_id", "product_id", "ago"], orient="row")
        .select("customer_id", "product_id", event_date=pl.lit(last) - pl.duration(days="ago"), unit_count=1)
        .unique()
        .sort("customer_id", "product_id", "event_date")
    )
