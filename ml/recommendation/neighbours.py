"""What goes with a product, and what would do in its place.

Complements are laid into one basket more often than chance; substitutes are looked at together and are alike in words,
yet not laid into one basket.
"""

from typing import Any

import numpy as np
import polars as pl
from scipy import sparse

from ml.recommendation.collaborative import cosine_neighbours, nearest
from ml.recommendation.histories import Floats, History

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
_DIGITS = 4


def find_neighbours(history: History, vectors: Floats | None = None, length: int = 10) -> pl.DataFrame:
    """The complements and substitutes of each product, the best first.

    A basket is what one customer buys on one day. Surprise is Dunning's likelihood ratio (1993); complements are
    ranked by the logarithm of their lift, drawn to none.

    Args:
        history: events up to the evening.
        vectors: what products are like, shape (products, width); None = nothing is said of them.
        length: how many of each kind.

    Returns:
        ``NEIGHBOUR_SCHEMA``, sorted by product, kind and place.
    """
    bought = _together(history, history.bought)
    complements = _lifted(bought)
    substitutes = _substitutes(history, bought, vectors)
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
    pairs = (baskets.T @ baskets).tocoo()
    held = np.asarray(baskets.sum(axis=0)).ravel()
    total = max(baskets.shape[0], 1)
    both = pairs.data.astype(np.float64)
    expected = held[pairs.row].astype(np.float64) * held[pairs.col] / total
    kept = (pairs.row != pairs.col) & (both > expected)
    row, column, both, expected = pairs.row[kept], pairs.col[kept], both[kept], expected[kept]
    sure = _surprise(both, held[row] - both, held[column] - both, total - held[row] - held[column] + both) >= _SURE
    lift = np.log((both + _BASKETS_BY_CHANCE) / (expected + _BASKETS_BY_CHANCE))
    return sparse.csr_array((lift[sure].astype(np.float32), (row[sure], column[sure])), shape=pairs.shape)


def _surprise(both: np.ndarray, one: np.ndarray, other: np.ndarray, neither: np.ndarray) -> np.ndarray:
    """Twice the log of the likelihood ratio of a table of four counts (Dunning 1993)."""
    cells = np.stack([both, one, other, neither]).astype(np.float64)
    sums = np.stack([both + one, other + neither, both + other, one + neither]).astype(np.float64)
    return np.asarray(2 * (_entropy(cells) - _entropy(sums) + _entropy(cells.sum(axis=0)[None])))


def _entropy(counts: np.ndarray) -> np.ndarray:
    return np.asarray((counts * np.log(np.maximum(counts, 1))).sum(axis=0))


def _substitutes(history: History, bought: sparse.csr_array, vectors: Floats | None) -> sparse.csr_array:
    """How well each would do for another: looked at with it and like it, less what is bought with it."""
    looked = _together(history, history.viewed)
    # Of a shop that sees no looks: what the same customers buy, at other times.
    alike = _lifted(looked) if looked.nnz else cosine_neighbours(history.buyers())
    if vectors is not None and len(vectors):
        alike = sparse.csr_array(alike + _most_alike(vectors))
    together = _lifted(bought)
    together.data = np.ones_like(together.data)
    return sparse.csr_array(alike - alike.multiply(together))


def _most_alike(vectors: Floats) -> sparse.csr_array:
    """Cosines of each product's most similar ones, none below 0; shape (products, products)."""
    most = min(_CONSIDERED, len(vectors) - 1)
    rows, columns, values = [], [], []
    for place, vector in enumerate(vectors):
        cosine = vectors @ vector
        cosine[place] = -1
        best = np.argpartition(-cosine, most - 1)[:most] if most else np.zeros(0, np.int64)
        best = best[cosine[best] > 0]
        rows.append(np.full(len(best), place))
        columns.append(best)
        values.append(cosine[best])
    return sparse.csr_array(
        (np.concatenate(values).astype(np.float32), (np.concatenate(rows), np.concatenate(columns))),
        shape=(len(vectors), len(vectors)),
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
