"""Which purchase process foretells best, and at what level: told by windows that have closed.

A likelihood says how well a process fits what it was fitted on; here each is fitted on what was known at an earlier
cutoff and held against what came after it. How parameters are found is in `estimating`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import polars as pl

from ml.customer_value.artefact import Candidate, Level
from ml.customer_value.estimating import Estimate, estimate
from ml.customer_value.histories import Array, Codes, Counts, check_histories, count_histories
from ml.customer_value.process import PurchaseProcess
from ml.customer_value.processes import DEFAULT_PROCESS, PROCESSES

ClosedWindow = tuple[date, pl.DataFrame, pl.DataFrame]
"""An earlier cutoff, the histories as of it, and what came after: ``customer_id``, ``horizon_days``,
``order_day_count``, ``net_amount``; a customer without a row bought nothing."""

MARGIN = 0.002
"""A process replaces the default only if its deviance is lower by this share: below that, chance chooses."""

LEVEL_ORDER_DAYS = 20.0
"""A level is drawn towards 1 as by this many order days that came just as expected: few orders tell little."""


@dataclass(frozen=True)
class Outcomes:
    """One closed window over one horizon, on histories sorted by ``customer_id``."""

    cutoff: date
    horizon_days: int
    histories: pl.DataFrame
    counts: Counts
    codes: Codes
    order_days: Array
    net_amounts: Array


def read_closed(closed: Sequence[ClosedWindow]) -> list[Outcomes]:
    """Every closed window and horizon, the earliest cutoff and shortest horizon first; empty ones are left out.

    Raises:
        ValueError: the histories are not what they should be, or the outcomes lack a column, have nulls, name a
            customer twice for a horizon, or have a horizon that is not above 0.
    """
    found = []
    for cutoff, histories, outcomes in sorted(closed, key=lambda window: window[0]):
        name = f"the window closed after {cutoff}"
        ordered = check_histories(histories, f"histories of {name}")
        if not ordered.height:
            continue
        counts, codes = count_histories(ordered)
        for (horizon,), rows in _checked_outcomes(outcomes, name).group_by("horizon_days", maintain_order=True):
            joined = ordered.select("customer_id").join(rows, on="customer_id", how="left", maintain_order="left")
            order_days, amounts = (
                joined[column].fill_null(0).cast(pl.Float64).to_numpy() for column in ("order_day_count", "net_amount")
            )
            found.append(Outcomes(cutoff, int(horizon), ordered, counts, codes, order_days, amounts))
    return found


def compare(windows: Sequence[Outcomes], counts: Counts) -> list[Candidate]:
    """Every process fitted to all histories, with how well it foretold the closed windows."""
    return [_candidate(process, windows, counts) for process in PROCESSES.values()]


def choose(candidates: Sequence[Candidate]) -> Candidate:
    """The default process, or the one of the least deviance where that is lower by more than ``MARGIN``."""
    default = next(candidate for candidate in candidates if candidate.name == DEFAULT_PROCESS)
    if default.deviance is None:
        return default
    best = min(candidates, key=lambda candidate: float(candidate.deviance or 0.0))
    return best if float(best.deviance or 0.0) < default.deviance * (1 - MARGIN) else default


def level_of(window: Outcomes, order_days: Array, order_values: Array) -> Level:
    """What one closed window says of the level.

    Args:
        window: the window.
        order_days: expected in it, per customer, before any level, (customers,).
        order_values: expected amount of an order, per customer, (customers,); NaN where the shop knows none.
    """
    ratio = (window.order_days.sum() + LEVEL_ORDER_DAYS) / (order_days.sum() + LEVEL_ORDER_DAYS)
    value = float(np.sum(ratio * order_days * order_values))
    amount_ratio = 1.0
    if np.isfinite(value) and value > 0:
        shrink = LEVEL_ORDER_DAYS * value / float(np.sum(ratio * order_days))
        # A window in which more was returned than bought says nothing that could be multiplied.
        amount_ratio = max((float(window.net_amounts.sum()) + shrink) / (value + shrink), 0.1)
    return Level(window.cutoff, window.horizon_days, _significant(float(ratio)), _significant(amount_ratio))


def _candidate(process: PurchaseProcess, windows: Sequence[Outcomes], counts: Counts) -> Candidate:
    fitted = estimate(process, counts)
    candidate = Candidate(
        process.name,
        dict(zip(process.parameter_names, fitted.parameters, strict=True)),
        None if fitted.log_likelihood is None else _significant(fitted.log_likelihood),
        None, None, None, None, None, fitted.reason,
    )  # fmt: skip
    if not windows:
        return candidate
    earlier: dict[date, Estimate] = {}
    figures = []
    for window in windows:
        if window.cutoff not in earlier:
            earlier[window.cutoff] = estimate(process, window.counts)
        figures.append(_figures(process, earlier[window.cutoff], window))
    return replace(
        candidate,
        deviance=_mean([each.deviance for each in figures]),
        mean_absolute_error=_mean([each.mean_absolute_error for each in figures]),
        correlation=_mean([each.correlation for each in figures]),
        log_loss=_mean([each.log_loss for each in figures]),
        total_ratio=_mean([each.total_ratio for each in figures]),
    )


def _figures(process: PurchaseProcess, fitted: Estimate, window: Outcomes) -> "_Figures":
    outlook = process.foresee(fitted.parameters, window.counts, window.horizon_days)
    actual, total = window.order_days, float(window.order_days.sum())
    expected = outlook.expected_order_days[window.codes]
    raw = float(expected.sum())
    ratio = (total + LEVEL_ORDER_DAYS) / (raw + LEVEL_ORDER_DAYS)
    levelled = np.maximum(ratio * expected, 1e-12)
    some = np.maximum(actual, 1)
    deviance = 2 * np.mean(np.where(actual > 0, actual * np.log(some / levelled), 0.0) - (actual - levelled))
    probability = outlook.purchase_probability[window.codes]
    none = np.clip((1 - probability) ** ratio, 1e-9, 1 - 1e-9)
    is_flat = np.ptp(actual) == 0 or np.ptp(levelled) == 0
    return _Figures(
        deviance=float(deviance),
        mean_absolute_error=float(np.mean(np.abs(actual - levelled))),
        correlation=None if is_flat else float(np.corrcoef(actual, levelled)[0, 1]),
        log_loss=float(-np.mean(np.where(actual > 0, np.log1p(-none), np.log(none)))),
        total_ratio=raw / total if total else None,
    )


@dataclass(frozen=True)
class _Figures:
    """As in ``Candidate``, of one window."""

    deviance: float
    mean_absolute_error: float
    correlation: float | None
    log_loss: float
    total_ratio: float | None


def _checked_outcomes(outcomes: pl.DataFrame, name: str) -> pl.DataFrame:
    columns = ("customer_id", "horizon_days", "order_day_count", "net_amount")
    missing = [column for column in columns if column not in outcomes.columns]
    if missing:
        raise ValueError(f"outcomes of {name} lack {', '.join(missing)}: expected {', '.join(columns)}")
    typed = outcomes.select(
        pl.col("customer_id").cast(pl.String), pl.col("horizon_days").cast(pl.Int64),
        pl.col("order_day_count").cast(pl.Float64), pl.col("net_amount").cast(pl.Float64),
    )  # fmt: skip
    if typed.select(pl.any_horizontal(pl.all().is_null()).any()).item():
        raise ValueError(f"outcomes of {name} have nulls: leave such rows out")
    if (typed["horizon_days"] <= 0).any():
        raise ValueError(f"outcomes of {name} have horizons that are not above 0 days")
    if typed.select("customer_id", "horizon_days").is_duplicated().any():
        raise ValueError(f"outcomes of {name} name a customer twice for the same horizon: add the rows up first")
    return typed.sort("horizon_days", "customer_id")


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return _significant(float(np.mean(known))) if known else None


def _significant(number: float) -> float:
    """Ten digits: beyond them machines differ."""
    return float(f"{number:.9e}")
