"""Surges: whether customers complain of something more often than they used to, beyond what chance would bring.

Each night every series (a product and an aspect, or the shop as a whole and an aspect) is held against its own year: of
its texts in the last 7, 14, 28 and 56 days, are more unkind about the aspect than before? The tests are exact (Fisher
1935), so a series of three texts is judged as rightly as one of three thousand, and their number is reckoned with as
Tarone (1990, Biometrics 46: A modified Bonferroni method for discrete data) has it: a series too short to be found
significant, whatever it says, costs the others nothing. Where texts come from and who is told is not decided here.
"""

from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

# The chance, on a night on which nothing has changed, that anything at all is called a surge.
FALSE_ALARM_RATE = 0.01
WINDOW_DAYS = (7, 14, 28, 56)
BASELINE_DAYS = 365
# How many days, up to the evening, are looked at.
HISTORY_DAYS = BASELINE_DAYS + max(WINDOW_DAYS)
# What is beyond chance may still be too little to act on: a large shop's shares are known to a hair.
LEAST_RATIO = 1.5
_TOTAL = ""  # stands for the shop as a whole among products

SURGE_SCHEMA: dict[str, Any] = {
    "product_id": pl.String,
    "aspect": pl.String,
    "since_date": pl.Date,
    "text_count": pl.Int64,
    "negative_text_count": pl.Int64,
    "expected_count": pl.Float64,
    "p_value": pl.Float64,
}


def find_surges(
    texts: pl.DataFrame, negatives: pl.DataFrame, as_of_date: date, false_alarm_rate: float = FALSE_ALARM_RATE
) -> pl.DataFrame:
    """The series that have surged by the end of ``as_of_date``.

    Args:
        texts: ``product_id`` (null = about no product that is known), ``event_date``, ``text_count``: reviews and
            messages written; one row per product and day, in any order.
        negatives: ``product_id`` (null = no product, or a matter of the shop's), ``aspect``, ``event_date``,
            ``negative_text_count``: those that are unkind about the aspect, likewise.
        as_of_date: the evening; later rows are ignored.
        false_alarm_rate: the chance that anything at all is called a surge on a night on which no series has changed,
            texts being independent of each other; at most this, over all series and windows together.

    Returns:
        A row of ``SURGE_SCHEMA`` per surge, the surest first: ``product_id`` (null = the shop as a whole),
        ``since_date`` (the likeliest day of the change, among the last 56), how many texts there have been since, how
        many of them unkind, how many the share of the year before would have brought, and ``p_value`` of the window
        that tells it best, of one test.

    Raises:
        ValueError: the rate is not between 0 and 1.
    """
    if not 0 < false_alarm_rate < 1:
        raise ValueError(f"false_alarm_rate is {false_alarm_rate}: give the share of nights, between 0 and 1")
    said = _with_total(texts, ["event_date"], "text_count", as_of_date)
    blamed = _with_total(negatives, ["aspect", "event_date"], "negative_text_count", as_of_date)
    tests = pl.concat([_counts(said, blamed, as_of_date, days) for days in WINDOW_DAYS])
    if tests.is_empty():
        return pl.DataFrame(schema=SURGE_SCHEMA)
    now, in_all = tests["negatives_now"].to_numpy(), tests["negatives_in_all"].to_numpy()
    texts_now, texts_in_all = tests["texts_now"].to_numpy(), tests["texts_in_all"].to_numpy()
    p_values = upper_tail(now, in_all, texts_now, texts_in_all)
    least = upper_tail(np.minimum(in_all, texts_now), in_all, texts_now, texts_in_all)
    found = (
        tests.with_columns(p_value=p_values, bound=pl.lit(_tarone(least, false_alarm_rate)))
        .filter(pl.col("p_value") <= pl.col("bound"))
        .sort("p_value", "window_days", "product_id", "aspect")
        .unique(["product_id", "aspect"], keep="first", maintain_order=True)
    )
    rows = [_dated(said, blamed, as_of_date, row) for row in found.iter_rows(named=True)]
    surges = pl.DataFrame(rows, schema=SURGE_SCHEMA)
    return surges.filter(pl.col("negative_text_count") >= LEAST_RATIO * pl.col("expected_count"))


def upper_tail(hits: Whole, hits_in_all: Whole, drawn: Whole, in_all: Whole) -> Floats:
    """The chance of at least so many hits in a draw without replacement (the hypergeometric distribution's upper tail).

    Args:
        hits: found in the draw.
        hits_in_all: in the draw and outside it.
        drawn: how many are drawn.
        in_all: how many there are.
    """
    hits, hits_in_all, drawn, in_all = (np.asarray(each, np.int64) for each in (hits, hits_in_all, drawn, in_all))
    log_factorial = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, int(in_all.max(initial=0)) + 1)))))

    def log_choose(n: Whole, k: Whole) -> Floats:
        return np.asarray(log_factorial[n] - log_factorial[k] - log_factorial[n - k], np.float64)

    # Fewer hits than this can't be: there aren't enough misses to fill the draw.
    k = np.maximum(hits, np.maximum(0, drawn - (in_all - hits_in_all)))
    most = np.minimum(hits_in_all, drawn)
    is_possible = k <= most
    k = np.minimum(k, most)
    term = np.exp(log_choose(hits_in_all, k) + log_choose(in_all - hits_in_all, drawn - k) - log_choose(in_all, drawn))
    tail = term.copy()
    while (k < most).any():
        ratio = (hits_in_all - k) * (drawn - k) / ((k + 1) * np.maximum(in_all - hits_in_all - drawn + k + 1, 1))
        term = np.where(k < most, term * ratio, 0.0)
        tail += term
        k = np.minimum(k + 1, most)
        if term.max(initial=0.0) < 1e-300:
            break
    return np.where(is_possible, np.minimum(tail, 1.0), 0.0)


