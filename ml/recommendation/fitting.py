"""Fitting a recommender: what an event says, the item-item matrices, and the two blends, from lessons of the past.

A lesson is an earlier evening and what came after it; what is chosen is chosen by them, never by what is still to come.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from hashlib import sha256

import numpy as np
from scipy import sparse

from ml.recommendation.affinities import Affinity, ItemFactors, ItemWeights
from ml.recommendation.blending import Blend, fit_blend
from ml.recommendation.collaborative import als, ease, rp3beta
from ml.recommendation.histories import Floats, History, Lesson, Signals
from ml.recommendation.recommending import (
    NEW_PARTS,
    REPEAT_PARTS,
    Candidates,
    Recommender,
    new_candidates,
    popularity,
    repeat_candidates,
)
from ml.recommendation.repeating import bought_pairs, learn_rhythms

_PENALTIES = (0.3, 1.0, 3.0, 10.0, 30.0)
_FIRST_PENALTY = 3.0
_SIGNALS = (
    Signals(),
    Signals(half_life_days=120),
    Signals(cart=0.5, view=0.15, half_life_days=120),
    Signals(cart=0.5, view=0.15, half_life_days=30),
    Signals(cart=0.8, view=0.4, half_life_days=60),
)
_FADING_DAYS = (14.0, 45.0, float("inf"))
_JUDGED_LENGTH = 10
# More customers than this teach blends no more, and cost memory. Pseudonyms are a keyed hash: the first of them are a
# sample drawn by chance.
_TAUGHT_CUSTOMERS = 5_000
# What an event says is the same for all products, so it is chosen on those that most have bought.
_CHOSEN_ON = 1_500
# With more products than this, matrices between products take more memory than factors of them are worth.
MOST_WEIGHED = 12_000
_FACTOR_PENALTY = 0.1


def fit(
    history: History,
    lessons: Sequence[Lesson],
    horizon_days: int,
    vectors: Floats | None = None,
    most_weighed: int = MOST_WEIGHED,
) -> Recommender:
    """Fits a recommender.

    Args:
        history: all that is known on the evening as of which it is fitted.
        lessons: earlier evenings with what came in the ``horizon_days`` after them, all over by then; the latest
            last. Without any, parts count as they come.
        horizon_days: how far ahead a purchase counts.
        vectors: what products are like, shape (products, width); None = nothing is said of them.
        most_weighed: with more products than this, factors (ALS) take the place of weights between all of them (EASE).
    """
    signals, penalty, fading = Signals(), _FIRST_PENALTY, _FADING_DAYS[1]
    if lessons:
        signals, penalty = _choose_signals(lessons[-1], is_weighed=history.shape[1] <= most_weighed)
        fading = _choose_fading(lessons[-1])
    unblended = Recommender(
        products=history.products,
        horizon_days=horizon_days,
        signals=signals,
        fading_days=fading,
        popularity=popularity(history, fading),
        affinity=ItemWeights(np.zeros((0, 0), np.float32)),
        walks=sparse.csr_array((0, 0)),
        vectors=vectors,
        rhythms=learn_rhythms(bought_pairs(history), history.shape[1]),
        new=_even(NEW_PARTS),
        again=_even(REPEAT_PARTS),
    )
    taught = [_taught(unblended, lesson, penalty, most_weighed) for lesson in lessons]
    fitted = _with_items(unblended, history, penalty, most_weighed)
    if taught:
        fitted = replace(
            fitted,
            again=_blend(REPEAT_PARTS, [(again, came) for again, _, came in taught]),
            new=_blend(NEW_PARTS, [(new, came) for _, new, came in taught]),
        )
    return replace(fitted, model_version=name_version(fitted))


def name_version(model: Recommender) -> str:
    """Names a recommender by what it learned: other settings, products or weights are another version."""
    weights = [
        [f"{weight:.4g}" for weight in (*blend.few, *blend.many, blend.level_few, blend.level_many)]
        for blend in (model.again, model.new)
    ]
    signals = {name: float(value) for name, value in asdict(model.signals).items()}
    said = [signals, model.horizon_days, model.products.to_list(), weights]
    return f"recommender-{sha256(json.dumps(said).encode()).hexdigest()[:12]}"


def _taught(
    model: Recommender, lesson: Lesson, penalty: float, most_weighed: int
) -> tuple[Candidates, Candidates, sparse.csr_array]:
    """Both kinds of candidates of the lesson's evening, from what was known on it, and what came."""
    history = lesson.history
    then = replace(
        _with_items(model, history, penalty, most_weighed),
        rhythms=learn_rhythms(bought_pairs(history), history.shape[1]),
        popularity=popularity(history, model.fading_days),
    )
    sample, came = history.first(_TAUGHT_CUSTOMERS), lesson.came[:_TAUGHT_CUSTOMERS]
    return repeat_candidates(then, sample), new_candidates(then, sample), came


