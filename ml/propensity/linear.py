"""The logistic half: features on comparable scales, coefficients of several fits, and what each feature adds.

Fitting loads scikit-learn; scoring is sums alone, in a fixed order, so that batches leave no trace in the last digit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ml.propensity.columns import Array

_PROBABILITY_EDGE = 1e-4
_RARE_SHARE = 0.002
_CLIP_TAIL = 0.002


@dataclass(frozen=True)
class Scale:
    """How raw features become the logistic's inputs.

    Along ``names``: ``low`` and ``high`` (transformed units; what lies beyond is held there), ``fill`` for null,
    ``mean`` and ``deviation``. ``null_flags`` are the features whose being null is an input of its own (one for each
    pattern of nulls).
    """

    names: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    fill: tuple[float, ...]
    mean: tuple[float, ...]
    deviation: tuple[float, ...]
    null_flags: tuple[str, ...]
    flag_mean: tuple[float, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The feature that stands behind each input."""
        return self.names + self.null_flags


@dataclass(frozen=True)
class Linear:
    """Logistic fits over one scale: ``coefficients`` (members, inputs) and ``intercepts`` (members,) in log-odds."""

    scale: Scale
    coefficients: tuple[tuple[float, ...], ...]
    intercepts: tuple[float, ...]


def transform(numbers: Array, names: Sequence[str]) -> Array:
    """Log-odds of what is a probability, the signed logarithm (sign(x) log(1 + |x|)) of all else; NaN stays."""
    changed = np.empty_like(numbers)
    for place, name in enumerate(names):
        column = numbers[:, place]
        if name.endswith("_probability"):
            held = np.clip(column, _PROBABILITY_EDGE, 1 - _PROBABILITY_EDGE)
            changed[:, place] = np.log(held) - np.log1p(-held)
        else:
            changed[:, place] = np.sign(column) * np.log1p(np.abs(column))
    return changed


def fit_scale(numbers: Array, names: Sequence[str]) -> Scale:
    """The scale of the rows given; every column must have at least one number."""
    changed = transform(numbers, names)
    low = np.nanquantile(changed, _CLIP_TAIL, axis=0)
    high = np.nanquantile(changed, 1 - _CLIP_TAIL, axis=0)
    # A feature that is nearly always the same keeps its rare values.
    flat = high - low < 1e-9
    low[flat] = np.nanmin(changed[:, flat], axis=0)
    high[flat] = np.nanmax(changed[:, flat], axis=0)
    fill = np.nanmedian(changed, axis=0)
    filled = np.clip(np.where(np.isnan(changed), fill, changed), low, high)
    deviation = filled.std(axis=0)
    is_null = np.isnan(numbers)
    flags: dict[bytes, int] = {}
    for place in range(len(names)):
        if _RARE_SHARE <= is_null[:, place].mean() <= 1 - _RARE_SHARE:
            flags.setdefault(np.packbits(is_null[:, place]).tobytes(), place)
    return Scale(
        names=tuple(names),
        low=tuple(low.tolist()),
        high=tuple(high.tolist()),
        fill=tuple(fill.tolist()),
        mean=tuple(filled.mean(axis=0).tolist()),
        deviation=tuple(np.where(deviation < 1e-9, 1.0, deviation).tolist()),
        null_flags=tuple(names[place] for place in flags.values()),
        flag_mean=tuple(float(is_null[:, place].mean()) for place in flags.values()),
    )


def place(scale: Scale, numbers: Array) -> Array:
    """Rows in the logistic's inputs, (rows, inputs): each about 0, nulls at the fill, null flags last."""
    changed = transform(numbers, scale.names)
    filled = np.clip(np.where(np.isnan(changed), scale.fill, changed), scale.low, scale.high)
    inputs = np.empty((len(numbers), len(scale.inputs)))
    inputs[:, : len(scale.names)] = (filled - scale.mean) / scale.deviation
    for column, (name, mean) in enumerate(zip(scale.null_flags, scale.flag_mean, strict=True), len(scale.names)):
        inputs[:, column] = np.isnan(numbers[:, scale.names.index(name)]) - mean
    return inputs


def fit_member(inputs: Array, outcome: Array, penalty: float) -> tuple[tuple[float, ...], float]:
    """Coefficients and intercept of a logistic with a ridge penalty (``penalty`` x half the squared norm)."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=1 / penalty, solver="newton-cholesky", max_iter=50).fit(inputs, outcome)
    return tuple(fitted.coef_[0].tolist()), float(fitted.intercept_[0])


def log_odds(linear: Linear, inputs: Array) -> Array:
    """Each member's log-odds, (rows, members), summed feature by feature."""
    coefficients = np.array(linear.coefficients)
    total = np.tile(np.array(linear.intercepts), (len(inputs), 1))
    for column in range(inputs.shape[1]):
        total += inputs[:, column, None] * coefficients[:, column]
    return total


def contributions(linear: Linear, inputs: Array) -> Array:
    """What each feature adds to the members' mean log-odds, (rows, features); exact, and 0 for an average customer."""
    parts = inputs * np.array(linear.coefficients).mean(axis=0)
    count = len(linear.scale.names)
    summed: Array = parts[:, :count].copy()
    for column, name in enumerate(linear.scale.null_flags, count):
        summed[:, linear.scale.names.index(name)] += parts[:, column]
    return summed
