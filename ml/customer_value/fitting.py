"""From histories and closed windows to a fitted model: choose, estimate, set the level, take the tiers' floors.

Each step is in a module of its own: `choosing`, `estimating`, `spending`, `tiers`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from ml.customer_value.artefact import CustomerValueModel, FitMetrics, Level, version_of
from ml.customer_value.choosing import ClosedWindow, Outcomes, choose, compare, level_of, read_closed
from ml.customer_value.estimating import estimate
from ml.customer_value.histories import check_histories, count_histories
from ml.customer_value.processes import PROCESSES
from ml.customer_value.scoring import foresee, score_checked
from ml.customer_value.spending import fit_spending
from ml.customer_value.tiers import TIER_HORIZON_DAYS, find_floors


def fit(histories: pl.DataFrame, cutoff: date, closed: Sequence[ClosedWindow] = ()) -> CustomerValueModel:
    """A model of what customers will buy after ``cutoff``.

    Every process is fitted as of each closed window's cutoff and held against what came after; the one with the least
    Poisson deviance of order days is taken, its parameters then found on the histories at ``cutoff``. The last
    closed window of each horizon sets the level: actual over expected totals, of order days and of an order's value.

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
    ordered = check_histories(histories)
    counts, _ = count_histories(ordered)
    windows = read_closed(closed)
    for window in windows:
        if (cutoff - window.cutoff).days < window.horizon_days:
            raise ValueError(
                f"the window of {window.horizon_days} days after {window.cutoff} is not closed by {cutoff}: "
                "leave it out of closed"
            )
    candidates = compare(windows, counts)
    chosen = choose(candidates)
    spending = fit_spending(
        ordered["frequency"].to_numpy() + 1, ordered["monetary_value"].fill_null(float("nan")).to_numpy()
    )
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
    model = CustomerValueModel(
        "", cutoff, chosen.name, chosen.parameters, spending, (), 1.0, (), tuple(candidates), metrics
    )
    model = replace(model, levels=_levels(model, windows))
    in_a_year = score_checked(model, ordered, (TIER_HORIZON_DAYS,))
    value = pl.coalesce(f"expected_value_{TIER_HORIZON_DAYS}d_amount", f"expected_order_days_{TIER_HORIZON_DAYS}d")
    model = replace(model, tiers=find_floors(in_a_year.select("customer_id", expected_value=value)))
    return replace(model, model_version=version_of(model))


def _levels(model: CustomerValueModel, windows: Sequence[Outcomes]) -> tuple[Level, ...]:
    """One level per horizon, from the last window of it, by the chosen process as of that window's cutoff."""
    last = {window.horizon_days: window for window in windows}
    levels = []
    for horizon in sorted(last):
        window = last[horizon]
        process = PROCESSES[model.process]
        fitted = estimate(process, window.counts)
        as_of_then = replace(model, parameters=dict(zip(process.parameter_names, fitted.parameters, strict=True)))
        order_days = foresee(as_of_then, window.counts, horizon, is_levelled=False).expected_order_days[window.codes]
        means = window.histories["monetary_value"].fill_null(float("nan")).to_numpy()
        frequency = window.histories["frequency"].to_numpy()
        values, _, _ = fit_spending(frequency + 1, means).order_values(frequency + 1, means)
        levels.append(level_of(window, order_days, values))
    return tuple(levels)