def _tarone(least: Floats, rate: float) -> float:
    """What a p-value must not exceed: the rate over the number of tests that could fall as low as that at all."""
    ordered = np.sort(least)
    # The smallest k such that no more than k tests can reach rate / k.
    for k in range(1, len(ordered) + 1):
        if np.searchsorted(ordered, rate / k, side="right") <= k:
            return rate / k
    return rate / max(len(ordered), 1)


def _with_total(frame: pl.DataFrame, by: list[str], count: str, as_of_date: date) -> pl.DataFrame:
    """The rows of products, and those of the shop as a whole; both as of the evening."""
    first = as_of_date - timedelta(days=HISTORY_DAYS)
    known = frame.filter(pl.col("event_date").is_between(first, as_of_date, closed="right"))
    total = known.group_by(by).agg(pl.col(count).sum()).with_columns(product_id=pl.lit(_TOTAL))
    columns = ["product_id", *by, pl.col(count).cast(pl.Int64)]
    return pl.concat([known.filter(pl.col("product_id").is_not_null()).select(columns), total.select(columns)])


def _counts(said: pl.DataFrame, blamed: pl.DataFrame, as_of_date: date, days: int) -> pl.DataFrame:
    """One row per series with a word against it in the window: texts and negatives in it, and with the year before."""
    start = as_of_date - timedelta(days=days)
    first = start - timedelta(days=BASELINE_DAYS)

    def summed(frame: pl.DataFrame, by: list[str], count: str, name: str) -> pl.DataFrame:
        in_window = pl.col("event_date") > start
        known = frame.filter(pl.col("event_date") > first)
        return known.group_by(by).agg(
            pl.col(count).filter(in_window).sum().alias(f"{name}_now"), pl.col(count).sum().alias(f"{name}_in_all")
        )

    return (
        summed(blamed, ["product_id", "aspect"], "negative_text_count", "negatives")
        .filter(pl.col("negatives_now") > 0)
        .join(summed(said, ["product_id"], "text_count", "texts"), on="product_id")
        # Without a past there is nothing to compare with.
        .filter(pl.col("texts_in_all") > pl.col("texts_now"))
        .with_columns(window_days=pl.lit(days))
        .sort("product_id", "aspect")
    )


def _dated(said: pl.DataFrame, blamed: pl.DataFrame, as_of_date: date, row: dict[str, Any]) -> dict[str, Any]:
    """The series with the likeliest day of its change: where two shares tell the days before and since best."""
    longest = max(WINDOW_DAYS)
    first = as_of_date - timedelta(days=HISTORY_DAYS - 1)
    texts = _daily(said.filter(pl.col("product_id") == row["product_id"]), "text_count", first)
    of_series = (pl.col("product_id") == row["product_id"]) & (pl.col("aspect") == row["aspect"])
    hits = _daily(blamed.filter(of_series), "negative_text_count", first)
    texts_before, hits_before = np.cumsum(texts), np.cumsum(hits)
    # The change comes before day s; the days before it are the year that ends there.
    starts = np.arange(len(texts) - longest, len(texts))
    before = texts_before[starts - 1] - np.concatenate(([0], texts_before))[starts - BASELINE_DAYS]
    hit_before = hits_before[starts - 1] - np.concatenate(([0], hits_before))[starts - BASELINE_DAYS]
    since, hit_since = texts_before[-1] - texts_before[starts - 1], hits_before[-1] - hits_before[starts - 1]
    likelihood = _log_likelihood(hit_before, before) + _log_likelihood(hit_since, since)
    likelihood -= _log_likelihood(hit_before + hit_since, before + since)
    is_rise = hit_since * before > hit_before * since
    best = int(np.argmax(np.where(is_rise, likelihood, -1.0)))
    return {
        "product_id": row["product_id"] or None,
        "aspect": row["aspect"],
        "since_date": first + timedelta(days=int(starts[best])),
        "text_count": int(since[best]),
        "negative_text_count": int(hit_since[best]),
        "expected_count": float(since[best] * hit_before[best] / max(before[best], 1)),
        "p_value": row["p_value"],
    }


def _daily(rows: pl.DataFrame, count: str, first: date) -> Whole:
    counts = np.zeros(HISTORY_DAYS, np.int64)
    days = (rows["event_date"] - first).dt.total_days().to_numpy()
    np.add.at(counts, days, rows[count].to_numpy())
    return counts


def _log_likelihood(hits: Whole, texts: Whole) -> Floats:
    """Of so many hits at the share that they show themselves."""
    misses = texts - hits
    share = hits / np.maximum(texts, 1)
    told = hits * np.log(np.where(hits > 0, share, 1.0)) + misses * np.log(np.where(misses > 0, 1 - share, 1.0))
    return np.asarray(told, np.float64)
