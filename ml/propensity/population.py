"""Of whom a propensity is asked: buyers, and for a purchase also those who have only browsed.

What their scores are is not here.
"""

import numpy as np
import polars as pl

from ml.propensity.columns import Array

_BROWSED = ("days_since_last_session", "session_count_365d", "view_count_365d")


def buyers(features: pl.DataFrame) -> pl.Expr:
    """Whether a row's customer has ever bought."""
    if "order_count" in features.columns:
        return (pl.col("order_count") > 0).fill_null(value=False)
    if "recency_days" in features.columns:
        return pl.col("recency_days").is_not_null()
    raise ValueError("features has neither order_count nor recency_days: it can't be told who has bought")


def has_browsed(features: pl.DataFrame) -> pl.Expr:
    """Whether a row's customer has ever been seen browsing, as far as the shop's logs tell."""
    told = [name for name in _BROWSED if name in features.columns]
    signs = [
        pl.col(name).is_not_null() if name == _BROWSED[0] else (pl.col(name) > 0).fill_null(value=False)
        for name in told
    ]
    return pl.any_horizontal(signs) if signs else pl.lit(value=False)


def recency_of(features: pl.DataFrame) -> Array:
    """Days since the last order, NaN where there was none or it isn't told."""
    if "recency_days" not in features.columns:
        return np.full(features.height, np.nan)
    return features["recency_days"].cast(pl.Float64).to_numpy()


def browsed_of(features: pl.DataFrame) -> Array:
    """1 for rows of customers who have browsed, else 0."""
    return features.with_columns(browsed=has_browsed(features).cast(pl.Float64))["browsed"].to_numpy()
