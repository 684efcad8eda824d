"""Whether a learner ranks customers better than the baselines, beyond noise: the gate.

Many times the customers are halved at random: one half teaches, the other judges. Each judging half is drawn again with
replacement, too, so that the intervals hold both the luck of the split and that of who is in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from ml.uplift.curves import qini
from ml.uplift.learners import BASES, ENGAGED, KINDS, Engagement, Flags, Floats, fit_engaged, fit_learner, fit_response

SPLITS = 10
_DRAWS = 30
_LEVEL = 0.95
RESPONSE, RULE = "response model", "rule"


@dataclass(frozen=True)
class Score:
    """How well something ranks customers by a message's effect: its Qini over the judging halves.

    Attributes:
        name: a learner such as ``x boosted``, ``response model`` or ``rule``.
        qini: mean over the halves.
        split_deviation: standard deviation over the halves.
        low: lower end of the interval (95 %).
        high: upper end.
        slope: how much of the differences that it foretells comes true; 1 = all. None for baselines.
    """

    name: str
    qini: float
    split_deviation: float
    low: float
    high: float
    slope: float | None


@dataclass(frozen=True)
class Contest:
    """All scores, the best first, and what follows from them.

    Attributes:
        scores: of every learner and baseline.
        learner: the best learner.
        baseline: the best baseline.
        is_used: whether the learner beats the baseline beyond noise.
        gain: by how much, in Qini.
        gain_low: lower end of its interval, made wider for as many learners as were tried.
        gain_high: upper end.
        text: the verdict as a sentence.
    """

    scores: tuple[Score, ...]
    learner: str
    baseline: str
    is_used: bool
    gain: float
    gain_low: float
    gain_high: float
    text: str

    def of(self, name: str) -> Score:
        """The score of this name."""
        return next(score for score in self.scores if score.name == name)


def compete(
    x: Floats,
    outcome: Floats,
    is_sent: Flags,
    rule: Floats,
    *,
    splits: int = SPLITS,
    draws: int = _DRAWS,
    seed: int = 0,
    people: npt.NDArray[np.int64] | None = None,
    engagement: Engagement | None = None,
) -> Contest:
    """Holds all learners against the response model and one rule.

    Args:
        x: features known before the message, a row per customer; no nulls.
        outcome: what came of each: 0 or 1, or an amount.
        is_sent: whether they were sent the message; drawn by lot.
        rule: what one rule ranks customers by, the best first, such as 1 for who bought women's things before.
        splits: how many times customers are halved.
        draws: how many times each judging half is drawn again.
        seed: of halves and draws.
        people: who each row is, where somebody may have several: nobody teaches and is judged at once, and rows of one
            are drawn together. None = each is another one.
        engagement: lets the learner that goes by it take part, of a yes or no; None = nothing is known of it.

    Raises:
        ValueError: fewer than ten halves, which say too little; or an arm is empty.
    """
    if splits < SPLITS:
        raise ValueError(f"splits is {splits}: with fewer than {SPLITS} halves, which one it was decides")
    chance = np.random.default_rng(seed)
    found: dict[str, list[float]] = {}
    drawn: dict[str, list[float]] = {}
    slopes: dict[str, list[float]] = {}
    for _ in range(splits):
        taught, judged = _halves(is_sent, chance) if people is None else _halves_of_people(people, chance)
        known = x[taught], outcome[taught], is_sent[taught]
        came, sent = outcome[judged], is_sent[judged]
        response = fit_response("boosted", *known).predict(x[judged])
        effects = {
            f"{kind} {base}": fit_learner(kind, base, *known).predict(x[judged]) for kind in KINDS for base in BASES
        }
        if engagement is not None:
            effects[ENGAGED] = fit_engaged(*known, engagement.of(taught)).predict(x[judged])
        rankings = {**effects, RESPONSE: response, RULE: rule[judged]}
        for name, effect in effects.items():
            slopes.setdefault(name, []).append(_slope(effect, response, came, sent))
        for name, ranking in rankings.items():
            found.setdefault(name, []).append(qini(came, sent, ranking))
        for _ in range(draws):
            # The same draw for all: what is compared is their difference.
            weight = _drawn_again(judged, people, chance)
            for name, ranking in rankings.items():
                drawn.setdefault(name, []).append(qini(came, sent, ranking, weight))
    return _verdict(found, drawn, slopes)


def _halves(is_sent: Flags, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Two halves, each with half of either arm."""
    taught = np.zeros(len(is_sent), bool)
    for arm in (np.flatnonzero(is_sent), np.flatnonzero(~is_sent)):
        taught[chance.permutation(arm)[: len(arm) // 2]] = True
    return np.flatnonzero(taught), np.flatnonzero(~taught)


def _halves_of_people(people: npt.NDArray[np.int64], chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """All rows of one half of the people, and those of the other."""
    each, row = np.unique(people, return_inverse=True)
    taught = np.zeros(len(each), bool)
    taught[chance.permutation(len(each))[: len(each) // 2]] = True
    return np.flatnonzero(taught[row]), np.flatnonzero(~taught[row])


def _drawn_again(judged: np.ndarray, people: npt.NDArray[np.int64] | None, chance: np.random.Generator) -> Floats:
    if people is None:
        return chance.poisson(1.0, len(judged)).astype(np.float64)
    each, row = np.unique(people[judged], return_inverse=True)
    return chance.poisson(1.0, len(each)).astype(np.float64)[row]


def _slope(effect: Floats, response: Floats, came: Floats, is_sent: Flags) -> float:
    """Of a foretold difference in effect, the part that comes true: the best linear predictor of the effect.

    Chernozhukov, Demirer, Duflo, Fernández-Val 2018: Generic machine learning inference on heterogeneous treatment
    effects.
    """
    spread = effect - effect.mean()
    if not spread.any():
        return 0.0
    lot = is_sent - is_sent.mean()
    known = np.column_stack([np.ones(len(came)), response, spread, lot, lot * spread])
    return float(np.linalg.lstsq(known, came, rcond=None)[0][-1])


def _verdict(
    found: Mapping[str, list[float]], drawn: Mapping[str, list[float]], slopes: Mapping[str, list[float]]
) -> Contest:
    tail = (1 - _LEVEL) / 2
    scores = sorted(
        (
            Score(
                name=name,
                qini=float(np.mean(found[name])),
                split_deviation=float(np.std(found[name], ddof=1)),
                low=float(np.quantile(drawn[name], tail)),
                high=float(np.quantile(drawn[name], 1 - tail)),
                slope=float(np.mean(slopes[name])) if name in slopes else None,
            )
            for name in found
        ),
        key=lambda score: (-score.qini, score.name),
    )
    learner = next(score for score in scores if score.slope is not None)
    baseline = next(score for score in scores if score.slope is None)
    gain = learner.qini - baseline.qini
    spread = float(np.std(np.subtract(drawn[learner.name], drawn[baseline.name]), ddof=1))
    # The best of several looks better than it is: each of them has its part of the level's error to itself.
    reach = float(stats.norm.ppf(1 - tail / len(slopes))) * spread
    is_used = gain - reach > 0
    interval = f"{gain:+.3f}, between {gain - reach:+.3f} and {gain + reach:+.3f}"
    if is_used:
        text = (
            f"The learner ({learner.name}) picks: it ranks customers better than the {baseline.name} beyond noise "
            f"(Qini {learner.qini:.3f} against {baseline.qini:.3f}; {interval})."
        )
    else:
        text = (
            f"The {baseline.name} picks, no learner: the best of them ({learner.name}) reaches a Qini of "
            f"{learner.qini:.3f}, the {baseline.name} {baseline.qini:.3f}, and the difference ({interval}) is not "
            "above noise."
        )
    return Contest(tuple(scores), learner.name, baseline.name, is_used, gain, gain - reach, gain + reach, text)
