"""A fitted recommender, and the lists it makes: candidates, their parts, their chances, the best of them.

How its weights are found is in ``fitting.py``.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy import sparse

from ml.recommendation.blending import Blend
from ml.recommendation.choosing import Rules, choose
from ml.recommendation.histories import Floats, History, Signals, Whole
from ml.recommendation.repeating import PARTS as RHYTHM_PARTS
from ml.recommendation.repeating import Rhythms, bought_pairs, by_pair, gap_days, repeat_parts

LIST_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    "place": pl.Int32,
    "product_id": pl.String,
    "is_repeat": pl.Boolean,
    "probability": pl.Float64,
}
NEW_PARTS = ("collaborative", "walk", "content", "popularity", "looked_at", "in_cart")
REPEAT_PARTS = (*RHYTHM_PARTS, "popularity", "looked_at", "in_cart")
_DUE = REPEAT_PARTS.index("due")
_BATCH = 1024
# So many new products are put forward by each part; the blend chooses among them.
_PUT_FORWARD = 40
# Looks fade faster than tastes.
_LOOKS_FADE_DAYS = 7.0
_DIGITS = 6


@dataclass(frozen=True)
class Recommender:
    """All that lists are made with.

    Attributes:
        products: product_ids in ascending order.
        horizon_days: how far ahead a purchase counts.
        signals: how much an event says.
        popularity: how many have bought each product of late, by logarithm, shape (products,).
        item_item: EASE's weights, shape (products, products).
        walks: RP3β's, shape (products, products).
        vectors: what products are like, shape (products, width); None = nothing is said of them.
        rhythms: how products are bought again.
        new: how the chance of a new product follows from its parts.
        again: how the chance of another purchase follows from its.
    """

    products: pl.Series
    horizon_days: int
    signals: Signals
    popularity: Floats
    item_item: Floats
    walks: sparse.csr_array
    vectors: Floats | None
    rhythms: Rhythms
    new: Blend
    again: Blend

    @property
    def model_version(self) -> str:
        """Names the recommender by what it learned: other settings, products or weights are another version."""
        weights = [
            [f"{weight:.4g}" for weight in (*blend.few, *blend.many, blend.level_few, blend.level_many)]
            for blend in (self.again, self.new)
        ]
        said = [asdict(self.signals), self.horizon_days, self.products.to_list(), weights]
        return f"recommender-{sha256(json.dumps(said).encode()).hexdigest()[:12]}"


@dataclass(frozen=True)
class Candidates:
    """Products that may be put before customers: one entry a pair, ascending by customer.

    Attributes:
        customer: place of the customer, shape (candidates,).
        product: place of the product, shape (candidates,).
        parts: what speaks for it, shape (candidates, parts).
        history: how many products the customer has had to do with, shape (candidates,).
        last_days: days since the customer bought it, shape (candidates,); infinite of what is new.
        gap_days: days between two purchases by its rhythm and theirs, shape (candidates,); infinite of what is new.
    """

    customer: Whole
    product: Whole
    parts: Floats
    history: Floats
    last_days: Floats
    gap_days: Floats


def recommend(model: Recommender, history: History, length: int = 10, rules: Rules | None = None) -> pl.DataFrame:
    """The products that each customer of the history is likeliest to buy within the horizon.

    Args:
        model: fitted on an evening that isn't later than the history's.
        history: with the model's products.
        length: how many products a list holds at the most.
        rules: what lists must keep to; None = nothing but that nobody is offered what they have just bought.

    Returns:
        ``LIST_SCHEMA``, sorted by customer and place.

    Raises:
        ValueError: the history has other products than the model.
    """
    if not history.products.equals(model.products):
        raise ValueError(
            f"the model knows {len(model.products)} products and the history has {len(history.products)} others: "
            "gather it with the model's products"
        )
    again, new = repeat_candidates(model, history), new_candidates(model, history)
    frame = pl.concat(
        pl.DataFrame(
            {
                "customer": found.customer,
                "product": found.product,
                "is_repeat": np.full(len(found.customer), is_repeat),
                "probability": blend.probability(found.parts, found.history).astype(np.float64),
                "last_days": found.last_days,
                "due": found.parts[:, _DUE] if is_repeat else np.zeros(len(found.customer), np.float32),
            }
        )
        for found, blend, is_repeat in ((again, model.again, True), (new, model.new, False))
    ).with_columns(pl.col("probability").round(_DIGITS))
    chosen = choose(frame, history, rules or Rules(), length)
    return chosen.select(
        customer_id=history.customers.gather(chosen["customer"]),
        place=pl.col("place"),
        product_id=history.products.gather(chosen["product"]),
        is_repeat=pl.col("is_repeat"),
        probability=pl.col("probability"),
    )


def rank_by(scores: sparse.csr_array, history: History, length: int) -> pl.DataFrame:
    """Lists by one score alone; what has none is not listed.

    Args:
        scores: shape of the history; 0 = not to be listed.
        history: whose customers and products.
        length: how many products a list holds at the most.

    Returns:
        ``customer_id``, ``place``, ``product_id``.
    """
    pairs = scores.tocoo()
    frame = pl.DataFrame({"customer": pairs.row, "product": pairs.col, "score": pairs.data}).cast(
        {"customer": pl.Int64, "product": pl.Int64}
    )
    frame = frame.filter(pl.col("score") > 0).sort(["customer", "score", "product"], descending=[False, True, False])
    place = pl.int_range(1, pl.len() + 1).over("customer").cast(pl.Int32)
    listed = frame.with_columns(place=place).filter(pl.col("place") <= length)
    return listed.select(
        customer_id=history.customers.gather(listed["customer"]),
        place=pl.col("place"),
        product_id=history.products.gather(listed["product"]),
    )


def repeat_candidates(model: Recommender, history: History) -> Candidates:
    """Every product that a customer has bought, with what speaks for the next purchase."""
    bought = bought_pairs(history)
    gap = gap_days(bought, model.rhythms)
    parts = repeat_parts(bought, model.rhythms, model.horizon_days)
    looked, carted = recent_looks(history)
    of = [
        *(parts[name] for name in RHYTHM_PARTS),
        model.popularity[bought.product],
        _at(looked, bought.customer, bought.product),
        _at(carted, bought.customer, bought.product),
    ]
    return Candidates(
        customer=bought.customer,
        product=bought.product,
        parts=np.stack(of, axis=1).astype(np.float32),
        history=known(history)[bought.customer],
        last_days=bought.last_days,
        gap_days=gap,
    )


def new_candidates(model: Recommender, history: History) -> Candidates:
    """The products that a customer hasn't bought and for which most speaks, by any one part."""
    products = history.shape[1]
    bought = history.buyers()
    most = min(_PUT_FORWARD, products)
    who, what = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    found = [np.zeros((0, len(NEW_PARTS)), np.float32)]
    for start, parts in _new_parts(model, history) if products else ():
        has = bought[start : start + _BATCH].toarray() > 0
        customer, product = np.nonzero(_put_forward(parts, has, most))
        who.append(customer + start)
        what.append(product)
        found.append(np.stack([part[customer, product] for part in parts], axis=1).astype(np.float32))
    customer, product = np.concatenate(who), np.concatenate(what)
    never = np.full(len(customer), np.inf, np.float32)
    return Candidates(customer, product, np.concatenate(found), known(history)[customer], never, never)


