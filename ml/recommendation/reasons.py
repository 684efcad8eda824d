"""Why a product is on a customer's list, in words that can be shown to them.

A reason is the part that sets a product most apart from those that were usually put forward; how chances come about is
in ``blending.py``.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy import sparse

from ml.recommendation.blending import Blend
from ml.recommendation.histories import Floats, History, Whole
from ml.recommendation.recommending import NEW_PARTS, REPEAT_PARTS, Recommender

REASON_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    "product_id": pl.String,
    "reason_code": pl.String,
    "reason_product_id": pl.String,
    "reason": pl.String,
    **{f"{part}_part": pl.Float64 for part in dict.fromkeys((*REPEAT_PARTS, *NEW_PARTS))},
}
_DIGITS = 4
# Pairs of a known product and a listed one that are weighed at once; fewer where each takes a vector's width.
_PAIRS_AT_ONCE = 2_000_000
_VECTORS_AT_ONCE = 50_000


def explain(model: Recommender, history: History, drawn: pl.DataFrame, names: pl.Series) -> pl.DataFrame:
    """The reason of each place in lists, and what each part adds to its log-odds.

    Args:
        model: that made the lists.
        history: that they were made from.
        drawn: rows of what ``draw_up`` returned.
        names: what each of the model's products is called, in their order; null = its product_id is its name.

    Returns:
        One row per place, of ``REASON_SCHEMA``, in the order of the lists; a part that doesn't count for it is null.
    """
    called = pl.select(pl.coalesce(names, history.products)).to_series()
    again = _explain_again(model, drawn.filter("is_repeat"))
    new = _explain_new(model, history, drawn.filter(~pl.col("is_repeat")), called)
    is_repeat = drawn["is_repeat"].to_numpy().astype(bool)
    order = np.concatenate([np.flatnonzero(is_repeat), np.flatnonzero(~is_repeat)])
    rows = pl.concat([again, new], how="diagonal").with_columns(order=order).sort("order")
    return rows.select(
        history.customers.gather(drawn["customer"]).alias("customer_id"),
        history.products.gather(drawn["product"]).alias("product_id"),
        "reason_code",
        history.products.gather(rows["because"]).alias("reason_product_id"),
        "reason",
        *(pl.col(name).round(_DIGITS) for name in REASON_SCHEMA if name.endswith("_part")),
    )


def _added(drawn: pl.DataFrame, blend: Blend) -> tuple[Floats, dict[str, npt.NDArray[np.float64]]]:
    """The places' parts, shape (places, parts), and what each adds to the log-odds, by its column."""
    parts = drawn.select(blend.parts).to_numpy().astype(np.float32)
    added = blend.contributions(parts, drawn["known"].to_numpy()).astype(np.float64)
    return parts, {f"{part}_part": added[:, number] for number, part in enumerate(blend.parts)}


def _explain_again(model: Recommender, drawn: pl.DataFrame) -> pl.DataFrame:
    """Why it will be bought again: how often it was, how often it usually is, and how long ago that was."""
    _, added = _added(drawn, model.again)
    times, gap = pl.col("times_bought").exp().round().cast(pl.Int64), pl.col("gap_days").round().cast(pl.Int64)
    last = _ago(pl.col("last_days"))
    return drawn.select(
        reason_code=pl.lit("bought_again"),
        because=pl.lit(None, pl.Int64),
        reason=pl.when(times > 1)
        .then(pl.format("bought {} times, usually every {} days, last {}", times, gap, last))
        .otherwise(pl.format("bought {}; who buys it again does so after about {} days", last, gap)),
    ).with_columns(pl.Series(name, values, pl.Float64) for name, values in added.items())


