"""T-, X- and DR-learners of a message's effect, on regularised linear and on boosted bases; and the response model.

T: a model of each arm, and their difference. X: Künzel, Sekhon, Bickel, Yu 2019 (Metalearners for estimating
heterogeneous treatment effects, PNAS). DR: Kennedy 2020 (Towards optimal doubly robust estimation of heterogeneous
causal effects), with two folds that take turns. Arms were drawn by lot, so all have the same chance to be sent it.
"""

from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

Kind = Literal["t", "x", "dr"]
Base = Literal["linear", "boosted"]
KINDS: tuple[Kind, ...] = ("t", "x", "dr")
BASES: tuple[Base, ...] = ("linear", "boosted")
# Small effects among much noise: few leaves with many customers each.
_BOOSTED = {
    "max_iter": 80,
    "learning_rate": 0.06,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 100,
    "l2_regularization": 10.0,
    "early_stopping": False,
    "random_state": 0,
}
_FOLDS = 2


class UpliftModel(Protocol):
    """What has learned something of each customer."""

    def predict(self, x: Floats) -> Floats:
        """The effect of the message on each customer (of the response model: what they do when sent it)."""
        ...


@dataclass(frozen=True)
class _Outcome:
    """A fitted model of an outcome; of a yes or no its probability."""

    model: Any

    def predict(self, x: Floats) -> Floats:
        if isinstance(self.model, float):
            return np.full(len(x), self.model)
        said = self.model.predict_proba(x)[:, 1] if hasattr(self.model, "predict_proba") else self.model.predict(x)
        values: Floats = np.asarray(said, np.float64)
        return values


@dataclass(frozen=True)
class _Weighted:
    """A sum of models, each with its weight."""

    models: tuple[UpliftModel, ...]
    weights: tuple[float, ...]

    def predict(self, x: Floats) -> Floats:
        parts = [weight * model.predict(x) for model, weight in zip(self.models, self.weights, strict=True)]
        total: Floats = np.sum(parts, axis=0)
        return total


def fit_learner(kind: Kind, base: Base, x: Floats, outcome: Floats, is_sent: Flags) -> UpliftModel:
    """Learns the effect of a message on each customer.

    Args:
        kind: t, x or dr.
        base: what it is made of.
        x: features known before the message, a row per customer; no nulls.
        outcome: what came of each: 0 or 1, or an amount.
        is_sent: whether they were sent it; drawn by lot.

    Raises:
        ValueError: an arm is empty, or lengths differ.
    """
    if len(x) != len(outcome) or len(x) != len(is_sent):
        raise ValueError(
            f"{len(x)} rows of features, {len(outcome)} outcomes, {len(is_sent)} arms: give one per customer"
        )
    if is_sent.all() or not is_sent.any():
        raise ValueError("an arm is empty: an effect can be learned only where some were held out")
    if kind == "dr":
        return _doubly_robust(base, x, outcome, is_sent)
    sent, held_out = _both(base, x, outcome, is_sent)
    if kind == "t":
        return _Weighted((sent, held_out), (1.0, -1.0))
    share = float(is_sent.mean())
    of_sent = _effect_of(base, x[is_sent], outcome[is_sent] - held_out.predict(x[is_sent]))
    of_held_out = _effect_of(base, x[~is_sent], sent.predict(x[~is_sent]) - outcome[~is_sent])
    # The arm that is larger has made the better model, which is in the effects of the other.
    return _Weighted((of_held_out, of_sent), (share, 1 - share))


def fit_response(base: Base, x: Floats, outcome: Floats, is_sent: Flags) -> UpliftModel:
    """Who responds when sent the message, whether because of it or not: what most shops pick audiences by."""
    return _outcome_of(base, x[is_sent], outcome[is_sent])


def _both(base: Base, x: Floats, outcome: Floats, is_sent: Flags) -> tuple[UpliftModel, UpliftModel]:
    return _outcome_of(base, x[is_sent], outcome[is_sent]), _outcome_of(base, x[~is_sent], outcome[~is_sent])


def _outcome_of(base: Base, x: Floats, outcome: Floats) -> UpliftModel:
    if not np.isin(outcome, (0.0, 1.0)).all():
        return _effect_of(base, x, outcome)
    if outcome.min() == outcome.max():
        return _Outcome(float(outcome[0]))
    model = (
        make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=500))
        if base == "linear"
        else HistGradientBoostingClassifier(**_BOOSTED)
    )
    return _Outcome(model.fit(x, outcome.astype(np.int64)))


def _effect_of(base: Base, x: Floats, effect: Floats) -> UpliftModel:
    model = (
        make_pipeline(StandardScaler(), Ridge(alpha=100.0))
        if base == "linear"
        else HistGradientBoostingRegressor(**_BOOSTED)
    )
    return _Outcome(model.fit(x, effect))


def _doubly_robust(base: Base, x: Floats, outcome: Floats, is_sent: Flags) -> UpliftModel:
    share = float(is_sent.mean())
    fold = _folds(is_sent)
    models = []
    for taught in range(_FOLDS):
        mine, other = fold == taught, fold != taught
        sent, held_out = (model.predict(x[mine]) for model in _both(base, x[other], outcome[other], is_sent[other]))
        seen = np.where(is_sent[mine], (outcome[mine] - sent) / share, (held_out - outcome[mine]) / (1 - share))
        models.append(_effect_of(base, x[mine], sent - held_out + seen))
    return _Weighted(tuple(models), (1 / _FOLDS,) * _FOLDS)


def _folds(is_sent: Flags) -> npt.NDArray[np.int64]:
    """Every other customer of each arm; both arms are in each fold wherever they have two customers."""
    fold = np.zeros(len(is_sent), np.int64)
    for arm in (is_sent, ~is_sent):
        fold[arm] = np.arange(arm.sum()) % _FOLDS
    return fold
