"""What a fitted model says of each customer: alive, buying, how often, worth how much, within which bounds.

Nothing is fitted here. Each customer's figures depend on their own history alone, so a frame at once and batches of it
give the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
import pyarrow as pa

from ml.customer_value.artefact import CustomerValueModel
from ml.customer_value.histories import Array, Codes, Counts, check_histories, count_histories, find_rows
from ml.customer_value.intervals import value_interval
from ml.customer_value.process import Outlook
from ml.customer_value.processes import PROCESSES
from ml.customer_value.tiers import TIER_HORIZON_DAYS, tier_of

HORIZONS_DAYS: tuple[int, ...] = (30, 90, 365)

_CHUNK = 50_000
_DIGITS = 10


def score(model: CustomerValueModel, histories: pl.DataFrame, horizons: Sequence[int] = HORIZONS_DAYS) -> pl.DataFrame:
    """What each customer will do after the evening that the histories end with.

    Args:
        model: a fitted model. The histories may end on a later evening than its cutoff.
        histories: one row per customer who ever bought, in any order: ``customer_id``, ``frequency``,
            ``recency_days``, ``T_days``, ``monetary_value``, ``gap_cv`` (see ``histories_from_features``).
        horizons: days to look ahead, each above 0.

    Returns:
        One row per customer, sorted by ``customer_id``: ``customer_id``, ``alive_probability``; for each horizon
        ``purchase_probability_{h}d``, ``expected_order_days_{h}d``, ``expected_value_{h}d_amount`` and the bounds
        between which the value falls in four cases of five, ``expected_value_{h}d_low_amount`` and ``…_high_amount``
        (amounts in the shop's currency, null where the shop knows none); ``value_tier`` (by the expected value of 365
        days, against the customers of the fit: ``top_1_pct``, ``top_5_pct``, ``top_10_pct``, ``top_25_pct``,
        ``top_50_pct``, ``rest``); ``model_version``. Figures have ten digits.

    Raises:
        ValueError: the histories are not what they should be (see ``check_histories``), or a horizon is not above 0.
    """
    return score_checked(model, check_histories(histories), horizons).with_columns(
        model_version=pl.lit(model.model_version)
    )


def score_batches(
    model: CustomerValueModel, batches: Iterator[pa.RecordBatch], horizons: Sequence[int] = HORIZONS_DAYS
) -> Iterator[pa.RecordBatch]:
    """``score`` batch by batch, for an engine that hands out partitions; each batch sorted by ``customer_id``."""
    for batch in batches:
        histories = pl.DataFrame(pa.Table.from_batches([batch]))
        yield from score(model, histories, horizons).to_arrow().combine_chunks().to_batches()


def score_checked(model: CustomerValueModel, histories: pl.DataFrame, horizons: Sequence[int]) -> pl.DataFrame:
    """``score`` of histories that ``check_histories`` returned, without ``model_version``."""
    wrong = [str(horizon) for horizon in horizons if horizon <= 0]
    if wrong:
        raise ValueError(f"horizons of {', '.join(wrong)} days, expected days above 0")
    counts = count_histories(histories)
    codes = find_rows(histories, counts)
    columns: dict[str, Array] = {"alive_probability": _alive(model, counts)[codes]}
    for horizon in dict.fromkeys((*horizons, TIER_HORIZON_DAYS)):
        moments = value_moments(model, histories, counts, codes, horizon)
        if horizon in horizons:
            columns |= _over(model, moments, horizon)
        if horizon == TIER_HORIZON_DAYS:
            columns["_tier_value"] = _tier_value(moments)
    figures = pl.DataFrame(columns).with_columns(pl.all().fill_nan(None).round_sig_figs(_DIGITS))
    tier = tier_of(model.tiers, pl.col("_tier_value"), pl.col("customer_id")).alias("value_tier")
    return histories.select("customer_id").hstack(figures).with_columns(tier).drop("_tier_value")


def year_values(model: CustomerValueModel, histories: pl.DataFrame, counts: Counts) -> pl.DataFrame:
    """By what tiers are told, of each of the checked histories: ``customer_id``, ``expected_value``."""
    moments = value_moments(model, histories, counts, find_rows(histories, counts), TIER_HORIZON_DAYS)
    return histories.select("customer_id", expected_value=pl.Series(_tier_value(moments)).round_sig_figs(_DIGITS))


def foresee(model: CustomerValueModel, counts: Counts, horizon_days: int) -> Outlook:
    """What the model's process expects of distinct histories, at the level that closed windows have shown."""
    process = PROCESSES[model.process]
    parameters = tuple(model.parameters[name] for name in process.parameter_names)
    paced = horizon_days * pace_at(model, horizon_days)
    parts = [process.foresee(parameters, part, paced) for part in _chunks(counts)]
    buys, order_days, pairs = (
        np.concatenate([getattr(part, name) for part in parts] or [np.empty(0)])
        for name in ("purchase_probability", "expected_order_days", "expected_pairs")
    )
    return Outlook(buys, order_days, pairs)


