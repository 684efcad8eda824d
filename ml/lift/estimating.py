"""The difference between two arms by intention to treat, with CUPED, and its interval.

CUPED (Deng, Xu, Kohavi, Walker 2013: Improving the sensitivity of online controlled experiments by utilizing
pre-experiment data, WSDM) takes out of each customer's outcome what was to be expected of them before anything was
sent. That can't bias the difference, as arms are drawn by lot, and leaves less chance in it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

LEVEL = 0.95
# With fewer who order (or fewer who don't) in an arm, its mean is no normal number, and its variance is a guess.
FEWEST = 10


@dataclass(frozen=True)
class Effect:
    """What a message has changed for each customer who was sent it, on average.

    Attributes:
        difference: mean of the outcome where sent less where held out, after CUPED.
        standard_error: of the difference.
        degrees_of_freedom: of its t distribution (Welch 1947).
        sent_mean: mean where sent, as counted.
        held_out_mean: mean where held out, as counted.
        variance_ratio: its variance over that without CUPED: with .7, seven customers tell what ten would.
        sent_count: customers who were sent the message.
        held_out_count: customers who were held out.
    """

    difference: float
    standard_error: float
    degrees_of_freedom: float
    sent_mean: float
    held_out_mean: float
    variance_ratio: float
    sent_count: int
    held_out_count: int

    def interval(self, level: float = LEVEL) -> tuple[float, float]:
        """Bounds that hold the true difference in that share of campaigns, for those who look once."""
        half = float(stats.t.ppf((1 + level) / 2, self.degrees_of_freedom)) * self.standard_error
        return self.difference - half, self.difference + half

    def widened(self, factor: float) -> tuple[float, float]:
        """The difference, less and more so many standard errors."""
        return self.difference - factor * self.standard_error, self.difference + factor * self.standard_error


def estimate(outcome: Floats, is_sent: Flags, covariates: Floats | None = None) -> Effect | None:
    """The difference between those who were sent a message and those who were held out.

    The slopes of CUPED are those within the arms, taken together; each arm keeps its own variance, as arms are of
    unequal size. What slopes take from the data is reckoned with in the degrees of freedom.

    Args:
        outcome: what came, one number per customer: 0 or 1 for an order, or an amount.
        is_sent: whether they were sent the message; the others were held out.
        covariates: what was known before the message, a row per customer; None = no CUPED.

    Returns:
        The effect; None where an arm has fewer than ``FEWEST`` customers whose outcome is above zero (for a yes or no:
        or fewer who say no), so that no interval could be trusted.

    Raises:
        ValueError: lengths differ, or something is not a number.
    """
    count = len(outcome)
    x = np.empty((count, 0)) if covariates is None else np.asarray(covariates, np.float64)
    if len(is_sent) != count or len(x) != count:
        raise ValueError(f"{count} outcomes, {len(is_sent)} arms, {len(x)} rows of covariates: give one per customer")
    if not np.isfinite(outcome).all() or not np.isfinite(x).all():
        raise ValueError("an outcome or covariate is not a number: fill nulls first")
    if _too_few(outcome, is_sent):
        return None
    arms = (is_sent, ~is_sent)
    plain = sum(outcome[arm].var(ddof=1) / arm.sum() for arm in arms)
    adjusted, slopes = _adjusted(outcome, is_sent, x)
    free = count - 2
    variances = [adjusted[arm].var(ddof=1) / arm.sum() * free / max(free - slopes, 1) for arm in arms]
    total = float(sum(variances))
    # Where covariates tell nothing, slopes only cost: the plain difference is as right, and surer.
    if total >= plain:
        adjusted, total = outcome, float(plain)
        variances = [outcome[arm].var(ddof=1) / arm.sum() for arm in arms]
    freedom = total**2 / sum(v**2 / (arm.sum() - 1) for v, arm in zip(variances, arms, strict=True))
    return Effect(
        difference=float(adjusted[is_sent].mean() - adjusted[~is_sent].mean()),
        standard_error=float(np.sqrt(total)),
        degrees_of_freedom=float(freedom),
        sent_mean=float(outcome[is_sent].mean()),
        held_out_mean=float(outcome[~is_sent].mean()),
        variance_ratio=float(total / plain),
        sent_count=int(is_sent.sum()),
        held_out_count=int((~is_sent).sum()),
    )


def _too_few(outcome: Floats, is_sent: Flags) -> bool:
    is_yes_or_no = bool(np.isin(outcome, (0.0, 1.0)).all())
    for arm in (is_sent, ~is_sent):
        buyers = int((outcome[arm] > 0).sum())
        if buyers < FEWEST or (is_yes_or_no and arm.sum() - buyers < FEWEST):
            return True
    return False


def _adjusted(outcome: Floats, is_sent: Flags, x: Floats) -> tuple[Floats, int]:
    """The outcome less what was to be expected of each customer; and how many slopes that took."""
    x = x[:, x.std(axis=0) > 0] if x.shape[1] else x
    if not x.shape[1]:
        return outcome, 0
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    inner_x, inner_y = x.copy(), outcome.copy()
    for arm in (is_sent, ~is_sent):
        inner_x[arm] -= x[arm].mean(axis=0)
        inner_y[arm] -= outcome[arm].mean()
    slopes, _, rank, _ = np.linalg.lstsq(inner_x, inner_y, rcond=1e-8)
    return outcome - x @ slopes, int(rank)
