"""Why a product is on a customer's list, in words that can be shown to them.

A reason is the part that sets a product most apart from those that were usually put forward; how chances come about is
in ``blending.py``.
"""

from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from ml.recommendation.histories import Floats, History, Whole
from ml.recommendation.recommending import NEW_PARTS, REPEAT_PARTS, Recommender, new_parts_of, repeat_candidates

REASON_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    "product_id": pl.String,
    "reason_code": pl.String,
    "reason_product_id": pl.String,
    "reason": pl.String,
    **{f"{part}_part": pl.Float64 for part in dict.fromkeys((*REPEAT_PARTS, *NEW_PARTS))},
}
_CODES = {"collaborative": "goes_with", "walk": "goes_with", "content": "is_like", "popularity": "popular"}
_DIGITS = 4


def explain(model: Recommender, history: History, lists: pl.DataFrame, names: pl.Series) -> pl.DataFrame:
    """The reason of each place in lists, and what each part adds to its log-odds.

    Args:
        model: that made the lists.
        history: that they were made from.
        lists: as ``recommend`` returns them.
        names: what each of the model's products is called, in their order; null = its product_id is its name.

    Returns:
        One row per place, of ``REASON_SCHEMA``, in the order of the lists; a part that doesn't count for it is null.
    """
    customer = _place_of(lists["customer_id"], history.customers)
    product = _place_of(lists["product_id"], history.products)
    is_repeat = lists["is_repeat"].to_numpy().astype(bool)
    called = pl.select(pl.coalesce(names, history.products)).to_series()
    again = _explain_again(model, history, customer[is_repeat], product[is_repeat])
    new = _explain_new(model, history, customer[~is_repeat], product[~is_repeat], called)
    order = np.concatenate([np.flatnonzero(is_repeat), np.flatnonzero(~is_repeat)])
    rows = pl.concat([again, new], how="diagonal").with_columns(order=order).sort("order")
    because = rows["because"]
    return rows.select(
        lists["customer_id"],
        lists["product_id"],
        "reason_code",
        history.products.gather(because).alias("reason_product_id"),
        "reason",
        *(
            pl.col(name).round(_DIGITS) if name in rows.columns else pl.lit(None, pl.Float64).alias(name)
            for name in REASON_SCHEMA
            if name.endswith("_part")
        ),
    )


def _explain_again(model: Recommender, history: History, customer: Whole, product: Whole) -> pl.DataFrame:
    """Why it will be bought again: how often it was, how often it usually is, and how long ago that was."""
    found = repeat_candidates(model, history)
    width = history.shape[1]
    at = np.searchsorted(found.customer * width + found.product, customer * width + product)
    added = model.again.contributions(found.parts[at], found.history[at])
    times = np.round(np.exp(found.parts[at][:, REPEAT_PARTS.index("times_bought")])).astype(np.int64)
    last, pause = found.last_days[at].astype(np.int64), np.round(found.gap_days[at]).astype(np.int64)
    words = [
        f"bought {count} times, usually every {gap} days, last {_ago(days)}"
        if count > 1
        else f"bought {_ago(days)}; who buys it again does so after about {gap} days"
        for count, gap, days in zip(times.tolist(), pause.tolist(), last.tolist(), strict=True)
    ]
    return pl.DataFrame(
        {
            "reason_code": ["bought_again"] * len(words),
            "because": pl.Series([None] * len(words), dtype=pl.Int64),
            "reason": pl.Series(words, dtype=pl.String),
            **{f"{part}_part": added[:, i].astype(np.float64) for i, part in enumerate(REPEAT_PARTS)},
        },
        schema_overrides={"reason_code": pl.String},
    )


def _explain_new(
    model: Recommender, history: History, customer: Whole, product: Whole, names: pl.Series
) -> pl.DataFrame:
    """Why it may be liked: they looked at it, it goes with or is like something they know, or many buy it."""
    parts, much = new_parts_of(model, history, customer, product)
    added = model.new.contributions(parts, much)
    apart = model.new.beyond_typical(parts, much)
    best = apart.argmax(axis=1) if len(apart) else np.zeros(0, np.int64)
    interest = history.interest(model.signals)
    looked_days = _last_days(history, history.viewed, customer, product)
    carted_days = _last_days(history, history.carted, customer, product)
    codes, because, words = [], [], []
    for row, part in enumerate(NEW_PARTS[i] for i in best):
        known = None
        if carted_days[row] < np.inf and part in ("in_cart", "looked_at"):
            code, text = "in_cart", f"laid into the cart {_ago(carted_days[row])}"
        elif looked_days[row] < np.inf and part in ("in_cart", "looked_at"):
            code, text = "looked_at", f"looked at {_ago(looked_days[row])}"
        else:
            code = _CODES.get(part, "popular")
            known = _known(model, interest, part, int(customer[row]), int(product[row]))
            name = names[known] if known is not None else None
            if code == "goes_with" and known is not None:
                text = f"often chosen with {name}"
            elif code == "is_like" and known is not None:
                text = f"like {name}"
            else:
                code, text = "popular", "popular now"
        codes.append(code)
        because.append(known)
        words.append(text)
    return pl.DataFrame(
        {
            "reason_code": pl.Series(codes, dtype=pl.String),
            "because": pl.Series(because, dtype=pl.Int64),
            "reason": pl.Series(words, dtype=pl.String),
            **{f"{part}_part": added[:, i].astype(np.float64) for i, part in enumerate(NEW_PARTS)},
        }
    )


def _known(model: Recommender, interest: sparse.csr_array, part: str, customer: int, product: int) -> int | None:
    """The product that the customer knows and that speaks most for another, by one part; None if none does."""
    start, end = interest.indptr[customer], interest.indptr[customer + 1]
    known, drawn = interest.indices[start:end], interest.data[start:end]
    if part == "collaborative":
        pull = model.item_item[known, product]
    elif part == "walk":
        pull = model.walks[known, :][:, [product]].toarray().ravel()
    elif part == "content" and model.vectors is not None:
        pull = model.vectors[known] @ model.vectors[product]
    else:
        return None
    speaks = drawn * pull
    return int(known[speaks.argmax()]) if len(speaks) and speaks.max() > 0 else None


def _last_days(history: History, counts: Floats, customer: Whole, product: Whole) -> Floats:
    """Days since the pair's last event that counts, infinite where there was none; shape (pairs,)."""
    of = counts > 0
    key = history.customer[of] * history.shape[1] + history.product[of]
    # Events of a pair ascend by age.
    pairs, start = np.unique(key, return_index=True)
    wanted = customer * history.shape[1] + product
    at = np.minimum(np.searchsorted(pairs, wanted), max(len(pairs) - 1, 0))
    if not len(pairs):
        return np.full(len(wanted), np.inf, np.float32)
    found: Floats = np.where(pairs[at] == wanted, history.age_days[of][start[at]], np.inf).astype(np.float32)
    return found


def _place_of(names: pl.Series, of: pl.Series) -> Whole:
    places: Whole = of.search_sorted(names).to_numpy().astype(np.int64)
    return places


def _ago(days: float) -> str:
    return {0: "today", 1: "yesterday"}.get(int(days), f"{int(days)} days ago")