def pace_at(model: CustomerValueModel, horizon_days: float) -> float:
    """By what a horizon is multiplied so that totals come out right.

    Between the horizons of closed windows by the log of days. Nothing was measured beyond them: there the pace turns
    to that of all windows together, which it reaches at half the shortest and at twice the longest. What lies beyond
    that is counted as it is: a month of a young shop says nothing of its year. A longer horizon never counts less days
    than a shorter one.
    """
    if not model.levels or model.pooled_level is None:
        return 1.0
    ordered = sorted(model.levels, key=lambda level: level.horizon_days)
    pooled = model.pooled_level.pace
    days = np.array([ordered[0].horizon_days / 2, *(level.horizon_days for level in ordered),
                     ordered[-1].horizon_days * 2])  # fmt: skip
    paced = np.maximum.accumulate(days * np.array([pooled, *(level.pace for level in ordered), pooled]))
    if horizon_days > days[-1]:
        return float((paced[-1] + horizon_days - days[-1]) / horizon_days)
    return float(np.exp(np.interp(np.log(horizon_days), np.log(days), np.log(paced / days))))


def _alive(model: CustomerValueModel, counts: Counts) -> Array:
    process = PROCESSES[model.process]
    parameters = tuple(model.parameters[name] for name in process.parameter_names)
    return np.concatenate([process.alive(parameters, part) for part in _chunks(counts)] or [np.empty(0)])


def _chunks(counts: Counts) -> Iterator[Counts]:
    """Rows at a time, so that a million customers need no more memory than their results."""
    for start in range(0, len(counts), _CHUNK):
        rows = slice(start, start + _CHUNK)
        yield counts.part(rows)


@dataclass(frozen=True)
class ValueMoments:
    """What is expected of each customer over a horizon, each (customers,); amounts are NaN where none is known."""

    purchase_probability: Array
    expected_order_days: Array
    expected_value: Array
    expected_square: Array


def value_moments(
    model: CustomerValueModel, histories: pl.DataFrame, counts: Counts, codes: Codes, horizon: int
) -> ValueMoments:
    """What the model expects of checked histories over a horizon, given their distinct rows (``count_histories``)."""
    outlook = foresee(model, counts, horizon)
    means = histories["monetary_value"].fill_null(float("nan")).to_numpy()
    value, square, product = model.spending.order_values(histories["frequency"].to_numpy() + 1, means)
    order_days, ratio = outlook.expected_order_days[codes], model.order_value_ratio
    squared = ratio**2 * (order_days * square + outlook.expected_pairs[codes] * product)
    return ValueMoments(outlook.purchase_probability[codes], order_days, order_days * value * ratio, squared)


def _over(model: CustomerValueModel, moments: ValueMoments, horizon: int) -> dict[str, Array]:
    """The columns of one horizon, one number per customer each."""
    low, high = value_interval(
        moments.purchase_probability, moments.expected_value, moments.expected_square, model.interval_stretch
    )
    return {
        f"purchase_probability_{horizon}d": moments.purchase_probability,
        f"expected_order_days_{horizon}d": moments.expected_order_days,
        f"expected_value_{horizon}d_amount": moments.expected_value,
        f"expected_value_{horizon}d_low_amount": low,
        f"expected_value_{horizon}d_high_amount": high,
    }


def _tier_value(moments: ValueMoments) -> Array:
    """By what tiers are told: the expected value, or the order days where the shop knows no amounts."""
    return np.where(np.isfinite(moments.expected_value), moments.expected_value, moments.expected_order_days)
