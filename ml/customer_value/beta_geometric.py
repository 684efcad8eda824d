"""The beta-geometric family: customers who may leave after an order, with more or less even gaps between orders.

Gaps are Erlang-k with a rate that differs by customer (gamma), and after an order a customer leaves with a probability
that differs by customer (beta). k = 1 is the BG/NBD (Fader, Hardie & Lee 2005, Marketing Science 24) or, where they may
leave after the first order too, the MBG/NBD (Batislam, Denizel & Filiztekin 2007, IJRM 24); k above 1 are the
(M)BG/CNBD-k for customers who buy by a rhythm (Platzer & Reutterer 2016, Marketing Science 35; Reutterer, Platzer &
Schröder 2021, IJRM 38). How parameters are found is not here.
"""

from dataclasses import dataclass

import numpy as np

from ml.customer_value.histories import Array, Counts
from ml.customer_value.process import Outlook, Parameters

_NODES = 20


@dataclass(frozen=True)
class BetaGeometric:
    """A member of the family.

    Attributes:
        k: how even gaps are: the coefficient of variation of a customer's gaps is 1 / sqrt(k).
        leaves_after_first: whether a customer may leave after the first order (the M of MBG).
    """

    k: int
    leaves_after_first: bool

    parameter_names = ("r", "alpha", "a", "b")
    prior = (0.5, 0.5, 0.5, 1.5)
    time_parameters = (1,)
    leaving_parameters = (2, 3)

    @property
    def name(self) -> str:
        """As in ``bg_nbd``, ``mbg_nbd``, ``bg_cnbd_2``."""
        first = "mbg" if self.leaves_after_first else "bg"
        return f"{first}_nbd" if self.k == 1 else f"{first}_cnbd_{self.k}"

    def log_likelihood(self, parameters: Array, counts: Counts) -> tuple[float, Array]:
        """The weighted log-likelihood, and its gradient by the logarithms of r, alpha, a and b.

        For k above 1 without the factor that holds single gaps, which no parameter enters: members of different k
        can't be compared by it.
        """
        from scipy.special import digamma, gammaln

        r, alpha, a, b = (float(parameter) for parameter in parameters)
        weight = counts.weight
        x, kept, customers = counts.frequencies
        stages, survived = r + self.k * x, x + self.leaves_after_first
        # By distinct frequency: everything that neither recency nor T enters.
        common = (
            gammaln(stages) - gammaln(r) + r * np.log(alpha)
            + gammaln(b + survived) - gammaln(b) + gammaln(a + b) - gammaln(a + b + survived)
        )  # fmt: skip
        stays = np.maximum(b + survived - 1, b)
        last, end = alpha + counts.recency_days, alpha + counts.T_days
        log_last = np.log(last)
        log_kept = log_last - np.log(end)
        own_stages = stages[kept]
        share = (counts.T_days - counts.recency_days) / end
        alive = np.exp(own_stages * log_kept)
        by_stages: Array | float = 0.0
        by_share: Array | float = 0.0
        if self.k > 1:
            terms = self._terms(own_stages, share)
            alive *= sum(terms)
            by_stages, by_share = self._slopes(terms, own_stages)
        total = np.maximum(alive + np.where(survived > 0, a / stays, 0.0)[kept], 1e-300)
        is_alive = alive / total * weight
        left = np.bincount(kept, weight - is_alive, len(x))
        value = np.sum(customers * common) + np.sum(weight * (np.log(total) - own_stages * log_last))
        both = digamma(a + b) - digamma(a + b + survived)
        by_r = (
            np.sum(customers * (digamma(stages) - digamma(r) + np.log(alpha)))
            + np.sum(is_alive * (log_kept + by_stages) - weight * log_last)
        )  # fmt: skip
        by_alpha = (
            r / alpha * weight.sum() - np.sum(weight * own_stages / last)
            + np.sum(is_alive * (own_stages * (1 / last - 1 / end) - by_share * share / end))
        )  # fmt: skip
        by_a = np.sum(customers * both) + left.sum() / a
        by_b = np.sum(customers * (both + digamma(b + survived) - digamma(b)) - left / stays)
        return float(value), np.array([by_r * r, by_alpha * alpha, by_a * a, by_b * b])

    def alive(self, parameters: Parameters, counts: Counts) -> Array:
        """The probability that each is still a customer, (n,)."""
        parts = self._parts(parameters, counts)
        alive: Array = np.exp(parts.log_alive - np.logaddexp(parts.log_alive, parts.log_left))
        return alive

    def foresee(self, parameters: Parameters, counts: Counts, horizon_days: float) -> Outlook:
        """What each will do in the ``horizon_days`` after the cutoff.

        That nothing comes is the same history seen from a later cutoff, so its probability is a ratio of likelihoods.
        Expected numbers are exact given the leaving probability p: the stages of a gap are a cycle that closes with
        probability 1 - p, whose eigenvalues are k-th roots; p itself is integrated by Gauss-Jacobi.
        """
        parts = self._parts(parameters, counts)
        later = self._parts(parameters, counts.seen_later(horizon_days))
        total = np.logaddexp(parts.log_alive, parts.log_left)
        gone = -np.expm1(np.minimum(later.log_alive - parts.log_alive, 0.0))
        alive = np.exp(parts.log_alive - total)
        order_days, pairs = self._expected_of_the_alive(parameters, counts, parts, horizon_days)
        return Outlook(alive * gone, alive * order_days, alive * pairs)

    def _parts(self, parameters: Array | Parameters, counts: Counts) -> "_Parts":
        r, alpha, a, b = (float(parameter) for parameter in parameters)
        end = alpha + counts.T_days
        stages = r + self.k * counts.frequency
        share = (counts.T_days - counts.recency_days) / end
        log_alive = stages * (np.log(alpha + counts.recency_days) - np.log(end))
        terms = self._terms(stages, share)
        if self.k > 1:
            log_alive = log_alive + np.log(np.sum(terms, axis=0))
        survived = counts.frequency + self.leaves_after_first
        log_left = np.where(survived > 0, np.log(a) - np.log(np.maximum(b + survived - 1, b)), -np.inf)
        return _Parts(stages, log_alive, log_left, terms)

    def _terms(self, stages: Array, share: Array) -> list[Array]:
        """For each number of stages of the open gap that may be over: its weight, relative to none."""
        terms = [np.ones_like(share)]
        for j in range(1, self.k):
            terms.append(terms[-1] * (stages + j - 1) * share / j)
        return terms

    def _slopes(self, terms: list[Array], stages: Array) -> tuple[Array, Array]:
        """The slopes of the logarithm of the sum of ``_terms`` by stages and by share."""
        by_stages, by_share, inner = np.zeros_like(stages), np.zeros_like(stages), np.zeros_like(stages)
        for j in range(1, self.k):
            inner = inner + 1 / (stages + j - 1)
            by_stages = by_stages + terms[j] * inner
            by_share = by_share + terms[j - 1] * (stages + j - 1)
        total = np.sum(terms, axis=0)
        return by_stages / total, by_share / total

    def _expected_of_the_alive(
        self, parameters: Parameters, counts: Counts, parts: "_Parts", horizon_days: float
    ) -> tuple[Array, Array]:
        """E[N] and E[N (N - 1)] over the horizon of customers who are still there."""
        _, alpha, a, b = parameters
        x, kept, _ = counts.frequencies
        nodes, node_weights = _beta_nodes(a, b + x + self.leaves_after_first)
        ratio = horizon_days / (alpha + counts.T_days)
        in_stage = np.array(parts.terms) / np.sum(parts.terms, axis=0)
        order_days, grown = np.zeros(len(counts)), np.zeros(len(counts))
        for node in range(_NODES):
            leaving, node_weight = nodes[kept, node], node_weights[kept, node]
            log_root = np.log1p(-leaving) / self.k
            mean, slope = np.zeros(len(counts)), np.zeros(len(counts))
            for m in range(self.k // 2 + 1):  # roots come in conjugate pairs: one of each, twice its real part
                times = 1.0 if m == 0 or 2 * m == self.k else 2.0
                one_mean, one_slope = self._of_root(m, log_root, ratio, parts, in_stage)
                mean += times * one_mean
                slope += times * one_slope
            order_days += node_weight * mean
            grown += node_weight * slope
        return order_days, np.maximum(2 * grown, 0.0)

    def _of_root(self, m: int, log_root: Array, ratio: Array, parts: "_Parts", in_stage: Array) -> tuple[Array, Array]:
        """What one eigenvalue of the cycle of stages adds to E[N], and to q dE[N]/dq where q is the chance to stay.

        P(N >= n) = q ** (n - 1) P(that many stages pass), so E[N (N - 1)] = 2 q dE[N]/dq.
        """
        if m == 0 or 2 * m == self.k:
            sign = 1.0 if m == 0 else -1.0
            root = sign * np.exp(log_root)
            rest = -np.expm1(log_root) if m == 0 else 1 - root
        else:
            root = np.exp(log_root + 2j * np.pi * m / self.k)
            rest = 1 - root
        log_growth = np.log1p(ratio * rest) if m == 0 or 2 * m == self.k else np.log(1 + ratio * rest)
        mean, slope = np.zeros_like(ratio), np.zeros_like(ratio)
        for j in range(self.k):
            stages = parts.stages + j
            faded = np.exp(-stages * log_growth)
            rise = (-np.expm1(-stages * log_growth) if m == 0 else 1 - faded) / rest
            power = root ** (j - self.k + 1)
            by_rest = (stages * ratio * faded / (1 + ratio * rest) - rise) / rest
            one = power * rise
            one_slope = ((j - self.k + 1) * one - root * power * by_rest) / self.k
            mean += in_stage[j] * one.real / self.k
            slope += in_stage[j] * one_slope.real / self.k
        return mean, slope


@dataclass(frozen=True)
class _Parts:
    """The pieces of the likelihood; each (n,), relative to what all share."""

    stages: Array
    log_alive: Array
    log_left: Array
    terms: list[Array]


def _beta_nodes(a: float, b: Array) -> tuple[Array, Array]:
    """Gauss-Jacobi nodes and weights, (n, nodes), for a mean over p ~ Beta(a, b) (Golub & Welsch 1969)."""
    one, other = b - 1, a - 1  # Jacobi exponents on [-1, 1]: (1 - y) ** one * (1 + y) ** other
    total = one + other
    n = np.arange(1, _NODES)
    twice = 2 * n[None, :] + total[:, None]
    diagonal = np.empty((len(b), _NODES))
    diagonal[:, 0] = (other - one) / (total + 2)
    diagonal[:, 1:] = (other**2 - one[:, None] ** 2) / (twice * (twice + 2))
    squares = 4 * n * (n + one[:, None]) * (n + other) * (n + total[:, None]) / (twice**2 * (twice + 1) * (twice - 1))
    # The first is 0 / 0 where the exponents add up to -1.
    squares[:, 0] = 4 * (1 + one) * (1 + other) / ((2 + total) ** 2 * (3 + total))
    matrices = np.zeros((len(b), _NODES, _NODES))
    at = np.arange(_NODES)
    matrices[:, at, at] = diagonal
    matrices[:, at[1:], at[:-1]] = np.sqrt(squares)
    roots, vectors = np.linalg.eigh(matrices)
    return np.clip((1 + roots) / 2, 1e-300, 1 - 1e-15), vectors[:, 0, :] ** 2
