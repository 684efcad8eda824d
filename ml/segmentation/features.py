"""Which features segments are made of, and the checks that a frame of them must pass.

Nothing here knows of segments.
"""

from collections.abc import Sequence

import polars as pl

SEGMENT_FEATURES: tuple[str, ...] = (
    "recency_days",
    "order_count_365d",
    "net_amount_365d",
    "average_order_amount",
    "gap_median_days",
    "return_share",
    "distinct_product_count",
    "session_count_30d",
    "view_count_30d",
    "cart_count_30d",
    "price_affinity",
    "category_count_365d",
    "sentiment_mean_365d",
)


def check_customers(features: pl.DataFrame) -> None:
    """Raise ValueError unless ``customer_id`` is there, never null and never repeated."""
    if "customer_id" not in features.columns:
        raise ValueError("features has no column customer_id")
    customers = features["customer_id"]
    if customers.null_count():
        raise ValueError(f"features.customer_id is null in {customers.null_count()} rows: leave guests out first")
    repeated = customers.len() - customers.n_unique()
    if repeated:
        raise ValueError(f"features.customer_id is repeated in {repeated} rows: expected one row per customer")


def numbers_of(features: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """The named features as finite Float64 or null; a missing column is all null."""
    present = [name for name in names if name in features.columns]
    wrong = [name for name in present if not (features.schema[name].is_numeric() or features.schema[name] == pl.Null)]
    if wrong:
        raise ValueError(f"features has columns that are not numeric: {', '.join(wrong)}")
    numbers = features.select(
        (pl.col(name) if name in present else pl.lit(None).alias(name)).cast(pl.Float64) for name in names
    )
    if not present:  # a frame of literals alone has one row, whatever the height of features
        numbers = pl.DataFrame({name: pl.Series([None] * features.height, dtype=pl.Float64) for name in names})
    odd = {name: int((~numbers[name].is_finite()).sum()) for name in names}
    if any(odd.values()):
        found = ", ".join(f"{name} ({count} rows)" for name, count in odd.items() if count)
        raise ValueError(f"features has NaN or infinite values in {found}: make them null or leave the rows out")
    return numbers
