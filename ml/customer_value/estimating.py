"""Parameters by maximum likelihood, leaving held by a weak prior, and what stands in where there is too little.

What is maximised is in `beta_geometric`, `pareto_nbd` and `spending`; which process is taken is in `choosing`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ml.customer_value.histories import Array, Counts
from ml.customer_value.process import Parameters, PurchaseProcess

MIN_REPEAT_BUYERS = 30
"""Below this many customers with a second order day, four parameters would be noise: the prior is taken."""

FIT_ROWS = 20_000
"""A likelihood is summed over at most this many distinct rows, drawn evenly (``Counts.thinned``)."""

LEAVING_SPREAD = 1.4
"""The standard deviation of the prior on the logarithms of the parameters of leaving, around the process's own: in
two shops of three they are within a factor of four."""

_PRIOR_DAYS = 365.0
_BOUND = 8.0


@dataclass(frozen=True)
class Estimate:
    """Parameters of a process in days, how likely they make what was seen, and why they are a prior if they are."""

    parameters: Parameters
    log_likelihood: float | None
    reason: str | None


def estimate(
    process: PurchaseProcess, counts: Counts, rows: int = FIT_ROWS, leaving_spread: float | None = LEAVING_SPREAD
) -> Estimate:
    """The parameters of a process that make the histories likeliest, or its prior at the shop's own pace.

    Who has left can't be seen of a young shop's customers: by likelihood alone all leave at once, or nobody ever does.
    So those parameters that say how customers leave are drawn to the prior as by one observation; a thousand
    customers who had time to leave outweigh it.

    The prior is the process's own shape with time scaled so that the mean rate is the one observed, one repeat order
    in a customer's year added: an empty shop gets that one.

    Args:
        process: whose parameters are sought.
        counts: distinct histories, in days.
        rows: as ``FIT_ROWS``.
        leaving_spread: as ``LEAVING_SPREAD``; None for likelihood alone.
    """
    days_per_order = (counts.total(counts.T_days) + _PRIOR_DAYS) / (counts.total(counts.frequency) + 1)
    scale = np.ones(len(process.parameter_names))
    scale[list(process.time_parameters)] = days_per_order
    prior = np.array(process.prior) * scale
    repeat_buyers = int(counts.total(counts.frequency > 0))
    if repeat_buyers < MIN_REPEAT_BUYERS:
        reason = f"{repeat_buyers} repeat buyers, expected at least {MIN_REPEAT_BUYERS}: {process.name} at its prior"
        return Estimate(_significant(prior), None, reason)
    sample = counts.thinned(rows)
    total = float(sample.weight.sum())
    centre, drawn = np.log(process.prior), np.zeros(len(process.prior))
    if leaving_spread is not None:
        drawn[list(process.leaving_parameters)] = leaving_spread**-2

    def loss(logs: Array) -> tuple[float, Array]:
        value, gradient = process.log_likelihood(np.exp(logs) * scale, sample)
        off = logs - centre
        return (np.sum(drawn * off**2) / 2 - value) / total, (drawn * off - gradient) / total

    found, _ = minimised(loss, centre)
    if found is None:
        reason = f"the likelihood of {process.name} has no maximum that can be found: its prior is taken"
        return Estimate(_significant(prior), None, reason)
    parameters = _significant(np.exp(found) * scale)
    log_likelihood, _ = process.log_likelihood(np.array(parameters), sample)
    return Estimate(parameters, log_likelihood, None)


def minimised(loss: Callable[[Array], tuple[float, Array]], start: Array) -> tuple[Array | None, float]:
    """Where a loss of logarithms of parameters is least, by L-BFGS-B, and how much it is; None where it can't be had.

    Args:
        loss: of the logarithms: the value and its gradient, summed in the same order on any number of cores (so by
            ``np.sum``, not by ``@``, whose library divides work among threads).
        start: the logarithms to begin with, (n,).
    """
    from scipy.optimize import minimize

    result = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[(-_BOUND, _BOUND)] * len(start),
        options={"maxiter": 300, "ftol": 1e-11, "gtol": 1e-6},
    )  # fmt: skip
    if not (np.isfinite(result.fun) and np.all(np.isfinite(result.x))):
        return None, float("nan")
    return result.x, float(result.fun)


def _significant(parameters: Array) -> Parameters:
    """Ten digits: beyond them machines differ."""
    return tuple(float(f"{parameter:.9e}") for parameter in parameters)
