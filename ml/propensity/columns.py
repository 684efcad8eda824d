"""Which columns of a features frame a propensity model reads, and the numbers in them.

What the models make of these numbers is not here.
"""

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt
import polars as pl

Array = npt.NDArray[np.float64]

# Whom a group describes is for the fairness report to judge, not for the score to use.
SENSITIVE = frozenset({"age", "age_band", "birth_year", "gender", "sex", "country", "nationality", "ethnicity"})
# Labels, and numbers that stand for a table's key.
NOT_FEATURES = frozenset({"outcome", "outcome_order_count", "outcome_net_amount", "ingest_id", "line_number"})
_NOT_FEATURE_ENDINGS = ("_id", "_date", "_at", "_key")
_NOT_FEATURE_BEGINNINGS = ("outcome_", "label_")


def choose_features(features: pl.DataFrame, excluded: Collection[str] = (), allowed: Collection[str] = ()) -> list[str]:
    """The numeric columns that may be features, sorted by name.

    Args:
        features: any frame; only its schema is looked at.
        excluded: names that are no features of this shop.
        allowed: sensitive names that this shop's file lets the model read.

    Returns:
        Every numeric or Boolean column but ids, dates, labels, sensitive attributes and ``excluded``.
    """
    return sorted(
        name
        for name, dtype in features.schema.items()
        if (dtype.is_numeric() or dtype == pl.Boolean)
        and name not in NOT_FEATURES
        and name not in excluded
        and (name not in SENSITIVE or name in allowed)
        and not name.endswith(_NOT_FEATURE_ENDINGS)
        and not name.startswith(_NOT_FEATURE_BEGINNINGS)
    )


def check_rows(features: pl.DataFrame, needed: Collection[str] = ()) -> None:
    """Raise ValueError unless keys are there and not null, each pair once, and ``needed`` columns are there."""
    missing = [name for name in ("customer_id", "as_of_date", *needed) if name not in features.columns]
    if missing:
        raise ValueError(f"features lacks {', '.join(missing)}: give rows of features.customer_features")
    for name in ("customer_id", "as_of_date"):
        if nulls := features[name].null_count():
            raise ValueError(f"features.{name} is null in {nulls} rows: leave guests out first")
    repeated = features.height - features.select(pl.struct("customer_id", "as_of_date").n_unique()).item()
    if features.height and repeated:
        raise ValueError(f"features has {repeated} repeated rows: expected one per customer_id and as_of_date")


def numbers_of(features: pl.DataFrame, names: Sequence[str]) -> Array:
    """The named columns as an array of (rows, names), null as NaN.

    Raises:
        ValueError: a column is missing, not numeric, or has NaN or infinite values.
    """
    missing = [name for name in names if name not in features.columns]
    if missing:
        raise ValueError(f"features lacks {', '.join(missing)}, which the model reads: build the features anew")
    wrong = [
        name
        for name in names
        if not (features.schema[name].is_numeric() or features.schema[name] in (pl.Boolean, pl.Null))
    ]
    if wrong:
        raise ValueError(f"features has columns that are not numeric: {', '.join(wrong)}")
    numbers = np.empty((features.height, len(names)))
    for place, name in enumerate(names):
        numbers[:, place] = features[name].cast(pl.Float64).to_numpy()
    check_finite(features, names)
    return numbers


def check_finite(features: pl.DataFrame, names: Sequence[str]) -> None:
    """Raise ValueError where one of the named columns, which must be numeric, has NaN or infinite values."""
    floats = [name for name in names if features.schema[name].is_float()]
    odd = features.select((~pl.col(floats).is_finite()).sum()).row(0) if floats else ()
    for name, count in zip(floats, odd, strict=True):
        if count:
            raise ValueError(f"features.{name} is NaN or infinite in {count} rows: make it null where it isn't known")
