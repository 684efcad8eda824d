"""One chance out of several parts, each of which may only speak for a product, never against it.

How much a part counts follows from how much is known of the customer: a newcomer's list hangs on other parts than
that of one who bought a hundred times. What the parts are is not here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import expit

from ml.recommendation.histories import Floats

# Squared weights count like so many candidates that came out the other way.
_PENALTY = 1.0
_LEAST_SCALE = 1e-6


@dataclass(frozen=True)
class Blend:
    """A logistic model of parts, whose weights go from those of no history to those of a long one.

    Attributes:
        parts: names of the parts, in order.
        scale: what each part is divided by, shape (parts,).
        typical: the mean of each part, shape (parts,).
        few: weights where there is no history, none below 0, shape (parts,).
        many: weights where it is long, none below 0, shape (parts,).
        level_few: log-odds without any part, where there is no history.
        level_many: log-odds without any part, where it is long.
        half_history: with so much history, the weights are halfway between.
    """

    parts: tuple[str, ...]
    scale: Floats
    typical: Floats
    few: Floats
    many: Floats
    level_few: float
    level_many: float
    half_history: float

    def weights(self, history: Floats) -> Floats:
        """What each part of customers with so much history counts; shape (customers, parts)."""
        share = _share(history, self.half_history)[:, None]
        mixed: Floats = np.asarray(((1 - share) * self.few + share * self.many) / self.scale, np.float32)
        return mixed

    def contributions(self, parts: Floats, history: Floats) -> Floats:
        """What each part adds to the log-odds; shape (candidates, parts).

        Args:
            parts: shape (candidates, parts).
            history: how much is known of each candidate's customer, shape (candidates,).
        """
        return parts * self.weights(history)

    def beyond_typical(self, parts: Floats, history: Floats) -> Floats:
        """``contributions`` less those of a typical candidate: what sets this one apart; shape (candidates, parts)."""
        return self.contributions(parts - self.typical, history)

    def probability(self, parts: Floats, history: Floats) -> Floats:
        """The chance of each candidate, shape (candidates,)."""
        share = _share(history, self.half_history)
        level = (1 - share) * self.level_few + share * self.level_many
        chance: Floats = expit(self.contributions(parts, history).sum(axis=1) + level).astype(np.float32)
        return chance


def fit_blend(names: Sequence[str], parts: Floats, history: Floats, came: Floats) -> Blend:
    """Fits the weights by maximum likelihood with bounds at zero.

    Args:
        names: of the parts.
        parts: shape (candidates, parts), none below 0.
        history: how much is known of each candidate's customer, shape (candidates,).
        came: 1 where the candidate was bought, shape (candidates,).
    """
    scale = np.maximum(parts.std(axis=0), _LEAST_SCALE) if len(parts) else np.ones(len(names), np.float32)
    half = max(float(np.median(history)), 1.0) if len(history) else 1.0
    share = _share(history, half)[:, None]
    rows = (parts / scale).astype(np.float64)
    # One column per weight: parts where there is little history, parts where there is much, and the two levels.
    columns = np.hstack([rows * (1 - share), rows * share, 1 - share, share])
    base = float(np.log((came.sum() + 0.5) / (len(came) - came.sum() + 0.5)))
    start = np.concatenate([np.full(2 * len(names), 0.1), [base, base]])
    bounds = [(0.0, None)] * (2 * len(names)) + [(None, None)] * 2
    found = minimize(
        _loss, start, args=(columns, came.astype(np.float64)), jac=True, bounds=bounds, method="L-BFGS-B",
        options={"ftol": 1e-14, "gtol": 1e-9, "maxiter": 2_000, "maxfun": 4_000},
    )  # fmt: skip
    # Sums differ in their last digit from run to run; what they are worth ends long before that.
    weights = np.array([float(f"{weight:.4g}") for weight in found.x])
    few, many, levels = np.split(weights, [len(names), 2 * len(names)])
    return Blend(
        parts=tuple(names),
        scale=scale.astype(np.float32),
        typical=parts.mean(axis=0) if len(parts) else np.zeros(len(names), np.float32),
        few=few.astype(np.float32),
        many=many.astype(np.float32),
        level_few=float(levels[0]),
        level_many=float(levels[1]),
        half_history=half,
    )


def _share(history: Floats, half: float) -> Floats:
    return history / (history + np.float32(half))


def _loss(
    weights: npt.NDArray[np.float64], columns: npt.NDArray[np.float64], came: npt.NDArray[np.float64]
) -> tuple[float, npt.NDArray[np.float64]]:
    odds = columns @ weights
    loss = np.logaddexp(0, odds).sum() - came @ odds
    slope = columns.T @ (expit(odds) - came)
    pulled = weights.copy()
    pulled[-2:] = 0
    return float(loss + _PENALTY * pulled @ pulled), slope + 2 * _PENALTY * pulled
