"""A fitted recommender, and the lists it makes: candidates, their parts, their chances, the best of them.

How its weights are found is in ``fitting.py``; why something is on a list, in ``reasons.py``.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from ml.recommendation.affinities import Affinity
from ml.recommendation.blending import Blend
from ml.recommendation.choosing import Rules, barred_places, choose
from ml.recommendation.collaborative import greatest, nearest
from ml.recommendation.histories import Floats, History, Signals, Whole
from ml.recommendation.repeating import PARTS as RHYTHM_PARTS
from ml.recommendation.repeating import Rhythms, bought_pairs, by_pair, gap_days, learn_rhythms, repeat_parts

LIST_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    "place": pl.Int32,
    "product_id": pl.String,
    "is_repeat": pl.Boolean,
    "probability": pl.Float64,
}
NEW_PARTS = ("collaborative", "walk", "content", "popularity", "looked_at", "in_cart")
REPEAT_PARTS = (*RHYTHM_PARTS, "popularity", "looked_at", "in_cart")
# What is known of each place of a list as it is drawn up, by the places of customers and products.
DRAWN_SCHEMA: dict[str, Any] = {
    "customer": pl.Int64,
    "product": pl.Int64,
    "place": pl.Int32,
    "is_repeat": pl.Boolean,
    "probability": pl.Float64,
    "known": pl.Float32,
    "last_days": pl.Float32,
    "gap_days": pl.Float32,
    **dict.fromkeys((*REPEAT_PARTS, *NEW_PARTS), pl.Float32),
}
_DUE = REPEAT_PARTS.index("due")
# So many customers at once, fewer where there are very many products.
_BATCH = 1024
_SCORES_AT_ONCE = 6_000_000
_THREADS = 2
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
        fading_days: after how many days a purchase makes a product half as popular.
        popularity: how many have bought each product of late, by logarithm, shape (products,).
        affinity: what interest in some products says of the others: EASE, or factors where there are very many.
        walks: RP3β's, shape (products, products).
        vectors: what products are like, shape (products, width); None = nothing is said of them.
        rhythms: how products are bought again.
        new: how the chance of a new product follows from its parts.
        again: how the chance of another purchase follows from its.
        model_version: names the fit.
    """

    products: pl.Series
    horizon_days: int
    signals: Signals
    fading_days: float
    popularity: Floats
    affinity: Affinity
    walks: sparse.csr_array
    vectors: Floats | None
    rhythms: Rhythms
    new: Blend
    again: Blend
    model_version: str = ""

    def on(self, history: History, vectors: Floats | None) -> "Recommender":
        """The same model on another evening, with the popularity and the rhythms of that one.

        Args:
            history: everyone's, up to that evening. Of products that came after the fit nothing is known but their
                words and who has bought them; products that have gone are forgotten.
            vectors: what the history's products are like; None = nothing is said of them.
        """
        count = history.shape[1]
        shelves = {name: place for place, name in enumerate(history.products.to_list())}
        found = np.array([shelves.get(name, -1) for name in self.products.to_list()], np.int64)
        own = np.flatnonzero(found >= 0)
        walks = sparse.csr_array(self.walks[own][:, own]).tocoo()
        return replace(
            self,
            products=history.products,
            popularity=popularity(history, self.fading_days),
            affinity=self.affinity.moved(own, found[own], count),
            walks=sparse.csr_array((walks.data, (found[own][walks.row], found[own][walks.col])), shape=(count, count)),
            vectors=vectors,
            rhythms=learn_rhythms(bought_pairs(history), count),
        )


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

    def of(self, first: int, last: int) -> "Candidates":
        """Those of the customers from place ``first`` up to ``last``, without it."""
        start, end = np.searchsorted(self.customer, [first, last])
        return Candidates(*(getattr(self, name)[start:end] for name in self.__dataclass_fields__))


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
    return named(draw_up(model, history, length, rules), history)


def draw_up(model: Recommender, history: History, length: int = 10, rules: Rules | None = None) -> pl.DataFrame:
    """As ``recommend``, but of ``DRAWN_SCHEMA``: with what spoke for each place, null where a part doesn't count."""
    if not history.products.equals(model.products):
        raise ValueError(
            f"the model knows {len(model.products)} products and the history has {len(history.products)} others: "
            "gather it with the model's products"
        )
    again, shelves = repeat_candidates(model, history), _Shelves.of(model, history)
    rules = rules or Rules()
    barred = barred_places(rules, history)

    def batch(rows: slice) -> pl.DataFrame:
        own = barred.filter(pl.col("customer").is_between(rows.start, rows.stop, closed="left"))
        new = _new_of(model, shelves, rows)
        return _drawn(model, again.of(rows.start, rows.stop), new, length, rules, own)

    # What takes long in a batch (products of matrices, partitions, frames) lets other threads run.
    with ThreadPoolExecutor(_THREADS) as pool:
        return pl.concat([pl.DataFrame(schema=DRAWN_SCHEMA), *pool.map(batch, _batches(history.shape))])


