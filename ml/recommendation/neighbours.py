"""What goes with a product, and what would do in its place.

Complements are laid into one basket more often than chance; substitutes are of one category, alike in words and price
and looked at together, yet not laid into one basket.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from ml.recommendation.collaborative import cosine_neighbours, nearest
from ml.recommendation.histories import Floats, History, Whole

NEIGHBOUR_SCHEMA: dict[str, Any] = {
    "product_id": pl.String,
    "kind": pl.String,
    "place": pl.Int32,
    "neighbour_product_id": pl.String,
    "score": pl.Float64,
}
# Chance makes one pair in a thousand look like this (chi-squared of one degree of freedom).
_SURE = 10.83
# A lift counts as if so many more baskets had held the pair by chance alone.
_BASKETS_BY_CHANCE = 2.0
_CONSIDERED = 50
_ROWS_AT_ONCE = 1024
_DIGITS = 4


@dataclass(frozen=True)
class Shelves:
    """What a catalogue says of each product that could take another's place.

    Attributes:
        category: as a number; below 0 = none is known. Shape (products,).
        price: nan = not known. Shape (products,).
    """

    category: Whole
    price: Floats


def find_neighbours(
    history: History, vectors: Floats | None = None, length: int = 10, shelves: Shelves | None = None
) -> pl.DataFrame:
    """The complements and substitutes of each product, the best first.

    A basket is what one customer buys on one day. Surprise is Dunning's likelihood ratio (1993); complements are
    ranked by the logarithm of their lift, drawn to none.

    Args:
        history: events up to the evening.
        vectors: what products are like, shape (products, width); None = nothing is said of them.
        length: how many of each kind.
        shelves: what the catalogue says of the products; None = nothing.

    Returns:
        ``NEIGHBOUR_SCHEMA``, sorted by product, kind and place.
    """
    complements = _lifted(_together(history, history.bought))
    substitutes = _substitutes(history, complements, vectors, shelves)
    frames = [
        _listed(matrix, history, kind, length)
        for kind, matrix in (("complement", complements), ("substitute", substitutes))
    ]
    return pl.concat(frames).sort("product_id", "kind", "place")


def _together(history: History, counts: Floats) -> sparse.csr_array:
    """1 where a customer had to do with a product on a day; shape (customer days, products)."""
    of = counts > 0
    days = history.customer[of] * (int(history.age_days.max(initial=0)) + 1) + history.age_days[of].astype(np.int64)
    names, day = np.unique(days, return_inverse=True)
    pairs = sparse.csr_array(
        (np.ones(int(of.sum()), np.float32), (day, history.product[of])), shape=(len(names), history.shape[1])
    )
    pairs.data = np.ones_like(pairs.data)
    return pairs


def _lifted(baskets: sparse.csr_array) -> sparse.csr_array:
    """The logarithm of the lift of each pair that is together more often than chance, surely; shape (products,)²."""
    columns = baskets.T.tocsr()
    held = np.asarray(baskets.sum(axis=0)).ravel().astype(np.float64)
    total = max(baskets.shape[0], 1)
    rows, others, lifts = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0, np.float32)]
    # Block by block: most pairs were together once or twice by chance, and needn't all be held at once.
    for start in range(0, columns.shape[0], _ROWS_AT_ONCE):
        pairs = (columns[start : start + _ROWS_AT_ONCE] @ baskets).tocoo()
        row, column, both = (
            pairs.row.astype(np.int64) + start,
            pairs.col.astype(np.int64),
            pairs.data.astype(np.float64),
        )
        expected = held[row] * held[column] / total
        kept = (row != column) & (both > expected)
        row, column, both, expected = row[kept], column[kept], both[kept], expected[kept]
        surprise = _surprise(both, held[row] - both, held[column] - both, total - held[row] - held[column] + both)
        lift = np.log((both + _BASKETS_BY_CHANCE) / (expected + _BASKETS_BY_CHANCE))
        sure = surprise >= _SURE
        rows.append(row[sure])
        others.append(column[sure])
        lifts.append(lift[sure].astype(np.float32))
    shape = (columns.shape[0], columns.shape[0])
    return sparse.csr_array((np.concatenate(lifts), (np.concatenate(rows), np.concatenate(others))), shape=shape)


def _surprise(both: np.ndarray, one: np.ndarray, other: np.ndarray, neither: np.ndarray) -> np.ndarray:
    """Twice the log of the likelihood ratio of a table of four counts (Dunning 1993)."""
    cells = np.stack([both, one, other, neither]).astype(np.float64)
    sums = np.stack([both + one, other + neither, both + other, one + neither]).astype(np.float64)
    return np.asarray(2 * (_entropy(cells) - _entropy(sums) + _entropy(cells.sum(axis=0)[None])))


def _entropy(counts: np.ndarray) -> np.ndarray:
    return np.asarray((counts * np.log(np.maximum(counts, 1))).sum(axis=0))


def _substitutes(
    history: History, complements: sparse.csr_array, vectors: Floats | None, shelves: Shelves | None
) -> sparse.csr_array:
    """How well each would do for another: looked at with it, like it and priced like it, unless bought with it."""
    looked = _together(history, history.viewed)
    # Of a shop that sees no looks: what the same customers buy, at other times.
    alike = _lifted(looked) if looked.nnz else cosine_neighbours(history.buyers())
    if vectors is not None and len(vectors):
        alike = sparse.csr_array(alike + _most_alike(vectors))
    if shelves is not None:
        alike = _within_category(sparse.csr_array(alike + _priced_alike(shelves)), shelves.category)
    together = complements.copy()
    together.data = np.ones_like(together.data)
    return sparse.csr_array(alike - alike.multiply(together))


def _priced_alike(shelves: Shelves) -> sparse.csr_array:
    """The lower price over the higher one, of the products next in price in each category; shape (products,)²."""
    count = len(shelves.price)
    priced = np.flatnonzero((shelves.category >= 0) & (shelves.price > 0))
    order = priced[np.lexsort((priced, shelves.price[priced], shelves.category[priced]))]
    rows, columns = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for step in range(1, min(_CONSIDERED // 2, max(len(order) - 1, 0)) + 1):
        lower, higher = order[:-step], order[step:]
        same = shelves.category[lower] == shelves.category[higher]
        rows += [lower[same], higher[same]]
        columns += [higher[same], lower[same]]
    row, column = np.concatenate(rows), np.concatenate(columns)
    one, other = shelves.price[row], shelves.price[column]
    closeness = (np.minimum(one, other) / np.maximum(one, other)).astype(np.float32)
    return sparse.csr_array((closeness, (row, column)), shape=(count, count))


def _within_category(alike: sparse.csr_array, category: Whole) -> sparse.csr_array:
    """Less the pairs that are known to be of different categories."""
    pairs = alike.tocoo()
    one, other = category[pairs.row], category[pairs.col]
    kept = (one == other) | (one < 0) | (other < 0)
    return sparse.csr_array((pairs.data[kept], (pairs.row[kept], pairs.col[kept])), shape=alike.shape)


def _most_alike(vectors: Floats) -> sparse.csr_array:
    """Cosines of each product's most similar ones, none below 0; shape (products, products)."""
    count = len(vectors)
    most = min(_CONSIDERED, count - 1)
    rows, columns, values = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0, np.float32)]
    for start in range(0, count if most else 0, _ROWS_AT_ONCE):
        cosine = vectors[start : start + _ROWS_AT_ONCE] @ vectors.T
        cosine[np.arange(len(cosine)), np.arange(len(cosine)) + start] = -1
        best = np.argpartition(cosine, count - most, axis=1)[:, -most:]
        near = np.take_along_axis(cosine, best, axis=1)
        kept = near > 0
        rows.append(np.repeat(np.arange(len(cosine)) + start, kept.sum(axis=1)))
        columns.append(best[kept])
        values.append(near[kept])
    return sparse.csr_array(
        (np.concatenate(values).astype(np.float32), (np.concatenate(rows), np.concatenate(columns))),
        shape=(count, count),
    )


def _listed(matrix: sparse.csr_array, history: History, kind: str, length: int) -> pl.DataFrame:
    pairs = nearest(matrix, length).tocoo()
    frame = pl.DataFrame({"row": pairs.row, "column": pairs.col, "score": pairs.data.astype(np.float64)})
    frame = frame.filter(pl.col("score") > 0).sort(["row", "score", "column"], descending=[False, True, False])
    return frame.select(
        product_id=history.products.gather(frame["row"]),
        kind=pl.lit(kind),
        place=pl.int_range(1, pl.len() + 1).over("row").cast(pl.Int32),
        neighbour_product_id=history.products.gather(frame["column"]),
        score=pl.col("score").round(_DIGITS),
    )