def _with_items(model: Recommender, history: History, penalty: float, most_weighed: int) -> Recommender:
    interest = history.interest(model.signals)
    affinity: Affinity
    if history.shape[1] <= most_weighed:
        affinity = ItemWeights(ease(interest, penalty))
    else:
        affinity = ItemFactors(als(interest, _FACTOR_PENALTY), _FACTOR_PENALTY)
    return replace(model, affinity=affinity, walks=rp3beta(interest))


def _blend(names: tuple[str, ...], found: list[tuple[Candidates, sparse.csr_array]]) -> Blend:
    parts = np.concatenate([candidates.parts for candidates, _ in found])
    history = np.concatenate([candidates.history for candidates, _ in found])
    came = np.concatenate(
        [np.asarray(came[candidates.customer, candidates.product]).ravel() for candidates, came in found]
    )
    return fit_blend(names, parts, history, (came > 0).astype(np.float32))


def _even(names: tuple[str, ...]) -> Blend:
    """Every part counts alike: what a shop without a past can know."""
    ones = np.ones(len(names), np.float32)
    return Blend(names, ones, 0 * ones, ones, ones, level_few=-4.0, level_many=-4.0, half_history=1.0)


def _choose_signals(lesson: Lesson, is_weighed: bool) -> tuple[Signals, float]:
    """The signals, then the penalty, by which most of the lesson's new purchases are among a customer's ten best."""
    has_looks = bool(lesson.history.viewed.any() or lesson.history.carted.any())
    is_dated = bool(lesson.history.age_days.any())
    open_signals = [
        signals
        for signals in _SIGNALS
        if (has_looks or not signals.view) and (is_dated or np.isinf(signals.half_life_days))
    ]
    signals = max(open_signals, key=lambda signals: _found(lesson, signals, _FIRST_PENALTY))
    if not is_weighed:
        return signals, _FIRST_PENALTY
    return signals, max(_PENALTIES, key=lambda penalty: _found(lesson, signals, penalty))


def _found(lesson: Lesson, signals: Signals, penalty: float) -> float:
    """The share of new purchases that EASE ranks among a customer's first ten, of the most bought products."""
    buyers = lesson.history.buyers()
    held = np.asarray(buyers.sum(axis=0)).ravel()
    chosen_on = np.sort(np.lexsort((np.arange(len(held)), -held))[:_CHOSEN_ON])
    interest = sparse.csr_array(lesson.history.interest(signals)[:, chosen_on])
    who = np.flatnonzero(np.diff(lesson.came.indptr))[:_TAUGHT_CUSTOMERS]
    scores = interest[who] @ ease(interest, penalty)
    has = buyers[who][:, chosen_on].toarray() > 0
    came = (lesson.came[who][:, chosen_on].toarray() > 0) & ~has
    return _among_best(np.where(has, -np.inf, scores), came)


def _choose_fading(lesson: Lesson) -> float:
    """How fast popularity fades where the popular of late foretell most of what came."""
    history = lesson.history
    bought = np.asarray(lesson.came.sum(axis=0)).ravel()

    def foretold(days: float) -> float:
        late = np.bincount(history.product, history.bought * history.fading(days), minlength=history.shape[1])
        if not late.std() or not bought.std():
            return 0.0
        return float(np.corrcoef(np.log1p(late), np.log1p(bought))[0, 1])

    return max(_FADING_DAYS, key=foretold)


def _among_best(scores: Floats, came: np.ndarray) -> float:
    if not came.any():
        return 0.0
    length = min(_JUDGED_LENGTH, scores.shape[1])
    best = np.argpartition(-scores, length - 1, axis=1)[:, :length]
    return float(np.take_along_axis(came, best, axis=1).sum() / came.sum())
