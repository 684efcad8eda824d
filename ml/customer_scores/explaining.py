"""Why an evening's customers are scored as they are: their features in, one row of sentences out."""

from collections.abc import Iterator
from typing import Any

import polars as pl
import pyarrow as pa

from ml import propensity
from ml.customer_scores.models import CustomerModels
from ml.customer_scores.scoring import asked_of
from ml.horizons import LABELS

_REASONS = 3

REASONS_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    **{f"{label}_reason_{rank}": pl.String for label in LABELS for rank in range(1, _REASONS + 1)},
    **{f"{label}_model_version": pl.String for label in LABELS},
    "as_of_date": pl.Date,
}


def tell_reasons(models: CustomerModels, features: pl.DataFrame) -> pl.DataFrame:
    """The weightiest reasons behind both chances of each customer.

    Args:
        models: those that scored the evening.
        features: rows of ``features.customer_features`` of one evening, and beside them ``purchase_abstain_reason`` and
            ``churn_abstain_reason`` as the customers were scored.

    Returns:
        One row per customer for whom there is a reason, sorted, of ``REASONS_SCHEMA``: sentences such as ``raises: last
        order 64 days ago, usually every 21``, the weightiest first. Null is a reason that isn't there: of who never
        bought for churn, of a chance that is not the customer's own.
    """
    told = features.select(pl.col("customer_id").cast(pl.String), "as_of_date")
    for label in LABELS:
        # What many customers like this one do is no reason of their own.
        own = features.filter(pl.col(f"{label}_abstain_reason").is_null())
        reasons = propensity.tell(models.of(label), asked_of(models, label, own), _REASONS).rename(
            {f"reason_{rank}": f"{label}_reason_{rank}" for rank in range(1, _REASONS + 1)}
        )
        version = pl.lit(models.of(label).model_version)
        told = told.join(reasons.with_columns(version.alias(f"{label}_model_version")), on="customer_id", how="left")
    has_reasons = pl.any_horizontal(pl.col(f"{label}_reason_1").is_not_null() for label in LABELS)
    return told.filter(has_reasons).sort("customer_id").match_to_schema(REASONS_SCHEMA)


def reason_batches(models: CustomerModels, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """``tell_reasons`` over record batches."""
    for batch in batches:
        yield from tell_reasons(models, pl.DataFrame(batch)).to_arrow().to_batches()
