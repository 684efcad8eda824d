"""What an order is worth to come: the Gamma-Gamma model of spend (Fader & Hardie 2013, brucehardie.com/notes/025).

How many orders come is not here.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from ml.customer_value.estimating import FIT_ROWS, minimised
from ml.customer_value.histories import Array, Codes

MIN_SPENDERS = 30
"""Below this many customers with a positive mean amount, the spread of spend is the prior's."""

_PRIOR = (2.0, 3.0)


@dataclass(frozen=True)
class Spending:
    """Amounts of a customer's orders are gamma with shape p, and their rate is gamma over customers (q, gamma).

    Attributes:
        p: shape of one customer's order amounts: higher is more even.
        q: shape of the rates over customers, above 1 so that the mean exists.
        gamma: their scale, in the shop's currency; None where no amount is known.
        log_likelihood: of the customers with a positive mean; None where the prior stands in.
        reason: why the prior stands in; None where it doesn't.
    """

    p: float
    q: float
    gamma: float | None
    log_likelihood: float | None
    reason: str | None

    def order_values(self, counts: Array, means: Array) -> tuple[Array, Array, Array]:
        """Expected amount of a customer's next order, of its square, and of the product of two; each (n,).

        Args:
            counts: orders that each mean is over, (n,).
            means: mean amount, (n,), NaN where unknown. A sum below zero (more returned than kept) counts as zero:
                the model knows no negative amounts, and such a customer is then taken for a small spender.

        Returns:
            Three arrays; NaN throughout where the shop knows no amounts.
        """
        if self.gamma is None:
            nothing = np.full(len(counts), np.nan)
            return nothing, nothing, nothing
        known = np.isfinite(means)
        seen = np.where(known, counts, 0.0)
        shape = self.q + self.p * seen
        rate = self.gamma + np.where(known, np.maximum(counts * np.where(known, means, 0.0), 0.0), 0.0)
        mean = self.p * rate / (shape - 1)
        # The square's mean exists above 2; just below, the spread is large but not without end.
        product = mean * self.p * rate / np.maximum(shape - 2, 0.25)
        product = np.maximum(product, mean**2)
        return mean, product * (self.p + 1) / self.p, product


def fit_spending(counts: Array, means: Array, least_orders: int = 1, rows: int = FIT_ROWS) -> Spending:
    """The spread of spend in and between customers, by maximum likelihood.

    Args:
        counts: orders that each mean is over, (n,), at least 1.
        means: mean amount of them, (n,), NaN where unknown. Only customers above zero teach.
        least_orders: only customers with as many teach: one order tells nothing of its buyer's own spread.
        rows: at most this many customers are summed over, drawn evenly from those sorted by count and mean (of ten
            times as many at most, drawn evenly in the order given).
    """
    known = np.isfinite(means)
    if not known.any():
        return Spending(*_PRIOR, None, None, "no amounts are known")
    positive = known & (means > 0)
    typical = float(np.mean(means[positive])) if positive.any() else 0.0
    teaching = positive & (counts >= least_orders)
    teachers = int(teaching.sum())
    if teachers < MIN_SPENDERS:
        return _at_prior(typical, f"{teachers} repeat buyers with a positive mean amount, expected {MIN_SPENDERS}")
    if np.ptp(means[teaching]) <= 1e-9 * typical:
        return _at_prior(typical, "all customers spend the same")
    ordered = _drawn(pl.DataFrame({"count": counts[teaching], "mean": means[teaching]}), 10 * rows)
    sample = _drawn(ordered.sort("count", "mean"), rows)
    n, codes = np.unique(sample["count"].to_numpy(), return_inverse=True)
    codes = codes.astype(np.int64)
    scaled = sample["mean"].to_numpy() / typical
    sums, log_means = n[codes] * scaled, np.log(scaled)

    def loss(logs: Array) -> tuple[float, Array]:
        value, gradient = _log_likelihood(logs, n, codes, sums, log_means)
        return -value / len(sums), -gradient / len(sums)

    best, least = minimised(loss, np.log([_PRIOR[0], _PRIOR[1] - 1, (_PRIOR[1] - 1) / _PRIOR[0]]))
    if best is None:
        return _at_prior(typical, "the likelihood of spend has no maximum that can be found")
    p, rest, gamma = np.exp(best)
    # In amounts as they came: a density of means scales with the unit.
    in_full = (-least - np.log(typical)) * teachers
    return Spending(_significant(p), _significant(1 + rest), _significant(gamma * typical), float(in_full), None)


def _drawn(frame: pl.DataFrame, size: int) -> pl.DataFrame:
    """Every so-many-th row, so that at most ``size`` are left."""
    step = max(1.0, frame.height / size)
    rows = np.floor((np.arange(min(size, frame.height)) + 0.5) * step).astype(np.int64)
    return frame.select(pl.all().gather(rows))


def _at_prior(typical: float, reason: str) -> Spending:
    p, q = _PRIOR
    return Spending(p, q, _significant(typical * (q - 1) / p), None, f"{reason}: spend at its prior around the mean")


def _log_likelihood(logs: Array, n: Array, codes: Codes, sums: Array, log_means: Array) -> tuple[float, Array]:
    """Of the log parameters (p, q - 1, gamma), and its gradient by them."""
    from scipy.special import digamma, gammaln

    p, rest, gamma = np.exp(logs)
    q = 1 + rest
    shapes = p * n
    by_count = gammaln(shapes + q) - gammaln(shapes) - gammaln(q) + q * np.log(gamma)
    log_rate = np.log(gamma + sums)
    log_sums = np.log(sums)
    value = np.sum(by_count[codes] + shapes[codes] * log_sums - log_means - (shapes[codes] + q) * log_rate)
    upper, own = digamma(shapes + q), digamma(shapes)
    by_p = np.sum(n[codes] * ((upper - own)[codes] + log_sums - log_rate))
    by_q = np.sum(upper[codes] - digamma(q) + np.log(gamma) - log_rate)
    by_gamma = np.sum(q / gamma - (shapes[codes] + q) / (gamma + sums))
    return float(value), np.array([by_p * p, by_q * rest, by_gamma * gamma])


def _significant(number: float) -> float:
    """Ten digits: beyond them machines differ."""
    return float(f"{number:.9e}")
