"""T-, X- and DR-learners of a message's effect, on regularised linear and on boosted bases; and the response model.

Beside them an R-learner that can say little and says it surely: messages shift the odds of an order, and more so for
those who have clicked on them before.

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
# The R-learner, by its name in a contest.
ENGAGED = "r engagement"
# An outcome that is all but sure has hardly any chance in it: without a floor a few such rows would outweigh the rest.
_LEAST_VARIANCE = 0.01


class UpliftModel(Protocol):
    """What has learned something of each customer."""

    def predict(self, x: Floats) -> Floats:
        """The effect of the message on each customer (of the response model: what they do when sent it)."""
        ...


@dataclass(frozen=True)
class Engagement:
    """How customers take to messages, for the learner that goes by it.

    Attributes:
        column: of the features, the share of the messages before that a customer clicked on.
        chance: of each row, how likely it was to be sent the message: the share of its campaign.
    """

    column: int
    chance: Floats

    def of(self, rows: npt.NDArray[np.int64]) -> "Engagement":
        """The same, of some of the rows."""
        return Engagement(self.column, self.chance[rows])


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


@dataclass(frozen=True)
class _Shifted:
    """A shift of the odds of what comes anyway, by itself and by how engaged a customer is."""

    anyway: UpliftModel
    column: int
    usual: float
    shift: float
    by_engagement: float

    def predict(self, x: Floats) -> Floats:
        engaged = x[:, self.column] - self.usual
        return _sway(self.anyway.predict(x)) * (self.shift + self.by_engagement * engaged)


def fit_engaged(x: Floats, outcome: Floats, is_sent: Flags, engagement: Engagement) -> UpliftModel:
    """Learns how far a message shifts the odds of an order, and how that hangs on earlier clicks: two numbers.

    An R-learner (Nie, Wager 2021: Quasi-oracle estimation of heterogeneous treatment effects, Biometrika): what came,
    less what was to be expected, is laid to having been sent the message more than was to be expected. So campaigns of
    which other shares were sent teach together.

    Args:
        x: features known before the message, a row per customer; no nulls.
        outcome: what came of each: 0 or 1.
        is_sent: whether they were sent it; drawn by lot.
        engagement: the feature, and each row's chance.

    Raises:
        ValueError: the outcome is no yes or no.
    """
    if not _is_yes_or_no(outcome):
        raise ValueError("only of a yes or no can the odds be shifted; the outcome has other numbers than 0 and 1")
    # Taught and judged by the same rows: boosters as coarse as these hardly know one of them again.
    anyway = _outcome_of("boosted", x, outcome)
    expected = anyway.predict(x)
    share = x[:, engagement.column]
    usual = float(share.mean())
    swayed = (is_sent - engagement.chance) * _sway(expected)
    weight = 1 / np.sqrt(np.maximum(_sway(expected), _LEAST_VARIANCE))
    columns = np.column_stack([swayed, swayed * (share - usual)]) * weight[:, None]
    (shift, by_engagement), *_ = np.linalg.lstsq(columns, (outcome - expected) * weight)
    return _Shifted(anyway, engagement.column, usual, float(shift), float(by_engagement))


def _sway(probability: Floats) -> Floats:
    """How far a small shift of the odds moves a probability: most in the middle, hardly at the ends."""
    return probability * (1 - probability)


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
    if not _is_yes_or_no(outcome):
        return _effect_of(base, x, outcome)
    if outcome.min() == outcome.max():
        return _Outcome(float(outcome[0]))
    model = (
        make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=500))
        if base == "linear"
        else HistGradientBoostingClassifier(**_BOOSTED)
    )
    return _Outcome(model.fit(x, outcome.astype(np.int64)))


def _is_yes_or_no(outcome: Floats) -> bool:
    return bool(np.isin(outcome, (0.0, 1.0)).all())


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
