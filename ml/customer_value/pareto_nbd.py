"""The Pareto/NBD: customers who buy at random at a rate of their own, and may leave at any moment.

Rates of buying and of leaving are gamma over customers (Schmittlein, Morrison & Colombo 1987, Management Science 33).
How parameters are found is not here.
"""

from dataclasses import dataclass, replace

import numpy as np

from ml.customer_value.histories import Array, Counts
from ml.customer_value.process import Outlook, Parameters

_NODES = 10
_FALL = 8.0
_POINTS, _WEIGHTS = np.polynomial.legendre.leggauss(_NODES)


@dataclass(frozen=True)
class ParetoNBD:
    """The process; its parameters are r and alpha of buying, s and beta of leaving."""

    name = "pareto_nbd"
    parameter_names = ("r", "alpha", "s", "beta")
    prior = (0.5, 0.5, 0.5, 0.7)
    time_parameters = (1, 3)
    leaving_parameters = (2, 3)

    def log_likelihood(self, parameters: Array, counts: Counts) -> tuple[float, Array]:
        """The weighted log-likelihood, and its gradient by the logarithms of r, alpha, s and beta.

        The part of those who left is an integral over the day on which they did. What is left to integrate in
        ``_gone`` is bounded, smooth and above zero, so that neither heavy buyers nor alpha near beta need care, as the
        hypergeometric functions of the textbook do.
        """
        from scipy.special import digamma, gammaln

        r, alpha, s, beta = (float(parameter) for parameter in parameters)
        x, kept, _ = counts.frequencies
        weight = counts.weight
        common = (gammaln(r + x) - gammaln(r))[kept] + r * np.log(alpha)
        bought = r + counts.frequency
        last, end, left_end = alpha + counts.recency_days, alpha + counts.T_days, beta + counts.T_days
        log_last = np.log(last)
        log_alive = bought * (log_last - np.log(end)) + s * (np.log(beta) - np.log(left_end))
        share, means = self._gone(parameters, counts)
        log_share = np.where(share > 0, np.log(np.maximum(share, 1e-300)), -np.inf)
        total = np.logaddexp(log_alive, log_share)
        log_likelihoods = common - bought * log_last + total
        alive = np.exp(log_alive - total)
        # Where alive, the slopes of its logarithm; where gone, the mean slopes of the integrand's.
        by_r = digamma(r + x)[kept] - digamma(r) + np.log(alpha) + -alive * np.log(end) - (1 - alive) * means.log_bought
        by_alpha = weight * (r - alpha * bought * (alive / end + (1 - alive) * means.per_bought))
        by_s = alive * (np.log(beta) - np.log(left_end)) + (1 - alive) * (1 / s + np.log(beta) - means.log_left)
        by_beta = alive * s * (1 / beta - 1 / left_end) + (1 - alive) * (s / beta - (s + 1) * means.per_left)
        by_rest = (np.sum(weight * each) for each in (by_r * r, by_s * s, by_beta * beta))
        r_slope, s_slope, beta_slope = by_rest
        gradient = np.array([r_slope, by_alpha.sum(), s_slope, beta_slope])
        return float(np.sum(log_likelihoods * weight)), gradient

    def alive(self, parameters: Parameters, counts: Counts) -> Array:
        """The probability that each is still a customer, (n,)."""
        log_alive, share = self._parts(parameters, counts)
        alive: Array = np.exp(log_alive) / np.maximum(np.exp(log_alive) + share, 1e-300)
        return alive

    def foresee(self, parameters: Parameters, counts: Counts, horizon_days: float) -> Outlook:
        """What each will do in the ``horizon_days`` after the cutoff.

        A customer who is still there leaves after a time that is Pareto, and buys at their rate until then or until
        the horizon, so both moments are those of the shorter of the two times.
        """
        r, alpha, s, beta = parameters
        alive = self.alive(parameters, counts)
        bought, end, left = r + counts.frequency, alpha + counts.T_days, beta + counts.T_days
        stays = np.log1p(horizon_days / left)
        # E[min(time to leave, horizon)] and of its square, by parts; s near 1 and 2 have limits of their own.
        mean_time = left * _power_mean(1 - s, stays)
        square_time = 2 * left * (left * _power_mean(2 - s, stays) - mean_time)
        order_days = bought / end * mean_time
        pairs = bought * (bought + 1) / end**2 * np.maximum(square_time, 0.0)
        return Outlook(alive * self._buys(parameters, counts, horizon_days), alive * order_days, alive * pairs)

    def _buys(self, parameters: Parameters, counts: Counts, horizon_days: float) -> Array:
        """The probability of an order day within the horizon of those who are still there.

        They buy none if they stay and don't buy, or leave on some day without having bought until then.
        """
        r, alpha, s, beta = parameters
        from_now = replace(counts.seen_later(horizon_days), recency_days=counts.T_days)
        bought, end, left = r + counts.frequency, alpha + counts.T_days, beta + counts.T_days
        stays_idle = np.exp(-bought * np.log1p(horizon_days / end) - s * np.log1p(horizon_days / left))
        share, _ = self._gone(parameters, from_now)
        leaves_idle = share * np.exp(s * (np.log(left) - np.log(beta)))
        probability: Array = np.clip(1 - stays_idle - leaves_idle, 0.0, 1.0)
        return probability

    def _parts(self, parameters: Parameters, counts: Counts) -> tuple[Array, Array]:
        r, alpha, s, beta = parameters
        log_alive = -(r + counts.frequency) * np.log((alpha + counts.T_days) / (alpha + counts.recency_days)) - (
            s * np.log1p(counts.T_days / beta)
        )
        share, _ = self._gone(parameters, counts)
        return log_alive, share

    def _gone(self, parameters: Array | Parameters, counts: Counts) -> tuple[Array, "_Means"]:
        """The part of the likelihood of those who left between recency and T, relative to buying until recency.

        It is s beta^s times the integral of ((alpha + t_x) / (alpha + t))^(r + x) / (beta + t)^(s + 1) over t from t_x
        to T, taken over v = ((alpha + t_x) / (alpha + t))^k, with k so that the integrand falls about as v^7 from
        t_x on: then few nodes do for rare and for heavy buyers, however long they were not seen.
        """
        r, alpha, s, beta = (float(parameter) for parameter in parameters)
        bought_until = r + counts.frequency
        first, start = alpha + counts.recency_days, beta + counts.recency_days
        log_last = np.log(first)
        k = np.maximum((bought_until - 1 + (s + 1) * first / start) / _FALL, 0.05)
        width = -np.expm1(-k * (np.log(alpha + counts.T_days) - log_last))
        total = np.zeros(len(counts))
        sums = np.zeros((4, len(counts)))
        base = s * np.log(beta) + log_last
        for point, weight in zip(_POINTS, _WEIGHTS, strict=True):
            log_v = np.log1p(-width * ((1 - point) / 2))
            since = -log_v / k
            log_bought = log_last + since
            bought = np.exp(log_bought)
            left = bought + (beta - alpha)
            log_left = np.log(left)
            part = weight / 2 * np.exp((1 - bought_until) * since + base - (s + 1) * log_left - log_v)
            total += part
            sums[0] += part * log_bought
            sums[1] += part / bought
            sums[2] += part * log_left
            sums[3] += part / left
        total = np.maximum(total, 1e-300)
        return total * width * s / k, _Means(*(sums / total))


@dataclass(frozen=True)
class _Means:
    """Over the days on which one who left may have left: means of logarithms and reciprocals; each (n,)."""

    log_bought: Array
    per_bought: Array
    log_left: Array
    per_left: Array


def _power_mean(exponent: float, log_ratio: Array) -> Array:
    """(ratio ** exponent - 1) / exponent, which is log_ratio at 0."""
    if abs(exponent) < 1e-9:
        return log_ratio
    mean: Array = np.expm1(exponent * log_ratio) / exponent
    return mean
