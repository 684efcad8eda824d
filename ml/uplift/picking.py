"""What picks a campaign's customers: the best learner, calibrated, where the gate lets it; else a baseline."""

from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt

from ml.uplift.contest import RESPONSE, Contest, compete
from ml.uplift.learners import (
    ENGAGED,
    Base,
    Engagement,
    Flags,
    Floats,
    Kind,
    UpliftModel,
    fit_engaged,
    fit_learner,
    fit_response,
)


@dataclass(frozen=True)
class Picker:
    """Ranks customers, and foretells the effect of a message on each.

    Attributes:
        contest: what it is chosen by.
        learner: the best learner, taught by everyone.
        response: the response model, taught by everyone who was sent it.
        untreated: of what comes without the message, taught by everyone who was held out.
        mean_effect: of the message over all customers.
        slope: how much of the differences that the learner foretells comes true, 0 to 1.
        centre: mean of what the learner foretells.
    """

    contest: Contest
    learner: UpliftModel
    response: UpliftModel
    untreated: UpliftModel
    mean_effect: float
    slope: float
    centre: float

    def effect(self, x: Floats) -> Floats:
        """The effect on each customer, calibrated; the same for all where no learner is used."""
        if not self.contest.is_used:
            return np.full(len(x), self.mean_effect)
        return self.mean_effect + self.slope * (self.learner.predict(x) - self.centre)

    def rank(self, x: Floats, rule: Floats) -> Floats:
        """What customers are picked by, the best first: the effect, or the baseline that the gate names."""
        if self.contest.is_used:
            return self.effect(x)
        return self.response.predict(x) if self.contest.baseline == RESPONSE else rule


def fit_picker(
    x: Floats,
    outcome: Floats,
    is_sent: Flags,
    rule: Floats,
    *,
    seed: int = 0,
    contest: Contest | None = None,
    people: npt.NDArray[np.int64] | None = None,
    engagement: Engagement | None = None,
) -> Picker:
    """Lets learners and baselines compete, and teaches the best of them with everyone.

    Args:
        x: as for ``compete``, likewise ``outcome``, ``is_sent`` and ``rule``.
        outcome: what came.
        is_sent: the arms.
        rule: what one rule ranks by.
        seed: of the contest.
        contest: one that was held on the same customers; None = it is held now.
        people: as for ``compete``.
        engagement: as for ``compete``; needed where the learner that goes by it has won.
    """
    contest = contest or compete(x, outcome, is_sent, rule, seed=seed, people=people, engagement=engagement)
    if contest.learner == ENGAGED and engagement is not None:
        learner = fit_engaged(x, outcome, is_sent, engagement)
    else:
        kind, base = contest.learner.split()
        learner = fit_learner(cast(Kind, kind), cast(Base, base), x, outcome, is_sent)
    return Picker(
        contest=contest,
        learner=learner,
        response=fit_response("boosted", x, outcome, is_sent),
        untreated=fit_response("boosted", x, outcome, ~is_sent),
        mean_effect=float(outcome[is_sent].mean() - outcome[~is_sent].mean()),
        slope=float(np.clip(contest.of(contest.learner).slope or 0.0, 0.0, 1.0)),
        centre=float(learner.predict(x).mean()),
    )
