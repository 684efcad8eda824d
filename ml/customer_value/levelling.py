"""At what level a shop buys, told by windows that have closed: totals that came over totals that were expected.

A process has customers leave, and no season and no growth: its totals drift from a shop's. The level is set by pace, as
though the shop's days were longer or shorter: then more days never bring less, and nobody is likelier to buy than to be
alive. Which process is levelled is chosen in `choosing`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ml.customer_value.artefact import Level
from ml.customer_value.closed_windows import Outcomes
from ml.customer_value.estimating import FIT_ROWS, Estimate
from ml.customer_value.process import Parameters, PurchaseProcess
from ml.customer_value.spending import Spending, fit_spending

SHRINK_ORDER_DAYS = 20.0
"""Ratios are drawn towards 1 as by this many order days that came just as expected: few orders tell little."""

SHRINK_AMOUNT_ORDER_DAYS = 100.0
"""As ``SHRINK_ORDER_DAYS``, for the value of an order: amounts differ widely, and their mean lasts longer."""

LEVEL_WINDOWS = 3
"""A horizon's level is told by so many of its last windows: an offer or a season in one is rarely in the next."""

PACES = (0.25, 4.0)
"""No pace is beyond these: a level that asks for more is not one of the same shop."""


@dataclass(frozen=True)
class Expected:
    """What a process fitted as of a window's cutoff expected of it; ``amount`` is NaN where none is known.

    ``is_prior`` says that too little was known then to estimate the process.
    """

    window: Outcomes
    process: PurchaseProcess
    parameters: Parameters
    spending: Spending
    order_days: float
    amount: float
    is_prior: bool

    def order_days_at(self, pace: float) -> float:
        """The expected total if the horizon were as many times as long, from a sample that stands for all."""
        sample = self.window.counts.thinned(FIT_ROWS)
        outlook = self.process.foresee(self.parameters, sample, self.window.horizon_days * pace)
        return sample.total(outlook.expected_order_days)


def expect(process: PurchaseProcess, estimated: Estimate, window: Outcomes) -> Expected:
    """What a process, as estimated at the window's cutoff, and spend, as known then, expect of the window.

    Order days are summed over a sample of distinct histories that stands for all; what one is worth is asked of
    ``Outcomes.judged``.
    """
    judged, sample = window.judged, window.counts.thinned(FIT_ROWS)
    outlook = process.foresee(estimated.parameters, judged.counts, judged.horizon_days)
    order_days = outlook.expected_order_days[judged.codes]
    means = judged.histories["monetary_value"].fill_null(float("nan")).to_numpy()
    counted = judged.histories["frequency"].to_numpy() + 1
    spending = fit_spending(counted, means, least_orders=2)
    values, _, _ = spending.order_values(counted, means)
    total = sample.total(process.foresee(estimated.parameters, sample, window.horizon_days).expected_order_days)
    return Expected(
        window,
        process,
        estimated.parameters,
        spending,
        total,
        total * float((order_days * values).sum()) / float(order_days.sum()),
        estimated.reason is not None,
    )


def find_levels(expected: Sequence[Expected]) -> tuple[tuple[Level, ...], Level | None]:
    """The level of the last ``LEVEL_WINDOWS`` of each horizon, and that of all windows together.

    The pool is drawn towards 1, and each horizon towards the pool, as by ``SHRINK_ORDER_DAYS``.

    Args:
        expected: of each window, the earliest first.
    """
    if not expected:
        return (), None
    by_horizon: dict[int, list[Expected]] = {}
    for each in expected:
        by_horizon.setdefault(each.window.horizon_days, []).append(each)
    pooled = _level(expected, 1.0)
    levels = [_level(each[-LEVEL_WINDOWS:], pooled.order_days_ratio) for _, each in sorted(by_horizon.items())]
    return tuple(levels), pooled


def find_order_value_ratio(expected: Sequence[Expected]) -> float:
    """The value of the orders that came over what as many were expected to be worth; 1 where no amount is known."""
    order_days, amount = sum(each.order_days for each in expected), sum(each.amount for each in expected)
    if not (np.isfinite(amount) and amount > 0 and order_days > 0):
        return 1.0
    per_order = amount / order_days
    came = sum(float(each.window.order_days.sum()) for each in expected) + SHRINK_AMOUNT_ORDER_DAYS
    net = sum(float(each.window.net_amounts.sum()) for each in expected) + SHRINK_AMOUNT_ORDER_DAYS * per_order
    # A window in which more was returned than bought says nothing that could be multiplied.
    return _significant(max(net / (came * per_order), 0.1))


def _level(windows: Sequence[Expected], prior: float) -> Level:
    actual = sum(float(each.window.order_days.sum()) for each in windows)
    expected = sum(each.order_days for each in windows)
    ratio = (actual + SHRINK_ORDER_DAYS * prior) / (expected + SHRINK_ORDER_DAYS)
    return Level(
        windows[-1].window.cutoff,
        max(each.window.horizon_days for each in windows),
        _significant(ratio),
        _significant(_pace(windows, ratio)),
    )


def _pace(windows: Sequence[Expected], ratio: float) -> float:
    """The pace at which the expected total is ``ratio`` times as much, within ``PACES``."""
    from scipy.optimize import brentq

    wanted = ratio * sum(each.order_days_at(1.0) for each in windows)
    low, high = (float(np.log(pace)) for pace in PACES)

    def missing(log_pace: float) -> float:
        return sum(each.order_days_at(float(np.exp(log_pace))) for each in windows) - wanted

    if wanted <= 0:
        return 1.0
    if missing(low) >= 0:
        return PACES[0]
    if missing(high) <= 0:
        return PACES[1]
    return float(np.exp(brentq(missing, low, high, xtol=1e-7)))


def _significant(number: float) -> float:
    """Ten digits: beyond them machines differ."""
    return float(f"{number:.9e}")
