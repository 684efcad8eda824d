"""The Qini curve and coefficient (Radcliffe 2007: Using control groups to target on predicted lift).

The curve says how many more respond when the best-ranked are sent the message, of the first, the first two … customers.
The coefficient is its area above a random ranking's, over that of the ranking which hindsight would make: who responded
and was sent it first, who responded without it last. 0 is as good as chance; hindsight's 1 is out of anybody's reach.
"""

import numpy as np

from ml.uplift.learners import Flags, Floats


def qini_curve(outcome: Floats, is_sent: Flags, score: Floats, weight: Floats | None = None) -> tuple[Floats, Floats]:
    """The curve, with a corner after each group of equal scores: among equals no order is meant.

    Args:
        outcome: what came of each customer, 0 or 1 or an amount.
        is_sent: whether they were sent the message; drawn by lot.
        score: what they are ranked by, the best first.
        weight: how often each counts; None = once.

    Returns:
        Customers so far, from 0 on, and how much more has come of those sent than as many held out would have brought.
    """
    order = np.argsort(-score, kind="stable")
    corners = np.flatnonzero(np.append(np.diff(score[order]) != 0, True))
    sums = _sums(outcome, is_sent, weight, order)[:, corners]
    return np.append(0.0, sums[0] + sums[1]), np.append(0.0, _gain(sums))


def qini(outcome: Floats, is_sent: Flags, score: Floats, weight: Floats | None = None) -> float:
    """The Qini coefficient of a ranking; 0 where an arm is empty or nobody responded. Arguments as for the curve."""
    customers, gain = qini_curve(outcome, is_sent, score, weight)
    best_customers, best = qini_curve(outcome, is_sent, np.where(is_sent, outcome, -outcome), weight)
    chance = gain[-1] * customers[-1] / 2
    reachable = float(np.trapezoid(best, best_customers) - chance)
    return float(np.trapezoid(gain, customers) - chance) / reachable if reachable > 0 else 0.0


def _sums(outcome: Floats, is_sent: Flags, weight: Floats | None, order: np.ndarray) -> Floats:
    """Up to each customer in the order: those sent, those held out, and what came of either."""
    counted = np.ones(len(outcome)) if weight is None else weight
    sent = np.where(is_sent, counted, 0.0)[order]
    held_out = np.where(is_sent, 0.0, counted)[order]
    came = outcome[order]
    return np.cumsum([sent, held_out, sent * came, held_out * came], axis=1)


def _gain(sums: Floats) -> Floats:
    sent, held_out, of_sent, of_held_out = sums
    scale = np.divide(sent, held_out, out=np.zeros_like(sent), where=held_out > 0)
    gain: Floats = of_sent - of_held_out * scale
    return gain
