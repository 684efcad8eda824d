"""The boosted half: histogram gradient boosters, the search for their settings, and what identifies one.

What a booster's features mean, and how its log-odds are calibrated, is not here.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import Any

import numpy as np

from ml.propensity.columns import Array
from ml.propensity.metrics import log_losses

_HALVING_SHARE = 3
_BLOCK_ROWS = 1_024


@dataclass(frozen=True)
class BoosterOptions:
    """Settings of a booster: those of scikit-learn's ``HistGradientBoostingClassifier``."""

    learning_rate: float = 0.06
    max_leaf_nodes: int = 12
    min_samples_leaf: int = 60
    l2_regularization: float = 5.0
    max_features: float = 0.5
    max_iter: int = 120


@dataclass(frozen=True)
class Trial:
    """One try of the search: where it stood in it, its settings, and its log loss on the search's snapshots."""

    model: str
    rung: int
    rows: int
    settings: dict[str, float]
    log_loss: float


def draw_options(rng: np.random.Generator, count: int) -> list[BoosterOptions]:
    """The default settings and ``count - 1`` random ones around them (Bergstra & Bengio 2012)."""
    drawn = [BoosterOptions()]
    for _ in range(count - 1):
        drawn.append(
            BoosterOptions(
                learning_rate=round(float(np.exp(rng.uniform(np.log(0.03), np.log(0.15)))), 4),
                max_leaf_nodes=int(rng.choice([4, 6, 8, 12, 16, 24])),
                min_samples_leaf=int(rng.choice([20, 40, 80, 160, 320])),
                l2_regularization=round(float(np.exp(rng.uniform(np.log(0.3), np.log(100)))), 3),
                max_features=float(rng.choice([0.2, 0.35, 0.5, 0.8])),
            )
        )
    return drawn


def fit_booster(numbers: Array, outcome: Array, options: BoosterOptions, seed: int) -> Any:
    """A booster of exactly ``options.max_iter`` trees; NaN goes to the side that it fits better."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    booster = HistGradientBoostingClassifier(**asdict(options), max_bins=127, early_stopping=False, random_state=seed)
    # A column that nobody has a value in, as on a shop's early evenings, has no bins: scikit-learn stumbles over it.
    is_empty = np.isnan(numbers).all(axis=0)
    return booster.fit(np.where(is_empty, 0.0, numbers) if is_empty.any() else numbers, outcome)


def search_options(
    fit: tuple[Array, Array], later: tuple[Array, Array], seed: int, candidates: int = 9
) -> tuple[BoosterOptions, list[Trial]]:
    """The settings that do best on later snapshots, by successive halving (Jamieson & Talwalkar 2016).

    All candidates are fitted on a third of the rows; the best third of them on all, with the number of trees where
    the log loss of the later snapshots is lowest.

    Args:
        fit: numbers and outcome to fit on.
        later: those to compare on.
        seed: of the draws.
        candidates: how many settings are tried.

    Returns:
        The best settings, ``max_iter`` among them, and every trial.
    """
    numbers, outcome = fit
    rng = np.random.default_rng(seed)
    options = draw_options(rng, candidates)
    trials: list[Trial] = []
    order = rng.permutation(len(outcome))
    first = order[: max(len(order) // _HALVING_SHARE, min(len(order), 2_000))]
    ranked = [(0.0, each) for each in options]
    for rung, rows in enumerate((first, order)):
        kept = len(ranked) if rung == 0 else max(1, candidates // _HALVING_SHARE)
        survivors, ranked = [each for _, each in ranked[:kept]], []
        for each in survivors:
            # The first rung is for comparing only: half as many trees.
            tried = each if rung else replace(each, max_iter=each.max_iter // 2)
            loss, trees = _best_length(fit_booster(numbers[rows], outcome[rows], tried, seed), *later)
            settled = replace(each, max_iter=trees)
            trials.append(Trial("booster", rung, len(rows), asdict(settled), loss))
            ranked.append((loss, settled if rung else each))
        ranked.sort(key=lambda pair: pair[0])
    return ranked[0][1], trials


def _best_length(booster: Any, numbers: Array, outcome: Array) -> tuple[float, int]:
    losses = [float(log_losses(staged[:, 1], outcome).mean()) for staged in booster.staged_predict_proba(numbers)]
    best = int(np.argmin(losses))
    return losses[best], best + 1


def log_odds(boosters: Sequence[Any], numbers: Array) -> Array:
    """Each booster's log-odds, (rows, boosters)."""
    from threadpoolctl import threadpool_limits

    found = np.empty((len(numbers), len(boosters)))
    # Trees look at few of a row's numbers each: of few rows at a time, all stay in the processor's cache. Threads would
    # wait for one another after every tree.
    with threadpool_limits(limits=1, user_api="openmp"):
        for start in range(0, len(numbers), _BLOCK_ROWS):
            block = slice(start, start + _BLOCK_ROWS)
            for column, booster in enumerate(boosters):
                found[block, column] = booster.decision_function(numbers[block])
    return found


def digest(boosters: Sequence[Any]) -> str:
    """SHA-256 of all that the boosters predict by."""
    hashed = sha256()
    for booster in boosters:
        hashed.update(np.asarray(booster._baseline_prediction, np.float64).tobytes())
        for (tree,) in booster._predictors:
            for field in tree.nodes.dtype.names:
                hashed.update(np.ascontiguousarray(tree.nodes[field]).tobytes())
    return hashed.hexdigest()
