"""From the two halves' log-odds to a probability that can be taken at its word, and the range around it.

Which rows calibrate is in `splitting`.
"""

from dataclasses import dataclass

import numpy as np

from ml.propensity.columns import Array

INTERVAL_SHARE = 0.8
_INTERVAL_Z = 1.2815515655446004  # the standard normal's 90 % quantile: 80 % lie between - and +
# What is known before any calibration row is seen: the halves' log-odds are about right.
_SHIFT_PRIOR_SD = 1.0
_SLOPE_PRIOR_SD = 0.25
_EDGE = 1e-5


@dataclass(frozen=True)
class Calibration:
    """Log-odds that hold = ``shift`` + ``slope`` x log-odds of the model.

    ``shift_variance``, ``slope_variance`` and ``covariance`` say how surely the two are known.
    """

    shift: float = 0.0
    slope: float = 1.0
    shift_variance: float = 0.0
    slope_variance: float = 0.0
    covariance: float = 0.0


@dataclass(frozen=True)
class Spread:
    """What makes a probability uncertain, beside what the rows themselves show.

    Attributes:
        level_sd: how much the shop's level moves from one window to the next; a standard deviation in log-odds.
    """

    level_sd: float = 0.0


def sigmoid(log_odds: Array) -> Array:
    """Probabilities of log-odds, never quite 0 or 1."""
    return np.clip(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), _EDGE, 1 - _EDGE)


def logit(probability: Array) -> Array:
    """Log-odds of probabilities held a little away from 0 and 1."""
    held = np.clip(probability, _EDGE, 1 - _EDGE)
    return np.asarray(np.log(held) - np.log1p(-held))


def fit_calibration(log_odds: Array, outcome: Array, keep_slope: bool = False) -> Calibration:
    """Platt's scaling (Platt 1999) on later rows, by Newton's method, drawn towards leaving things as they are.

    Args:
        log_odds: the model's, (rows,).
        outcome: 0 or 1, (rows,).
        keep_slope: only the level is corrected.
    """
    shift, slope = 0.0, 1.0
    prior = np.array([1 / _SHIFT_PRIOR_SD**2, 1e12 if keep_slope else 1 / _SLOPE_PRIOR_SD**2])
    covariance = np.diag(1 / prior)
    for _ in range(50):
        probability = 1 / (1 + np.exp(-np.clip(shift + slope * log_odds, -30, 30)))
        error = outcome - probability
        weight = probability * (1 - probability)
        gradient = np.array([error.sum(), (error * log_odds).sum()]) - prior * (shift, slope - 1.0)
        cross = float((weight * log_odds).sum())
        curvature = np.array([[weight.sum(), cross], [cross, (weight * log_odds**2).sum()]]) + np.diag(prior)
        covariance = np.linalg.inv(curvature)
        step = covariance @ gradient
        step *= min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        shift, slope = shift + float(step[0]), slope + float(step[1])
        if np.abs(step).max() < 1e-10:
            break
    return Calibration(shift, slope, float(covariance[0, 0]), float(covariance[1, 1]), float(covariance[0, 1]))


def calibrate(calibration: Calibration, log_odds: Array) -> Array:
    """The log-odds that hold."""
    return calibration.shift + calibration.slope * log_odds


def half_width(calibration: Calibration, spread: Spread, members: Array) -> Array:
    """Half the width of the 80 % range around each row, in log-odds.

    Three things that may be otherwise are added up: other customers to learn from (the delete-a-group jackknife over
    ``members``, each of which left one group of customers out; Shao & Tu 1995), another calibration, and the shop's
    level in the window to come. It is a range for the rate of customers like this one: what they don't show, and in
    which they differ, is no part of it.

    Args:
        calibration: of the model.
        spread: of the model.
        members: each member's log-odds before calibration, (rows, members).
    """
    count = members.shape[1]
    mean = members.mean(axis=1)
    drawn = np.zeros(len(members))
    for column in range(count):
        drawn += (members[:, column] - mean) ** 2
    drawn *= calibration.slope**2 * (count - 1) / count
    known = calibration.shift_variance + 2 * calibration.covariance * mean + calibration.slope_variance * mean**2
    return np.asarray(_INTERVAL_Z * np.sqrt(drawn + np.maximum(known, 0.0) + spread.level_sd**2))
