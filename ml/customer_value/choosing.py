"""Which purchase process foretells best: told by windows that have closed.

A likelihood says how well a process fits what it was fitted on; here each is fitted on what was known at an earlier
cutoff and held against what came after it. How parameters are found is in `estimating`, what windows say of the level
in `levelling`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ml.customer_value.artefact import Candidate
from ml.customer_value.closed_windows import Outcomes
from ml.customer_value.estimating import Estimate, estimate
from ml.customer_value.histories import Counts
from ml.customer_value.levelling import SHRINK_ORDER_DAYS
from ml.customer_value.process import PurchaseProcess
from ml.customer_value.processes import DEFAULT_PROCESS, PROCESSES

DEVIANCE_SHARE = 0.02
"""A process is eligible when its deviance is at most this share above the least: it must foretell means rightly."""


@dataclass(frozen=True)
class Tried:
    """A process as a candidate, and what was estimated of it at the cutoff of each closed window."""

    candidate: Candidate
    earlier: dict[date, Estimate]


def compare(windows: Sequence[Outcomes], counts: Counts) -> list[Tried]:
    """Every process fitted to all histories, with how well it foretold the closed windows.

    It is fitted and judged on ``Outcomes.judged``: more customers would turn no choice.
    """
    return [_try(process, [window.judged for window in windows], counts) for process in PROCESSES.values()]


def choose(candidates: Sequence[Candidate]) -> Candidate:
    """The eligible process with the least mean absolute error, the earlier on a tie; the default where none was tried.

    The error alone would favour whoever expects almost nothing of almost everyone: at the median a customer buys
    nothing. So only processes are eligible whose deviance, which is least for the right means, is near the least.
    """
    tried = [(each, each.deviance, each.mean_absolute_error or 0.0) for each in candidates if each.deviance is not None]
    if not tried:
        return next(candidate for candidate in candidates if candidate.name == DEFAULT_PROCESS)
    least = min(deviance for _, deviance, _ in tried)
    eligible = [(error, each) for each, deviance, error in tried if deviance <= least * (1 + DEVIANCE_SHARE)]
    return min(eligible, key=lambda pair: pair[0])[1]


def _try(process: PurchaseProcess, windows: Sequence[Outcomes], counts: Counts) -> Tried:
    fitted = estimate(process, counts)
    candidate = Candidate(
        process.name,
        dict(zip(process.parameter_names, fitted.parameters, strict=True)),
        None if fitted.log_likelihood is None else _significant(fitted.log_likelihood),
        None, None, None, None, None, fitted.reason,
    )  # fmt: skip
    if not windows:
        return Tried(candidate, {})
    earlier: dict[date, Estimate] = {}
    figures = []
    for window in windows:
        if window.cutoff not in earlier:
            earlier[window.cutoff] = estimate(process, window.counts)
        figures.append(_figures(process, earlier[window.cutoff], window))
    judged = replace(
        candidate,
        deviance=_mean([each.deviance for each in figures]),
        mean_absolute_error=_mean([each.mean_absolute_error for each in figures]),
        correlation=_mean([each.correlation for each in figures]),
        log_loss=_mean([each.log_loss for each in figures]),
        total_ratio=_mean([each.total_ratio for each in figures]),
    )
    return Tried(judged, earlier)


def _figures(process: PurchaseProcess, fitted: Estimate, window: Outcomes) -> "_Figures":
    outlook = process.foresee(fitted.parameters, window.counts, window.horizon_days)
    actual, total = window.order_days, float(window.order_days.sum())
    expected = outlook.expected_order_days[window.codes]
    raw = float(expected.sum())
    ratio = (total + SHRINK_ORDER_DAYS) / (raw + SHRINK_ORDER_DAYS)
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


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return _significant(float(np.mean(known))) if known else None


def _significant(number: float) -> float:
    """Ten digits: beyond them machines differ."""
    return float(f"{number:.9e}")