def new_parts_of(model: Recommender, history: History, customer: Whole, product: Whole) -> tuple[Floats, Floats]:
    """``NEW_PARTS`` of single pairs, ascending by customer, and how much is known of their customers.

    Returns:
        Shape (pairs, parts), and shape (pairs,).
    """
    found = [np.zeros((0, len(NEW_PARTS)), np.float32)]
    for start, parts in _new_parts(model, history):
        first, last = np.searchsorted(customer, [start, start + _BATCH])
        rows, columns = customer[first:last] - start, product[first:last]
        found.append(np.stack([part[rows, columns] for part in parts], axis=1).astype(np.float32))
    return np.concatenate(found), known(history)[customer]


def _new_parts(model: Recommender, history: History) -> Iterator[tuple[int, list[Floats]]]:
    """``NEW_PARTS`` of every product, for so many customers at a time, with the first one's place."""
    interest = history.interest(model.signals)
    looked, carted = recent_looks(history)
    for start in range(0, history.shape[0], _BATCH):
        rows = slice(start, min(start + _BATCH, history.shape[0]))
        scores = dense_parts(model, interest[rows])
        popular = np.broadcast_to(model.popularity, scores["collaborative"].shape)
        yield start, [*scores.values(), popular, looked[rows].toarray(), carted[rows].toarray()]


def _put_forward(parts: list[Floats], has: npt.NDArray[np.bool_], most: int) -> npt.NDArray[np.bool_]:
    """Whether any part ranks the product among its best that the customer doesn't have."""
    forward = np.zeros(has.shape, bool)
    for part in parts:
        open_part = np.where(has, -1, part)
        best = np.argpartition(-open_part, most - 1, axis=1)[:, :most]
        rows = np.repeat(np.arange(len(best)), most)
        chosen = best.ravel()
        speaks = open_part[rows, chosen] > 0
        forward[rows[speaks], chosen[speaks]] = True
    return forward


def dense_parts(model: Recommender, interest: sparse.csr_array) -> dict[str, Floats]:
    """What the customers' interest says of every product, none below 0; each of shape (customers, products)."""
    collaborative = np.maximum(interest @ model.item_item, 0)
    walk = (interest @ model.walks).toarray()
    if model.vectors is None:
        content = np.zeros_like(collaborative)
    else:
        taste = interest @ model.vectors
        length = np.maximum(np.linalg.norm(taste, axis=1, keepdims=True), 1e-9)
        content = np.maximum((taste / length) @ model.vectors.T, 0)
    return {"collaborative": collaborative, "walk": np.log1p(walk), "content": content}


def popularity(history: History, fading_days: float) -> Floats:
    """How many have bought each product of late, by logarithm; shape (products,)."""
    weight = history.bought * history.fading(fading_days)
    return np.log1p(np.bincount(history.product, weight, minlength=history.shape[1])).astype(np.float32)


def recent_looks(history: History) -> tuple[sparse.csr_array, sparse.csr_array]:
    """How often each product was looked at and laid into the cart of late, by logarithm; of the history's shape."""
    fading = history.fading(_LOOKS_FADE_DAYS)
    found = []
    for counts in (history.viewed, history.carted):
        matrix = history.summed((counts * fading).astype(np.float32))
        matrix.data = np.log1p(matrix.data)
        found.append(matrix)
    return found[0], found[1]


def known(history: History) -> Floats:
    """How many products each customer has had to do with, shape (customers,)."""
    pairs = history.summed(np.ones(len(history.customer), np.float32))
    counts: Floats = np.diff(pairs.indptr).astype(np.float32)
    return counts


def repeat_scores(model: Recommender, history: History, part: str) -> sparse.csr_array:
    """One of the parts that speak for buying again, as a matrix of the history's shape."""
    bought = bought_pairs(history)
    return by_pair(bought, repeat_parts(bought, model.rhythms, model.horizon_days)[part], history.shape)


def _at(matrix: sparse.csr_array, rows: Whole, columns: Whole) -> Floats:
    if not len(rows):
        return np.zeros(0, np.float32)
    values: Floats = np.asarray(matrix[rows, columns]).ravel().astype(np.float32)
    return values
