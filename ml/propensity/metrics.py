"""How good probabilities are, against what came.

Which rows are judged is the caller's choice.
"""

from dataclasses import dataclass

import numpy as np

from ml.propensity.columns import Array

_BINS = 10
_FLOOR = 1e-6


@dataclass(frozen=True)
class Quality:
    """Figures of one set of probabilities; None where they can't be had (no rows, or one outcome only).

    Attributes:
        n: rows.
        base_rate: share of rows with the event.
        auc: area under the ROC curve; ties count half.
        brier: mean squared error.
        log_loss: mean, in nats; probabilities held within 1e-6 of 0 and 1.
        ece: expected calibration error over ten bins of equal size.
        lift: rate of the event in the highest tenth over the base rate.
    """

    n: int
    base_rate: float | None
    auc: float | None
    brier: float | None
    log_loss: float | None
    ece: float | None
    lift: float | None


def judge(probability: Array, outcome: Array) -> Quality:
    """The figures of ``probability`` for ``outcome`` (0 or 1), both of shape (rows,)."""
    n = len(outcome)
    if not n:
        return Quality(0, None, None, None, None, None, None)
    base = float(outcome.mean())
    return Quality(
        n=n,
        base_rate=base,
        auc=auc(probability, outcome),
        brier=float(np.mean((probability - outcome) ** 2)),
        log_loss=float(np.mean(log_losses(probability, outcome))),
        ece=calibration_error(probability, outcome),
        lift=top_tenth_lift(probability, outcome),
    )


def log_losses(probability: Array, outcome: Array) -> Array:
    """Each row's log loss in nats."""
    held = np.clip(probability, _FLOOR, 1 - _FLOOR)
    return np.asarray(-(outcome * np.log(held) + (1 - outcome) * np.log1p(-held)))


def auc(score: Array, outcome: Array) -> float | None:
    """Probability that a row with the event scores above one without; None where one of them is missing."""
    positive = int(outcome.sum())
    negative = len(outcome) - positive
    if not positive or not negative:
        return None
    _, inverse, counts = np.unique(score, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[inverse]
    return float((ranks[outcome > 0].sum() - positive * (positive + 1) / 2) / (positive * negative))


def calibration_bins(probability: Array, outcome: Array, bins: int = _BINS) -> list[tuple[int, float, float]]:
    """Rows, mean probability and rate of the event in bins of equal size, from low to high."""
    order = np.argsort(probability, kind="stable")
    parts = [part for part in np.array_split(order, min(bins, len(order))) if len(part)]
    return [(len(part), float(probability[part].mean()), float(outcome[part].mean())) for part in parts]


def calibration_error(probability: Array, outcome: Array) -> float:
    """Expected calibration error: the bins' mean distance between probability and rate, by their size."""
    bins = calibration_bins(probability, outcome)
    return float(sum(count * abs(mean - rate) for count, mean, rate in bins) / len(outcome))


def top_tenth_lift(score: Array, outcome: Array) -> float | None:
    """Rate of the event among the tenth with the highest score, over everyone's; ties share their rate."""
    base = float(outcome.mean())
    size = max(1, len(outcome) // 10)
    if not base:
        return None
    edge = np.partition(score, -size)[-size]
    above = score > edge
    tied = score == edge
    hits = outcome[above].sum() + (size - above.sum()) * outcome[tied].mean()
    return float(hits / size / base)
