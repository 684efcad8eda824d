"""Scoring evenings: a customer's features in, one row of all that is foretold of them out."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl
import pyarrow as pa

from ml import customer_value, propensity
from ml.customer_scores.models import CustomerModels
from ml.customer_value import CustomerValueModel
from ml.horizons import VALUE_DAYS, Label

BTYD_COLUMNS = ("btyd_alive_probability", "btyd_purchase_probability", "btyd_expected_order_days")
_PROBABILITY_DIGITS = 6
_AMOUNT_DIGITS = 4

SCORE_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    **{
        f"{label}_{what}": kind
        for label in ("purchase", "churn")
        for what, kind in {
            "probability": pl.Float64,
            "probability_low": pl.Float64,
            "probability_high": pl.Float64,
            "rule_probability": pl.Float64,
            "btyd_probability": pl.Float64,
            "abstain_reason": pl.String,
            "model_version": pl.String,
        }.items()
    },
    "alive_probability": pl.Float64,
    **{
        f"expected_{what}": pl.Float64
        for days in VALUE_DAYS
        for what in (
            f"order_days_{days}d",
            f"value_{days}d_amount",
            f"value_{days}d_low_amount",
            f"value_{days}d_high_amount",
        )
    },
    "value_tier": pl.String,
    "value_model_version": pl.String,
    "as_of_date": pl.Date,
}


def score(models: CustomerModels, features: pl.DataFrame) -> pl.DataFrame:
    """All that is foretold of the customers on their evenings.

    Args:
        models: fitted as of an evening that isn't later than any of the features'.
        features: rows of ``features.customer_features``, of one evening or many.

    Returns:
        One row per customer and evening, sorted by both, of ``SCORE_SCHEMA``. Null is what can't be said of a customer,
        such as the churn of one who never bought.

    Raises:
        ValueError: features are older than the models, which know what came after them.
    """
    earliest = features["as_of_date"].min()
    if isinstance(earliest, date) and earliest < models.cutoff:
        raise ValueError(f"models of {models.cutoff} can't score {earliest}: they know what came after it")
    evenings = features.partition_by("as_of_date", as_dict=True)
    frames = [_score_evening(models, evening) for _, evening in sorted(evenings.items())]
    return pl.concat(frames) if frames else pl.DataFrame(schema=SCORE_SCHEMA)


def score_batches(models: CustomerModels, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """``score`` over record batches: of a query on one machine, of partitions on many."""
    for batch in batches:
        frame = pl.from_arrow(batch)
        assert isinstance(frame, pl.DataFrame)  # noqa: S101  # a record batch is a frame
        yield from score(models, frame).to_arrow().to_batches()


def with_btyd(model: CustomerValueModel, features: pl.DataFrame, days: int) -> pl.DataFrame:
    """The features with what the buy-till-you-die model says of each buyer; null of who never bought.

    Args:
        model: fitted as of an evening that isn't later than the features'.
        features: rows of ``features.customer_features`` of one evening.
        days: how far ahead.
    """
    said = customer_value.score(model, customer_value.histories_from_features(features), (days,))
    columns = said.select(
        "customer_id",
        btyd_alive_probability="alive_probability",
        btyd_purchase_probability=f"purchase_probability_{days}d",
        btyd_expected_order_days=f"expected_order_days_{days}d",
    )
    return features.join(columns, on="customer_id", how="left")


def asked_of(models: CustomerModels, label: Label, features: pl.DataFrame) -> pl.DataFrame:
    """What the label's model reads of an evening's customers: their features and what ``models.value`` says of them."""
    return with_btyd(models.value, features, models.horizons.of(label))


def _score_evening(models: CustomerModels, features: pl.DataFrame) -> pl.DataFrame:
    histories = customer_value.histories_from_features(features)
    said = customer_value.score(models.value, histories, VALUE_DAYS)
    worth = said.select(
        "customer_id",
        "alive_probability",
        *(name for name in SCORE_SCHEMA if name.startswith("expected_")),
        "value_tier",
        value_model_version=pl.lit(models.value.model_version),
    )
    scores = (
        features.select("customer_id", "as_of_date")
        .join(_probability(models, "purchase", features), on="customer_id", how="left")
        .join(_probability(models, "churn", features), on="customer_id", how="left")
        .join(worth, on="customer_id", how="left")
        .sort("customer_id")
    )
    rounded = [
        pl.col(name).round(_PROBABILITY_DIGITS if "probability" in name else _AMOUNT_DIGITS)
        for name, kind in SCORE_SCHEMA.items()
        if kind == pl.Float64
    ]
    return scores.with_columns(rounded).select(pl.col(name).cast(kind) for name, kind in SCORE_SCHEMA.items())


def _probability(models: CustomerModels, label: Label, features: pl.DataFrame) -> pl.DataFrame:
    """One label's columns, the buy-till-you-die model's own among them."""
    known = asked_of(models, label, features)
    buys = pl.col("btyd_purchase_probability")
    btyd = known.select("customer_id", btyd_probability=1 - buys if label == "churn" else buys)
    said = propensity.score(models.of(label), known).join(btyd, on="customer_id", how="left")
    same = ("probability", "probability_low", "probability_high", "btyd_probability", "abstain_reason", "model_version")
    return said.select(
        "customer_id",
        *(pl.col(name).alias(f"{label}_{name}") for name in same),
        pl.col("baseline_recency_probability").alias(f"{label}_rule_probability"),
    )
