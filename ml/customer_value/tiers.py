"""Value tiers: the top 1, 5, 10, 25 and 50 percent of customers by what they are expected to bring in a year.

Their floors are taken at the fit and kept in the model, so that a customer's tier does not depend on who else is
scored. What customers are expected to bring is not here.
"""

import math
from collections.abc import Sequence

import polars as pl

from ml.customer_value.artefact import TierFloor

TIER_HORIZON_DAYS = 365

TIERS: tuple[tuple[str, float], ...] = (
    ("top_1_pct", 0.01), ("top_5_pct", 0.05), ("top_10_pct", 0.10), ("top_25_pct", 0.25), ("top_50_pct", 0.50),
)  # fmt: skip

REST = "rest"


def find_floors(expected: pl.DataFrame) -> tuple[TierFloor, ...]:
    """The last customer of each tier; a share of customers is rounded up, so that no tier is empty.

    Args:
        expected: ``customer_id`` and ``expected_value``, one row per customer.
    """
    ordered = expected.sort(["expected_value", "customer_id"], descending=[True, False])
    if not ordered.height:
        return ()
    floors = []
    for tier, share in TIERS:
        # Without the tolerance, 0.05 of 20 is 1.0000000000000002 customers, which would round up to 2.
        last = ordered.row(math.ceil(share * ordered.height - 1e-9) - 1, named=True)
        floors.append(TierFloor(tier, last["expected_value"], last["customer_id"]))
    return tuple(floors)


def tier_of(floors: Sequence[TierFloor], expected_value: pl.Expr, customer_id: pl.Expr) -> pl.Expr:
    """The tier that a customer of this expected value is in; ``rest`` throughout where there are no floors."""
    tier: pl.Expr = pl.lit(REST)
    for floor in reversed(floors):
        as_much = (expected_value == floor.expected_value) & (customer_id <= floor.customer_id)
        tier = pl.when((expected_value > floor.expected_value) | as_much).then(pl.lit(floor.tier)).otherwise(tier)
    return tier
