"""From histories and closed windows to a fitted model: choose, estimate, set the level, take the tiers' floors.

Each step is in a module of its own: `choosing`, `estimating`, `levelling`, `covering`, `spending`, `tiers`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from ml.customer_value.artefact import CustomerValueModel, FitMetrics, version_of
from ml.customer_value.choosing import choose, compare
from ml.customer_value.closed_windows import ClosedWindow, read_closed
from ml.customer_value.covering import find_stretch
from ml.customer_value.histories import check_histories, count_histories
from ml.customer_value.levelling import expect, find_levels, find_order_value_ratio
from ml.customer_value.processes import PROCESSES
from ml.customer_value.scoring import year_values
from ml.customer_value.spending import fit_spending
from ml.customer_value.tiers import find_floors


def fit(histories: pl.DataFrame, cutoff: date, closed: Sequence[ClosedWindow] = ()) -> CustomerValueModel:
    """A model of what customers will buy after ``cutoff``.

    Every process is fitted as of each closed window's cutoff and held against what came after; the one with the least
    error is taken (see ``choose``), its parameters then found on the histories at ``cutoff``. The last closed windows
    of each horizon set the level: actual over expected totals, of order days and of an order's value.

    Args:
        histories: one row per customer who ever bought by the end of ``cutoff``, in any order: ``customer_id``,
            ``frequency`` (order days after the first), ``recency_days`` (from the first to the last order day),
            ``T_days`` (from the first order day to the cutoff), ``monetary_value`` (mean net amount of an order day,
            null where unknown), ``gap_cv``.
        cutoff: the last day that the histories look at.
        closed: for each earlier cutoff: the cutoff, the histories as of it, and the outcomes after it
            (``customer_id``, ``horizon_days``, ``order_day_count``, ``net_amount``; no row: nothing bought).

    Returns:
        The model. With no closed windows it is the default process at the level it has by itself, with too few
        customers a prior; ``reason`` then says so.

    Raises:
        ValueError: histories or outcomes are not what they should be, or a window closes after ``cutoff``.
    """
    from threadpoolctl import threadpool_limits

    # A search for four numbers asks for products so small that threads, woken for each, take longer than all else.
    with threadpool_limits(limits=1, user_api="blas"):
        return _fit(histories, cutoff, closed)


def _fit(histories: pl.DataFrame, cutoff: date, closed: Sequence[ClosedWindow]) -> CustomerValueModel:
    ordered = check_histories(histories)
    counts = count_histories(ordered)
    windows = read_closed(closed)
    for window in windows:
        if (cutoff - window.cutoff).days < window.horizon_days:
            raise ValueError(
                f"the window of {window.horizon_days} days after {window.cutoff} is not closed by {cutoff}: "
                "leave it out of closed"
            )
    tried = {each.candidate.name: each for each in compare(windows, counts)}
    candidates = [each.candidate for each in tried.values()]
    chosen = choose(candidates)
    means = ordered["monetary_value"].fill_null(float("nan")).to_numpy()
    spending = fit_spending(ordered["frequency"].to_numpy() + 1, means, least_orders=2)
    reasons = [chosen.reason, spending.reason]
    if not windows:
        reasons.insert(0, f"no closed window to choose by: {chosen.name} by default, level not corrected")
    metrics = FitMetrics(
        ordered.height,
        int((ordered["frequency"] > 0).sum()),
        len(counts),
        len(windows),
        None,
        "; ".join(reason for reason in reasons if reason) or None,
    )
    earlier = tried[chosen.name].earlier
    expected = [expect(PROCESSES[chosen.name], earlier[window.cutoff], window) for window in windows]
    # Where a prior missed, the shop wasn't off its level: the prior was off the shop.
    comparable = [each for each in expected if chosen.reason is not None or not each.is_prior]
    levels, pooled = find_levels(comparable)
    model = CustomerValueModel(
        model_version="",
        cutoff=cutoff,
        process=chosen.name,
        parameters=chosen.parameters,
        spending=spending,
        levels=levels,
        pooled_level=pooled,
        order_value_ratio=find_order_value_ratio(
            [each for each in expected if spending.reason is not None or each.spending.reason is None]
        ),
        interval_stretch=1.0,
        tiers=(),
        candidates=tuple(candidates),
        metrics=metrics,
    )
    stretch, coverage = find_stretch(model, expected)
    model = replace(model, interval_stretch=stretch, metrics=replace(metrics, interval_coverage=coverage))
    model = replace(model, tiers=find_floors(year_values(model, ordered, counts)))
    return replace(model, model_version=version_of(model))
