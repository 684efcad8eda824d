"""A shop of planted groups of customers, and a fit of it."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from ml.segmentation import SEGMENT_FEATURES, Segmentation, assign, fit

CUTOFF = date(2011, 3, 31)
NEXT_CUTOFF = date(2011, 4, 30)

# What all of them have in common: price, categories, sentiment.
USUAL = (0.5, 3, 0.4)
# recency, orders, net amount, order amount, gap, return share, products, sessions, views, carts
LOYAL = (5, 30, 3000, 100, 10, 0.05, 60, 20, 100, 10, *USUAL)
LAPSED = (600, 1, 20, 20, 200, 0.05, 1, 0.1, 0.1, 0.1, *USUAL)
BROWSING = (30, 3, 150, 50, 60, 0.05, 5, 60, 400, 1, *USUAL)
RETURNING = (30, 4, -400, 300, 60, 0.9, 30, 2, 5, 2, *USUAL)


def blob(label: str, centre: tuple[float, ...], size: int, seed: int = 0) -> pl.DataFrame:
    noise = np.exp(np.random.default_rng([seed, *label.encode()]).normal(0, 0.15, (size, len(centre))))
    noise[:, -len(USUAL) :] = 1
    columns = dict(zip(SEGMENT_FEATURES, (noise * np.array(centre)).T, strict=True))
    return pl.DataFrame({"customer_id": [f"{label}{row:04d}" for row in range(size)], **columns})


def shop(loyal: int = 120, lapsed: int = 200, browsing: int = 80, seed: int = 0) -> pl.DataFrame:
    return pl.concat(
        [
            blob("loyal", LOYAL, loyal, seed),
            blob("lapsed", LAPSED, lapsed, seed),
            blob("browsing", BROWSING, browsing, seed),
        ]
    )


def planted(assigned: pl.DataFrame) -> pl.Series:
    return assigned["customer_id"].str.strip_chars("0123456789")


def segment_of(model: Segmentation, features: pl.DataFrame) -> dict[str, str]:
    """Planted label to the id that most of its customers have."""
    assigned = assign(model, features)
    return {
        label: assigned.filter(planted(assigned) == label)["segment_id"].mode().item()
        for label in planted(assigned).unique()
    }


@pytest.fixture(scope="session")
def features() -> pl.DataFrame:
    return shop()


@pytest.fixture(scope="session")
def model(features) -> Segmentation:
    return fit(features, CUTOFF)
