"""Within which bounds a customer's value over a horizon will lie, in four cases of five.

Expected numbers and amounts come in; how often the bounds hold is measured in `choosing`.
"""

import numpy as np

from ml.customer_value.histories import Array

COVERAGE = 0.8
"""The share of customers whose value is meant to fall into their interval; more where most of them buy nothing."""


def value_interval(buys: Array, mean: Array, square: Array, stretch: float) -> tuple[Array, Array]:
    """The shorter of two intervals of 80 %: from nothing up, or with a tenth left out at either end.

    The value is nothing with the chance that no order comes, and log-normal beyond, with the mean and the spread that
    the models give. Who most likely buys nothing has the interval [0, 0].

    Args:
        buys: the probability of at least one order, (n,).
        mean: expected value, (n,).
        square: expected square of the value, (n,).
        stretch: what the spread of the logarithm is multiplied by.

    Returns:
        Lower and upper bounds, (n,) each; NaN where ``mean`` is.
    """
    from scipy.special import ndtri

    some = np.maximum(buys, 1e-12)
    is_worth = mean > 0
    mean_of_some = np.where(is_worth, mean / some, 1.0)
    spread = np.sqrt(np.log(np.maximum(np.where(is_worth, square, 1.0) / some / mean_of_some**2, 1 + 1e-9)))
    middle = np.log(mean_of_some) - spread**2 / 2

    def quantile(share: Array | float) -> Array:
        """The value below which a share of outcomes lies; nothing where that share buys nothing."""
        of_some = (share - (1 - buys)) / some
        value: Array = np.exp(middle + stretch * spread * ndtri(np.clip(of_some, 1e-6, 1 - 1e-6)))
        return np.where(of_some <= 0, 0.0, value)

    tail = (1 - COVERAGE) / 2
    from_nothing, low, high = quantile(COVERAGE), quantile(tail), quantile(1 - tail)
    starts_at_nothing = from_nothing <= high - low
    unknown = ~np.isfinite(mean)
    lower = np.where(is_worth & ~starts_at_nothing, low, 0.0)
    upper = np.where(is_worth, np.where(starts_at_nothing, from_nothing, high), 0.0)
    return np.where(unknown, np.nan, lower), np.where(unknown, np.nan, upper)
