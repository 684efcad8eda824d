"""Value tiers: the top 1, 5, 10, 25 and 50 percent of customers by what they are expected to bring in a year.

Their floors are taken at the fit and kept in the model, so that a customer's tier does not depend on who else is
scored, and they name no customer. What customers are expected to bring is not here.
"""

import math
from collections.abc import Sequence

import numpy as np
import polars as pl

from ml.customer_value.artefact import TierFloor

TIER_HORIZON_DAYS = 365

TIERS: tuple[tuple[str, float], ...] = (
    ("top_1_pct", 0.01), ("top_5_pct", 0.05), ("top_10_pct", 0.10), ("top_25_pct", 0.25), ("top_50_pct", 0.50),
)  # fmt: skip

REST = "rest"


def find_floors(expected: pl.DataFrame) -> tuple[TierFloor, ...]:
    """Where each tier ends; a share of customers is rounded up, so that no tier is empty.

    Args:
        expected: ``customer_id`` and ``expected_value``, one row per customer.
    """
    if not expected.height:
        return ()
    # Without the tolerance, 0.05 of 20 is 1.0000000000000002 customers, which would round up to 2.
    sizes = [math.ceil(share * expected.height - 1e-9) for _, share in TIERS]
    # Partitioned at the floors and sorted by id among equals only: a million customers needn't be sorted for five.
    falling = -expected["expected_value"].to_numpy()
    values = -np.partition(falling, [size - 1 for size in sizes])
    floors = []
    for (tier, _), size in zip(TIERS, sizes, strict=True):
        value = float(values[size - 1])
        equals = expected.filter(pl.col("expected_value") == value)["customer_id"].sort()
        above = int(np.count_nonzero(-falling > value))
        inside = size - above
        ids_below = _mark(equals[inside - 1], equals[inside]) if inside < equals.len() else None
        floors.append(TierFloor(tier, value, ids_below))
    return tuple(floors)


def _mark(last_inside: str, first_outside: str) -> str:
    """The shortest beginning of the id outside that sorts after the id inside; all of it only where it takes all."""
    letters = range(1, len(first_outside) + 1)
    return next(first_outside[:n] for n in letters if first_outside[:n] > last_inside)


def tier_of(floors: Sequence[TierFloor], expected_value: pl.Expr, customer_id: pl.Expr) -> pl.Expr:
    """The tier that a customer of this expected value is in; ``rest`` throughout where there are no floors."""
    tier: pl.Expr = pl.lit(REST)
    for floor in reversed(floors):
        as_much = expected_value == floor.expected_value
        if floor.ids_below is not None:
            as_much &= customer_id < floor.ids_below
        tier = pl.when((expected_value > floor.expected_value) | as_much).then(pl.lit(floor.tier)).otherwise(tier)
    return tier
