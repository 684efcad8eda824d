"""The effects of a shop's campaigns: for each as a whole, for each of its arms, and for each arm and week.

A week is counted from the campaign's first day, and holds the customers who came in then, with all that came of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import polars as pl

from ml.lift.estimating import Effect, Floats, estimate
from ml.lift.judging import judge
from ml.lift.powering import detectable
from ml.lift.ratios import sample_ratio_p_value
from ml.lift.sequences import sequential_factor

_DAYS_A_WEEK = 7
# Days after which half of what an order (or a visit, or a cart) says of the next order is gone, for the quick and slow.
_FADING_DAYS = {"days_since_order": (7, 30, 90), "days_since_visit": (1, 3, 14), "days_since_cart": (1, 3, 14)}
# Of how many of their own pauses between orders have passed: from there on it is all the same; and when they are due.
_MOST_PAUSES = 4.0
_DUE = (0.7, 1.4)
_SHARE_DIGITS, _AMOUNT_DIGITS = 6, 4

EFFECT_SCHEMA: dict[str, Any] = {
    "campaign_id": pl.String,
    "arm": pl.String,
    "week": pl.Int64,
    "is_randomised": pl.Boolean,
    "is_closed": pl.Boolean,
    "lift": pl.Float64,
    "lift_low": pl.Float64,
    "lift_high": pl.Float64,
    "lift_sequential_low": pl.Float64,
    "lift_sequential_high": pl.Float64,
    "lift_variance_ratio": pl.Float64,
    "detectable_lift": pl.Float64,
    "amount_lift": pl.Float64,
    "amount_lift_low": pl.Float64,
    "amount_lift_high": pl.Float64,
    "amount_lift_sequential_low": pl.Float64,
    "amount_lift_sequential_high": pl.Float64,
    "amount_lift_variance_ratio": pl.Float64,
    "sample_ratio_p_value": pl.Float64,
    "customers_needed": pl.Int64,
    "weeks_needed": pl.Int64,
    "verdict": pl.String,
    "verdict_text": pl.String,
}


# Of a yes or no (an order), and of an amount.
Effects = tuple[Effect | None, Effect | None]
_NO_EFFECTS: Effects = (None, None)


@dataclass(frozen=True)
class Terms:
    """What a shop's campaigns are measured by.

    Attributes:
        result_days: how many days, from that of the message on, count as what came of it.
        holdout_shares: what share was to be held out when customers were drawn, by campaign, where it is known and was
            the same for all of them: the campaign as a whole is held against it.
    """

    result_days: int
    holdout_shares: Mapping[str, float] = field(default_factory=dict)


def campaign_effects(customers: pl.DataFrame, terms: Terms) -> pl.DataFrame:
    """What each campaign has changed.

    Args:
        customers: one row per campaign and customer, in any order: ``campaign_id``, ``customer_id``, ``arm``,
            ``is_held_out`` (whose arm has a name of its own), ``entered_date``, ``followed_days``, ``order_count`` and
            ``gross_amount`` within the days (null = the shop keeps no purchases log), and what was known before:
            numbers named ``earlier_…`` (null = none), ``days_since_order``, ``days_since_visit``, ``days_since_cart``
            (null = none within a year) and ``days_between_orders`` (null = fewer than two days with one).
        terms: what they are measured by.

    Returns:
        Rows of ``EFFECT_SCHEMA``, sorted: per campaign (``arm`` and ``week`` null), per campaign and arm (``week``
        null) and per campaign, arm and week. Lifts are in customers who order, of all who were sent it, and in the
        shop's currency per customer; null where nobody was held out, too few ordered, or a row is of those held out.
    """
    rows = [
        row
        for (campaign,), mine in customers.sort("campaign_id", "customer_id").group_by(
            "campaign_id", maintain_order=True
        )
        for row in _rows(str(campaign), mine, terms)
    ]
    return pl.DataFrame(rows, schema=EFFECT_SCHEMA).sort("campaign_id", "arm", "week", nulls_last=False)


def _rows(campaign: str, customers: pl.DataFrame, terms: Terms) -> Iterator[dict[str, Any]]:
    started = customers["entered_date"].min()
    customers = customers.with_columns(
        week=(pl.col("entered_date") - pl.lit(started)).dt.total_days() // _DAYS_A_WEEK + 1
    )
    effects = _effects(customers)
    whole = _row(campaign, None, None, customers, effects, terms)
    yield whole
    is_held_out = pl.col("is_held_out")
    for held_out in (False, True):
        for arm in customers.filter(is_held_out == held_out)["arm"].unique().sort():
            # An arm is looked at beside those who were held out of the campaign.
            beside = customers.filter(is_held_out | (pl.col("arm") == arm))
            of_arm = _NO_EFFECTS if held_out else _effects(beside, customers, effects)
            weeks = customers.filter(is_held_out == held_out, pl.col("arm") == arm)["week"].unique().sort()
            for week in (None, *weeks):
                of_week = beside if week is None else beside.filter(week=week)
                found = _NO_EFFECTS if held_out else _effects(of_week, beside, of_arm)
                row = _row(campaign, arm, week, of_week, found, terms)
                # Of those who were held out there is no effect to tell.
                if held_out:
                    kept = {key: row[key] for key in ("campaign_id", "arm", "week", "is_closed")}
                    row = {**kept, "is_randomised": whole["is_randomised"]}
                yield row


def _effects(customers: pl.DataFrame, among: pl.DataFrame | None = None, known: Effects | None = None) -> Effects:
    """What sending has done to orders and amounts; None each where that can't be told.

    What is ``known`` of those ``among`` whom they are is theirs, if they are all of them: one arm, or one week.
    """
    if among is not None and known is not None and customers.height == among.height:
        return known
    is_sent = ~customers["is_held_out"].to_numpy()
    if is_sent.all() or not is_sent.any() or customers["order_count"].null_count() == customers.height:
        return _NO_EFFECTS
    before = covariates(customers)
    return (
        estimate((customers["order_count"] > 0).to_numpy().astype(np.float64), is_sent, before),
        estimate(customers["gross_amount"].cast(pl.Float64).to_numpy(), is_sent, before),
    )


def _row(
    campaign: str, arm: str | None, week: int | None, customers: pl.DataFrame, effects: Effects, terms: Terms
) -> dict[str, Any]:
    orders, amounts = effects
    is_sent = ~customers["is_held_out"].to_numpy()
    is_closed = bool((customers["followed_days"] >= terms.result_days).all())
    is_randomised = bool(is_sent.any() and not is_sent.all())
    row: dict[str, Any] = {"campaign_id": campaign, "arm": arm, "week": week, "is_closed": is_closed}
    has_orders = customers["order_count"].null_count() < customers.height
    # Beside one arm of several stand those who were held out of all: another share than was planned.
    planned = terms.holdout_shares.get(campaign) if arm is None else None
    p_value = _sample_ratio(customers, planned) if is_randomised else None
    factor = sequential_factor(float(customers["followed_days"].sum()) / terms.result_days)
    bounds = (orders.interval() if is_closed else orders.widened(factor)) if orders else None
    verdict = judge(
        orders,
        bounds,
        is_randomised=is_randomised,
        has_orders=has_orders,
        is_closed=is_closed,
        p_value=p_value,
        customers_a_week=_customers_a_week(customers),
    )
    return {
        **row,
        "is_randomised": is_randomised,
        **_told("lift", orders, factor, _SHARE_DIGITS),
        **_told("amount_lift", amounts, factor, _AMOUNT_DIGITS),
        "detectable_lift": round(detectable(orders), _SHARE_DIGITS) if orders else None,
        "sample_ratio_p_value": None if p_value is None else round(p_value, _SHARE_DIGITS),
        "customers_needed": verdict.customers_needed,
        "weeks_needed": verdict.weeks_needed,
        "verdict": verdict.code,
        "verdict_text": verdict.text,
    }


def _told(name: str, effect: Effect | None, factor: float, digits: int) -> dict[str, float | None]:
    """Rounded, so that the last digits of a sum, which depend on the machine, are in no table."""
    if effect is None:
        return {}
    low, high = effect.interval()
    sequential_low, sequential_high = effect.widened(factor)
    told = {
        name: effect.difference,
        f"{name}_low": low,
        f"{name}_high": high,
        f"{name}_sequential_low": sequential_low,
        f"{name}_sequential_high": sequential_high,
        f"{name}_variance_ratio": effect.variance_ratio,
    }
    return {key: round(value, digits) for key, value in told.items()}


def covariates(customers: pl.DataFrame) -> Floats:
    """What was known of customers before the message, as numbers that an outcome may hang on, a row per customer.

    Args:
        customers: the columns ``earlier_…`` and ``days_…``, as for ``campaign_effects``.
    """
    earlier = [
        pl.col(name).cast(pl.Float64).fill_null(0.0) for name in customers.columns if name.startswith("earlier_")
    ]
    # Counts and amounts as they are and by their logarithm: the first order says more than the tenth.
    curved = [column.clip(lower_bound=0).log1p().name.suffix("_log") for column in earlier]
    faded = [
        (0.5 ** (pl.col(name).cast(pl.Float64) / days)).fill_null(0.0).alias(f"{name}_faded_{days}d")
        for name, halves in _FADING_DAYS.items()
        for days in halves
    ]
    pause = pl.col("days_between_orders").cast(pl.Float64).clip(lower_bound=1.0)
    passed = (pl.col("days_since_order") / pause).clip(upper_bound=_MOST_PAUSES).fill_null(_MOST_PAUSES)
    rhythm = [
        passed.alias("pauses_passed"),
        passed.is_between(*_DUE).cast(pl.Float64).alias("is_due"),
        (1 / pause).fill_null(0.0).alias("orders_a_day"),
    ]
    values: Floats = customers.select(*earlier, *curved, *faded, *rhythm).to_numpy()
    return values


def _sample_ratio(customers: pl.DataFrame, planned: float | None) -> float | None:
    """By how often they had ordered before: who is missing from an arm is seldom like the others."""
    groups = (
        customers.group_by(group=pl.col("earlier_order_count_90d").fill_null(0).clip(0, 2))
        .agg(sent=(~pl.col("is_held_out")).sum(), held_out=pl.col("is_held_out").sum())
        .sort("group")
    )
    return sample_ratio_p_value(groups["sent"].to_list(), groups["held_out"].to_list(), planned)


def _customers_a_week(customers: pl.DataFrame) -> float | None:
    weeks = customers["week"].max()
    return customers.height / float(weeks) if isinstance(weeks, int) and weeks > 1 else None
