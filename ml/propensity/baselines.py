"""What any model must beat, and what stands in for one: the rate of customers as recent, and the shop's rate.

The buy-till-you-die probability is a baseline too, but it comes with the features.
"""

from dataclasses import dataclass

import numpy as np

from ml.propensity.columns import Array

MAX_BINS = 20
# A stated prior, for shops about which nothing is known: a customer orders every 300 days, which weighs as much as
# eight customers do.
PRIOR_DAYS_BETWEEN_ORDERS = 300.0
PRIOR_WEIGHT = 8.0


@dataclass(frozen=True)
class RecencyRule:
    """Rates of buying by days since the last order.

    Attributes:
        edges: upper edges of the bins in days, ascending, the last one left out.
        counts: rows per bin; the last two are those without an order who have browsed, and who have not.
        rates: per bin, drawn towards the shop's rate as if by eight more customers.
        base_rate: the shop's rate, drawn towards the stated prior likewise.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    rates: tuple[float, ...]
    base_rate: float


def fit_recency_rule(recency_days: Array, has_browsed: Array, outcome: Array, horizon_days: int) -> RecencyRule:
    """The rule of the rows given; no rows make the stated prior.

    Args:
        recency_days: days since the last order, NaN where there was none, (rows,).
        has_browsed: whether they have browsed, (rows,).
        outcome: 0 or 1, (rows,).
        horizon_days: length of the label's window.
    """
    stated = 1 - float(np.exp(-horizon_days / PRIOR_DAYS_BETWEEN_ORDERS))
    base = (float(outcome.sum()) + PRIOR_WEIGHT * stated) / (len(outcome) + PRIOR_WEIGHT)
    known = recency_days[~np.isnan(recency_days)]
    bins = int(min(MAX_BINS, len(known) // 10))
    quantiles = np.quantile(known, np.linspace(0, 1, bins + 1)[1:-1], method="lower") if bins > 1 else np.array([])
    edges = tuple(sorted(set(quantiles.tolist())))
    bin_of = _bins(edges, recency_days, has_browsed)
    counts = np.bincount(bin_of, minlength=len(edges) + 3)
    hits = np.bincount(bin_of, weights=outcome, minlength=len(edges) + 3)
    rates = (hits + PRIOR_WEIGHT * base) / (counts + PRIOR_WEIGHT)
    return RecencyRule(edges, tuple(counts.tolist()), tuple(rates.tolist()), base)


def rates_of(rule: RecencyRule, recency_days: Array, has_browsed: Array) -> Array:
    """Each row's rate by the rule."""
    return np.asarray(np.array(rule.rates)[_bins(rule.edges, recency_days, has_browsed)])


def counts_of(rule: RecencyRule, recency_days: Array, has_browsed: Array) -> Array:
    """How many customers each row's rate was counted on."""
    return np.asarray(np.array(rule.counts, float)[_bins(rule.edges, recency_days, has_browsed)])


def _bins(edges: tuple[float, ...], recency_days: Array, has_browsed: Array) -> np.ndarray:
    never = np.isnan(recency_days)
    found = np.searchsorted(np.array(edges), np.where(never, 0.0, recency_days), side="left")
    return np.where(never, np.where(has_browsed > 0, len(edges) + 1, len(edges) + 2), found).astype(np.int64)
