"""The lists that embarrass models: what most buy, and what a customer bought most, under the same rules.

How lists are judged is in ``metrics.py``.
"""

from dataclasses import replace

import numpy as np
import polars as pl

from ml.recommendation.choosing import Rules, barred_places, choose
from ml.recommendation.histories import Floats, History
from ml.recommendation.recommending import LIST_SCHEMA, Recommender
from ml.recommendation.repeating import bought_pairs, gap_days

BASELINES = ("popular", "personal")
# Of the most popular products so many times a list's length are looked at: rules may bar most of them.
_LOOKED_AT = 5
_BATCH = 4096


def baseline_lists(model: Recommender, history: History, length: int, rules: Rules) -> dict[str, pl.DataFrame]:
    """What two rules of thumb would have listed; by name, each of ``LIST_SCHEMA`` but for the probability.

    ``popular`` is what most have bought of late; ``personal`` what the customer has bought most often, then what is
    popular. They keep to the same rules, but know nothing of margins.

    Args:
        model: on the history's evening; only its popularity and its rhythms are asked.
        history: with the model's products.
        length: how many products a list holds at the most.
        rules: what lists must keep to.
    """
    rules = replace(rules, worth=None)
    bought = bought_pairs(history)
    due = (bought.last_days / gap_days(bought, model.rhythms)).astype(np.float32)
    own = pl.DataFrame(
        {
            "customer": bought.customer,
            "product": bought.product,
            "times": bought.times,
            "last_days": bought.last_days,
            "due": due,
        }
    )
    barred = barred_places(rules, history)
    head = _head(model.popularity, rules, length)
    share = model.popularity / (model.popularity.max(initial=0) + 1)
    schema = {name: kind for name, kind in LIST_SCHEMA.items() if name != "probability"}
    found: dict[str, list[pl.DataFrame]] = {name: [pl.DataFrame(schema=schema)] for name in BASELINES}
    for start in range(0, history.shape[0], _BATCH):
        who = np.arange(start, min(start + _BATCH, history.shape[0]))
        mine = own.filter(pl.col("customer").is_between(int(who[0]), int(who[-1])))
        shared = pl.DataFrame({"customer": np.repeat(who, len(head)), "product": np.tile(head, len(who))})
        whole = shared.join(mine, on=["customer", "product"], how="full", coalesce=True).select(
            "customer",
            "product",
            is_repeat=pl.col("times").is_not_null(),
            last_days=pl.col("last_days").fill_null(float("inf")),
            due=pl.col("due").fill_null(0),
            times=pl.col("times").fill_null(0).cast(pl.Float64),
        )
        popular = pl.Series(share).gather(whole["product"]).cast(pl.Float64)
        is_shared = whole["product"].is_in(head.tolist())
        for name, rows in (
            ("popular", whole.with_columns(probability=popular).filter(is_shared)),
            ("personal", whole.with_columns(probability=pl.col("times") + popular)),
        ):
            chosen = choose(rows.sort("customer", "product"), rules, barred, length)
            found[name].append(
                chosen.select(
                    customer_id=history.customers.gather(chosen["customer"]),
                    place=pl.col("place"),
                    product_id=history.products.gather(chosen["product"]),
                    is_repeat=pl.col("is_repeat"),
                )
            )
    return {name: pl.concat(frames) for name, frames in found.items()}


def _head(popularity: Floats, rules: Rules, length: int) -> np.ndarray:
    """The most popular products that may be offered at all, most popular first."""
    is_open = popularity > 0 if rules.is_barred is None else (popularity > 0) & ~rules.is_barred
    order = np.lexsort((np.arange(len(popularity)), -popularity))
    return order[is_open[order]][: _LOOKED_AT * length].astype(np.int64)
