"""From features to probabilities with their ranges, and the reason where one can't be stood for.

The same rows give the same bits in any order and in batches of any size.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from ml.propensity import boosting, linear
from ml.propensity.artefact import Propensity
from ml.propensity.baselines import PRIOR_WEIGHT, counts_of, rates_of
from ml.propensity.calibrating import INTERVAL_SHARE, calibrate, half_width, logit, sigmoid
from ml.propensity.columns import Array, check_rows, numbers_of
from ml.propensity.linear import Linear
from ml.propensity.population import browsed_of, buyers, recency_of

BTYD = "btyd_purchase_probability"
WIDEST = 0.5
_BATCH_ROWS = 100_000
_MIN_PROSPECTS = 100

SCORE_SCHEMA = pl.Schema(
    {
        "customer_id": pl.String,
        "as_of_date": pl.Date,
        "probability": pl.Float64,
        "probability_low": pl.Float64,
        "probability_high": pl.Float64,
        "abstain_reason": pl.String,
        "baseline_recency_probability": pl.Float64,
        "model_version": pl.String,
    }
)


def score(model: Propensity, features: pl.DataFrame) -> pl.DataFrame:
    """Each customer's probability that the model's label comes true, with the range in which it lies.

    Args:
        model: a fitted model.
        features: rows as ``fit`` takes them, without ``outcome``, in any order, of any evenings.

    Returns:
        In the order of ``features``: ``customer_id``, ``as_of_date``, ``probability``, ``probability_low`` and
        ``probability_high`` (an 80 % range for the rate of customers like this), ``abstain_reason`` (null = none; where
        there is one, the probability is a prior), ``baseline_recency_probability``, ``model_version``. Of ``churn``,
        buyers only are asked: the others have no row.

    Raises:
        ValueError: a column that the model reads is missing or not numeric, has NaN or infinite values, or keys are
            missing, null or repeated.
    """
    check_rows(features, needed=() if model.reason else model.feature_names)
    if model.label == "churn":
        features = features.filter(buyers(features))
    parts = [_score_part(model, part) for part in features.iter_slices(_BATCH_ROWS)] if features.height else []
    return pl.concat(parts) if parts else pl.DataFrame(schema=SCORE_SCHEMA)


def score_batches(model: Propensity, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """``score`` as a stream: a batch of scores for each batch of features, in memory for one batch at a time."""
    schema = pl.DataFrame(schema=SCORE_SCHEMA).to_arrow().schema
    for batch in batches:
        features = pl.from_arrow(pa.Table.from_batches([batch]))
        scores = score(model, features).to_arrow().cast(schema)  # type: ignore[arg-type]
        yield from scores.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], schema=schema)]


def _score_part(model: Propensity, features: pl.DataFrame) -> pl.DataFrame:
    recency, browsed = recency_of(features), browsed_of(features)
    rule = rates_of(model.recency_rule, recency, browsed)
    prior, prior_low, prior_high = _prior(model, features, recency, browsed)
    if model.reason:
        probability, low, high = prior, prior_low, prior_high
        why = pl.repeat(model.reason, features.height, dtype=pl.String, eager=True)
    else:
        probability, low, high = modelled(model, features)
        why = _abstentions(model, features, browsed, high - low)
        stands = why.is_null().to_numpy()
        probability = np.where(stands, probability, prior)
        low = np.where(stands, low, prior_low)
        high = np.where(stands, high, prior_high)
    if model.label == "churn":
        low, high = high, low
    return pl.DataFrame(
        {
            "customer_id": features["customer_id"].cast(pl.String),
            "as_of_date": features["as_of_date"],
            "probability": of_label(probability, model.label),
            "probability_low": of_label(low, model.label),
            "probability_high": of_label(high, model.label),
            "abstain_reason": why,
            "baseline_recency_probability": of_label(rule, model.label),
            "model_version": pl.repeat(model.model_version, features.height, dtype=pl.String, eager=True),
        },
        schema=SCORE_SCHEMA,
    )


def modelled(model: Propensity, features: pl.DataFrame) -> tuple[Array, Array, Array]:
    """Probability of buying, low and high, by the averaged halves."""
    assert model.linear is not None  # noqa: S101  # a model without it has a reason
    members = members_of(*halves_of(model.linear, model.boosters, numbers_of(features, model.feature_names)))
    log_odds = calibrate(model.calibration, mean_of(members))
    width = half_width(model.calibration, model.spread, members)
    return sigmoid(log_odds), sigmoid(log_odds - width), sigmoid(log_odds + width)


def halves_of(logistic: Linear, boosters: Sequence[Any], numbers: Array) -> tuple[Array, Array]:
    """Log-odds of the logistic's and the boosters' members, (rows, members) each."""
    return linear.log_odds(logistic, linear.place(logistic.scale, numbers)), boosting.log_odds(boosters, numbers)


def members_of(logistic: Array, boosted: Array) -> Array:
    """Each member's log-odds: the halves' mean."""
    return (logistic + boosted) / 2


def mean_of(members: Array) -> Array:
    """The members' mean, column by column, so that each row is summed alike whatever stands beside it."""
    total = np.zeros(len(members))
    for column in range(members.shape[1]):
        total += members[:, column]
    return np.asarray(total / members.shape[1])


def of_label(bought: Array, label: str) -> Array:
    """Probability (or outcome) of the label from that of buying."""
    return 1 - bought if label == "churn" else bought


def _prior(model: Propensity, features: pl.DataFrame, recency: Array, browsed: Array) -> tuple[Array, Array, Array]:
    """Probability of buying where nothing better is known, and its 80 % range.

    The buy-till-you-die probability on the shop's level where there is one, else the rate of customers as recent; the
    range is that of a rate counted on as many customers (a beta distribution).
    """
    from scipy.stats import beta

    probability = rates_of(model.recency_rule, recency, browsed)
    weight = counts_of(model.recency_rule, recency, browsed) + PRIOR_WEIGHT
    if model.reason and BTYD in features.columns:
        given = features[BTYD].cast(pl.Float64).to_numpy()
        held = sigmoid(calibrate(model.calibration, logit(np.where(np.isnan(given), 0.5, given))))
        probability = np.where(np.isnan(given), probability, held)
        weight = np.where(np.isnan(given), weight, PRIOR_WEIGHT)
    tail = (1 - INTERVAL_SHARE) / 2
    low, high = (beta.ppf(at, probability * weight, (1 - probability) * weight) for at in (tail, 1 - tail))
    # A skewed beta may lie beside its mean.
    return probability, np.minimum(low, probability), np.maximum(high, probability)


def _abstentions(model: Propensity, features: pl.DataFrame, browsed: Array, width: Array) -> pl.Series:
    """Why the model doesn't stand for a row; null where it does."""
    prospects = model.learned["prospects"]
    frame = features.select(is_buyer=buyers(features)).with_columns(
        browsed=pl.Series(browsed > 0), is_wide=pl.Series(width > WIDEST)
    )
    return frame.select(
        why=pl.when(~pl.col("is_buyer") & ~pl.col("browsed"))
        .then(pl.lit("has neither bought nor browsed"))
        .when(~pl.col("is_buyer") & pl.lit(prospects < _MIN_PROSPECTS))
        .then(pl.lit(f"has not bought yet, and there were only {prospects} such rows to learn from"))
        .when(pl.col("is_wide"))
        .then(pl.lit("too few customers like this to learn from"))
    )["why"]
