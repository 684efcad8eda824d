"""How good lists are, against what was bought.

Which lists are judged is the caller's choice.
"""

from collections.abc import Sequence

import numpy as np
import polars as pl

_RESAMPLES = 500
_LENGTHS = (5, 10, 20)


def judge_lists(
    lists: pl.DataFrame,
    came: pl.DataFrame,
    popularity: pl.DataFrame,
    lengths: Sequence[int] = _LENGTHS,
    seed: int = 0,
) -> pl.DataFrame:
    """Figures over the customers who bought something (Herlocker et al. 2004; NDCG after Järvelin and Kekäläinen 2002).

    Args:
        lists: ``customer_id``, ``place`` from 1, ``product_id``; a customer without a list has found nothing.
        came: ``customer_id``, ``product_id``: what was bought, each pair once.
        popularity: ``product_id``, ``share`` of customers who have bought it, of every product that can be listed.
        lengths: how many places count.
        seed: of the bootstrap over customers.

    Returns:
        One row per length: ``length``, ``customer_count``, ``recall`` with ``recall_low`` and ``recall_high`` (95 %),
        ``precision``, ``ndcg`` with its interval, ``average_precision`` (divided by the lesser of the length and what
        was bought), ``coverage`` (share of products in any list) and ``novelty`` (mean self-information, in bits).
    """
    bought = came.group_by("customer_id").agg(bought_count=pl.len()).sort("customer_id")
    hits = lists.join(came, on=["customer_id", "product_id"]).sort("customer_id", "place")
    rows = []
    for length in lengths:
        shown = lists.filter(pl.col("place") <= length)
        per_customer = (
            hits.filter(pl.col("place") <= length)
            .with_columns(number=pl.int_range(1, pl.len() + 1).over("customer_id"))
            .group_by("customer_id")
            .agg(
                hit_count=pl.len(),
                gain=(1 / (pl.col("place") + 1).log(2)).sum(),
                precision_sum=(pl.col("number") / pl.col("place")).sum(),
            )
        )
        figures = bought.join(per_customer, on="customer_id", how="left").sort("customer_id").fill_null(0)
        gains = np.cumsum(1 / np.log2(np.arange(2, length + 2)))
        count = figures["bought_count"].to_numpy()
        best = np.minimum(count, length)
        recall = figures["hit_count"].to_numpy() / np.maximum(count, 1)
        ndcg = figures["gain"].to_numpy() / gains[best - 1] if len(best) else np.zeros(0)
        average = figures["precision_sum"].to_numpy() / np.maximum(best, 1)
        shares = shown.join(popularity, on="product_id", how="left")["share"].fill_null(0.0).to_numpy()
        rows.append(
            {
                "length": length,
                "customer_count": figures.height,
                "recall": _mean(recall),
                **_interval("recall", recall, seed),
                "precision": _mean(figures["hit_count"].to_numpy() / length),
                "ndcg": _mean(ndcg),
                **_interval("ndcg", ndcg, seed),
                "average_precision": _mean(average),
                "coverage": shown["product_id"].n_unique() / max(popularity.height, 1),
                "novelty": _mean(-np.log2(np.maximum(shares, 1e-6))),
            }
        )
    return pl.DataFrame(rows)


def recall_by_customer(lists: pl.DataFrame, came: pl.DataFrame, length: int) -> pl.DataFrame:
    """``customer_id`` and ``recall`` of everyone who bought something, sorted: what paired comparisons are made of."""
    hits = (
        lists.filter(pl.col("place") <= length)
        .join(came, on=["customer_id", "product_id"])
        .group_by("customer_id")
        .agg(hit_count=pl.len())
    )
    bought = came.group_by("customer_id").agg(bought_count=pl.len())
    return (
        bought.join(hits, on="customer_id", how="left")
        .select("customer_id", recall=pl.col("hit_count").fill_null(0) / pl.col("bought_count"))
        .sort("customer_id")
    )


def difference(one: pl.DataFrame, other: pl.DataFrame, seed: int = 0) -> tuple[float, float, float]:
    """Mean difference of two ``recall_by_customer`` of the same customers, with its 95 % interval by bootstrap."""
    gap = one["recall"].to_numpy() - other["recall"].to_numpy()
    interval = _interval("gap", gap, seed)
    return _mean(gap), interval["gap_low"], interval["gap_high"]


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else 0.0


def _interval(name: str, values: np.ndarray, seed: int) -> dict[str, float]:
    if not len(values):
        return {f"{name}_low": 0.0, f"{name}_high": 0.0}
    chance = np.random.default_rng(seed)
    counts = chance.multinomial(len(values), np.full(len(values), 1 / len(values)), size=_RESAMPLES)
    low, high = np.quantile(counts @ values / len(values), [0.025, 0.975])
    return {f"{name}_low": float(low), f"{name}_high": float(high)}
