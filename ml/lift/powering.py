"""How much a campaign can tell: the smallest effect it would find, and how many more customers another effect takes."""

import math

from scipy import stats

from ml.lift.estimating import LEVEL, Effect

# Of campaigns with such an effect, the share in which it is told from nothing.
POWER = 0.8


def _reach(level: float, power: float) -> float:
    return float(stats.norm.ppf((1 + level) / 2) + stats.norm.ppf(power))


def detectable(effect: Effect, level: float = LEVEL, power: float = POWER) -> float:
    """The smallest true difference that a campaign of this size tells from nothing in ``power`` of all cases."""
    return _reach(level, power) * effect.standard_error


def customers_needed(effect: Effect, worth_telling: float, level: float = LEVEL, power: float = POWER) -> int:
    """How many more customers, drawn as these were, would tell a true difference of ``worth_telling``; 0 = these do.

    Args:
        effect: what these customers tell.
        worth_telling: a difference that would matter, above zero.
        level: of the interval that must not hold zero.
        power: in which share of all cases it must not.

    Raises:
        ValueError: ``worth_telling`` is not above zero.
    """
    if worth_telling <= 0:
        raise ValueError(f"worth_telling is {worth_telling}: no number of customers tells an effect of nothing")
    customers = effect.sent_count + effect.held_out_count
    times = (detectable(effect, level, power) / worth_telling) ** 2
    return max(0, math.ceil(customers * (times - 1)))