def _drawn(
    model: Recommender, again: Candidates, new: Candidates, length: int, rules: Rules, barred: pl.DataFrame
) -> pl.DataFrame:
    """The lists of one batch of customers."""
    kinds = ((again, model.again, REPEAT_PARTS, True), (new, model.new, NEW_PARTS, False))
    open_to_choice = pl.concat(
        pl.DataFrame(
            {
                "customer": found.customer,
                "product": found.product,
                "is_repeat": np.full(len(found.customer), is_repeat),
                "probability": blend.probability(found.parts, found.history).astype(np.float64),
                "last_days": found.last_days,
                "due": found.parts[:, _DUE] if is_repeat else np.zeros(len(found.customer), np.float32),
                "at": np.arange(len(found.customer)),
            }
        )
        for found, blend, _, is_repeat in kinds
    ).with_columns(pl.col("probability").round(_DIGITS))
    chosen = choose(open_to_choice, rules, barred, length)
    frames = []
    for found, _, names, is_repeat in kinds:
        rows = chosen.filter(pl.col("is_repeat") == is_repeat)
        at = rows["at"].to_numpy()
        said = {"known": found.history[at], "last_days": found.last_days[at], "gap_days": found.gap_days[at]}
        parts = {name: found.parts[at, number] for number, name in enumerate(names)}
        frames.append(rows.select("customer", "product", "place", "is_repeat", "probability").with_columns(
            **{name: pl.Series(values, dtype=pl.Float32) for name, values in {**said, **parts}.items()}
        ))  # fmt: skip
    drawn = pl.concat(frames, how="diagonal").sort("customer", "place")
    return drawn.select(
        pl.col(name).cast(kind) if name in drawn.columns else pl.lit(None, kind).alias(name)
        for name, kind in DRAWN_SCHEMA.items()
    )


def named(drawn: pl.DataFrame, history: History) -> pl.DataFrame:
    """Lists as they were drawn up, with the names of the history's customers and products: ``LIST_SCHEMA``."""
    return drawn.select(
        customer_id=history.customers.gather(drawn["customer"]),
        place=pl.col("place"),
        product_id=history.products.gather(drawn["product"]),
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
    nothing = Candidates(
        np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, len(NEW_PARTS)), np.float32),
        *(np.zeros(0, np.float32) for _ in range(3)),
    )  # fmt: skip
    shelves = _Shelves.of(model, history)
    found = [nothing, *(_new_of(model, shelves, rows) for rows in _batches(history.shape))]
    return Candidates(*(np.concatenate([getattr(one, name) for one in found]) for name in nothing.__dataclass_fields__))


@dataclass(frozen=True)
class _Shelves:
    """What is asked of the history for every batch of customers."""

    interest: sparse.csr_array
    bought: sparse.csr_array
    looked: sparse.csr_array
    carted: sparse.csr_array
    known: Floats
    by_popularity: Whole

    @classmethod
    def of(cls, model: Recommender, history: History) -> "_Shelves":
        looked, carted = recent_looks(history)
        by_popularity = np.lexsort((np.arange(history.shape[1]), -model.popularity))
        return cls(history.interest(model.signals), history.buyers(), looked, carted, known(history), by_popularity)


def _batches(shape: tuple[int, int]) -> Iterator[slice]:
    """So many customers at a time that their scores of all products don't take much memory."""
    customers, products = shape
    height = max(1, min(_BATCH, _SCORES_AT_ONCE // max(products, 1)))
    return (slice(start, min(start + height, customers)) for start in range(0, customers, height))


def _new_of(model: Recommender, shelves: _Shelves, rows: slice) -> Candidates:
    """The new products that are put forward for some of the customers."""
    parts = dense_parts(model, shelves.interest[rows])
    looked, carted = shelves.looked[rows], shelves.carted[rows]
    customer, product = _put_forward(
        [*parts.values()], [looked, carted], model.popularity, shelves.by_popularity, shelves.bought[rows]
    )
    spoken = [
        *(part[customer, product] for part in parts.values()),
        model.popularity[product],
        _at(looked, customer, product),
        _at(carted, customer, product),
    ]
    never = np.full(len(customer), np.inf, np.float32)
    found = np.stack(spoken, axis=1).astype(np.float32)
    return Candidates(customer + rows.start, product, found, shelves.known[rows][customer], never, never)


def _put_forward(
    dense: list[Floats],
    looks: list[sparse.csr_array],
    popular: Floats,
    by_popularity: Whole,
    bought: sparse.csr_array,
) -> tuple[Whole, Whole]:
    """The pairs that any part ranks among the best that the customer doesn't have, ascending."""
    has = bought.toarray() > 0
    forward = np.zeros(has.shape, bool)
    most = min(_PUT_FORWARD, has.shape[1])
    for part in dense if most else []:
        forward[greatest(np.where(has, np.float32(-1), part), most)] = True
    for look in looks:
        best_looks = nearest(sparse.csr_array(look.multiply(~has)), _PUT_FORWARD).tocoo()
        forward[best_looks.row, best_looks.col] = True
    # All customers have the same ranking by popularity, so only its head need be looked at.
    longest = int(np.diff(bought.indptr).max(initial=0))
    head = by_popularity[: most + longest]
    head = head[popular[head] > 0]
    is_open = ~has[:, head]
    forward[:, head] |= is_open & (np.cumsum(is_open, axis=1) <= most)
    customer, product = np.nonzero(forward)
    return customer, product


def dense_parts(model: Recommender, interest: sparse.csr_array) -> dict[str, Floats]:
    """What the customers' interest says of every product, none below 0; each of shape (customers, products)."""
    collaborative = np.maximum(model.affinity.scores(interest), 0)
    walk = interest @ model.walks
    walk.data = np.log1p(walk.data)
    if model.vectors is None:
        content = np.zeros_like(collaborative)
    else:
        taste = interest @ model.vectors
        length = np.maximum(np.linalg.norm(taste, axis=1, keepdims=True), 1e-9)
        content = np.maximum((taste / length) @ model.vectors.T, 0)
    return {"collaborative": collaborative, "walk": walk.toarray(), "content": content}


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