def _explain_new(model: Recommender, history: History, drawn: pl.DataFrame, names: pl.Series) -> pl.DataFrame:
    """Why it may be liked: they looked at it, it goes with or is like something they know, or many buy it."""
    customer, product = drawn["customer"].to_numpy(), drawn["product"].to_numpy()
    parts, added = _added(drawn, model.new)
    apart = model.new.beyond_typical(parts, drawn["known"].to_numpy())
    best = np.array(NEW_PARTS)[apart.argmax(axis=1)] if len(apart) else np.zeros(0, np.str_)
    because = np.full(len(best), -1, np.int64)
    interest = history.interest(model.signals)
    for part in ("collaborative", "walk", "content"):
        rows = np.flatnonzero(best == part)
        because[rows] = _strongest(model, interest, part, customer[rows], product[rows])
    said = pl.DataFrame(
        {
            "part": pl.Series(best.tolist(), dtype=pl.String),
            "because": pl.Series(because, dtype=pl.Int64).replace(-1, None),
            "carted_days": _last_days(history, history.carted, customer, product),
            "looked_days": _last_days(history, history.viewed, customer, product),
        }
    ).with_columns(name=names.gather(pl.Series(because).replace(-1, None)))
    has_looked = pl.col("part").is_in(["in_cart", "looked_at"])
    is_known = pl.col("because").is_not_null()
    return said.select(
        reason_code=pl.when(has_looked & pl.col("carted_days").is_finite())
        .then(pl.lit("in_cart"))
        .when(has_looked & pl.col("looked_days").is_finite())
        .then(pl.lit("looked_at"))
        .when(is_known & (pl.col("part") == "content"))
        .then(pl.lit("is_like"))
        .when(is_known)
        .then(pl.lit("goes_with"))
        .otherwise(pl.lit("popular")),
        because="because",
        name="name",
        carted=_ago(pl.col("carted_days")),
        looked=_ago(pl.col("looked_days")),
    ).select(
        "reason_code",
        "because",
        reason=pl.when(pl.col("reason_code") == "in_cart")
        .then(pl.format("laid into the cart {}", "carted"))
        .when(pl.col("reason_code") == "looked_at")
        .then(pl.format("looked at {}", "looked"))
        .when(pl.col("reason_code") == "is_like")
        .then(pl.format("like {}", "name"))
        .when(pl.col("reason_code") == "goes_with")
        .then(pl.format("often chosen with {}", "name"))
        .otherwise(pl.lit("popular now")),
    ).with_columns(pl.Series(name, values, pl.Float64) for name, values in added.items())  # fmt: skip


def _strongest(model: Recommender, interest: sparse.csr_array, part: str, customer: Whole, product: Whole) -> Whole:
    """The known product that speaks most for each listed one, by one part; -1 = none does. Shape (pairs,)."""
    if part == "content" and model.vectors is None:
        return np.full(len(customer), -1, np.int64)
    width = np.diff(interest.indptr)[customer]
    bounds = np.concatenate([[0], np.cumsum(width)])
    at_once = _VECTORS_AT_ONCE if part == "content" else _PAIRS_AT_ONCE
    found = np.full(len(customer), -1, np.int64)
    start = 0
    while start < len(customer):
        end = max(int(np.searchsorted(bounds, bounds[start] + at_once, side="right")) - 1, start + 1)
        of = np.repeat(np.arange(start, end), width[start:end])
        # Where each pair's known product stands among all customers' interests.
        at = np.arange(len(of)) - (bounds[of] - bounds[start]) + interest.indptr[customer[of]]
        known = interest.indices[at].astype(np.int64)
        speaks = interest.data[at] * _pull(model, part, known, product[of])
        # By pair, the loudest first; of equals the first.
        order = np.lexsort((known, -speaks, of))
        first = order[np.flatnonzero(np.diff(of[order], prepend=-1))]
        loud = first[speaks[first] > 0]
        found[of[loud]] = known[loud]
        start = end
    return found


def _pull(model: Recommender, part: str, known: Whole, product: Whole) -> Floats:
    if part == "collaborative":
        return model.affinity.pull(known, product)
    if part == "walk":
        values: Floats = np.asarray(model.walks[known, product]).ravel()
        return values
    assert model.vectors is not None  # noqa: S101  # the caller has looked
    alike: Floats = np.einsum("ij,ij->i", model.vectors[known], model.vectors[product])
    return alike


def _last_days(history: History, counts: Floats, customer: Whole, product: Whole) -> Floats:
    """Days since the pair's last event that counts, infinite where there was none; shape (pairs,)."""
    of = counts > 0
    key = history.customer[of] * history.shape[1] + history.product[of]
    # Events of a pair ascend by age, and pairs ascend: the first of each is its latest.
    start = np.flatnonzero(np.diff(key, prepend=-1))
    pairs = key[start]
    wanted = customer * history.shape[1] + product
    at = np.minimum(np.searchsorted(pairs, wanted), max(len(pairs) - 1, 0))
    if not len(pairs):
        return np.full(len(wanted), np.inf, np.float32)
    found: Floats = np.where(pairs[at] == wanted, history.age_days[of][start[at]], np.inf).astype(np.float32)
    return found


def _ago(days: pl.Expr) -> pl.Expr:
    whole = days.fill_nan(None).replace(float("inf"), None).cast(pl.Int64)
    return (
        pl.when(whole == 0)
        .then(pl.lit("today"))
        .when(whole == 1)
        .then(pl.lit("yesterday"))
        .otherwise(pl.format("{} days ago", whole))
    )
