"""Which of the likely products a list holds: what a shop's rules bar, what must vary, what pays.

How likely products are is not here.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.recommendation.histories import Floats, History, Whole

# So much of a rhythm's pause has passed when it calls for another.
_DUE_AT = 0.75
_LEAST_MARGIN = 0.01


@dataclass(frozen=True)
class Rules:
    """What a shop's lists must keep to; everything by the places of the history's customers and products.

    Attributes:
        is_barred: products that nobody is offered: not to be had, or not suited to it, shape (products,).
        barred: pairs that must not be, such as what a customer sent back or complained about: ``customer_id``,
            ``product_id``.
        category: each product's category, as a number; below 0 = none is known, and it counts as one of its own.
        most_per_category: how many products of a category a list holds at the most.
        most_repeats: how many products that the customer has bought before it holds at the most.
        worth: what a sale of each product is worth beside others, shape (products,); lists are ordered by the chance
            times it.
        pause_days: so soon after a purchase nobody is offered the same, unless its rhythm calls for another.
    """

    is_barred: npt.NDArray[np.bool_] | None = None
    barred: pl.DataFrame | None = None
    category: Whole | None = None
    most_per_category: int | None = None
    most_repeats: int | None = None
    worth: Floats | None = None
    pause_days: float = 14.0


def worth_of(margin: Floats, weight: float) -> Floats:
    """What a sale of each product is worth beside others: its margin beside the median, to the power of ``weight``.

    Args:
        margin: per product, in the shop's currency; nan = not known, and it counts like the median. Below a hundredth
            of the median it counts like that.
        weight: 0 = all sales are worth the same, 1 = what they earn.
    """
    known = margin[np.isfinite(margin)]
    usual = float(np.median(known)) if len(known) else 0.0
    if usual <= 0:
        return np.ones(len(margin), np.float32)
    beside = np.maximum(np.nan_to_num(margin / usual, nan=1.0), _LEAST_MARGIN)
    worth: Floats = (beside**weight).astype(np.float32)
    return worth


def choose(candidates: pl.DataFrame, rules: Rules, barred: pl.DataFrame, length: int) -> pl.DataFrame:
    """The best candidates of each customer that the rules let through.

    Args:
        candidates: ``customer`` and ``product`` by their places, ``is_repeat``, ``probability``, ``last_days`` since
            the customer bought it (infinite of what is new), and how ``due`` it is by its rhythm.
        rules: the shop's.
        barred: see ``barred_places``.
        length: how many products a list holds at the most.

    Returns:
        The candidates that were chosen, with their ``place`` from 1, sorted by customer and place.
    """
    frame = candidates.filter((pl.col("last_days") >= rules.pause_days) | (pl.col("due") >= _DUE_AT))
    if rules.is_barred is not None:
        frame = frame.filter(~pl.Series(rules.is_barred).gather(frame["product"]))
    if barred.height:
        frame = frame.join(barred, on=["customer", "product"], how="anti")
    key = pl.col("probability")
    if rules.worth is not None:
        key *= pl.Series(rules.worth).gather(frame["product"]).cast(pl.Float64)
    frame = frame.with_columns(key=key)
    frame = frame.sort(["customer", "key", "product"], descending=[False, True, False])
    if rules.most_repeats is not None:
        so_far = pl.col("is_repeat").cast(pl.Int32).cum_sum().over("customer")
        frame = frame.filter(~pl.col("is_repeat") | (so_far <= rules.most_repeats))
    if rules.most_per_category is not None and rules.category is not None:
        frame = frame.with_columns(category=pl.Series(rules.category).gather(frame["product"]))
        so_far = pl.int_range(1, pl.len() + 1).over("customer", "category")
        frame = frame.filter((pl.col("category") < 0) | (so_far <= rules.most_per_category)).drop("category")
    place = pl.int_range(1, pl.len() + 1).over("customer").cast(pl.Int32)
    return frame.drop("key").with_columns(place=place).filter(pl.col("place") <= length)


def barred_places(rules: Rules, history: History) -> pl.DataFrame:
    """The pairs that must not be, by the places of the history's customers and products: ``customer``, ``product``."""
    if rules.barred is None:
        return pl.DataFrame(schema={"customer": pl.Int64, "product": pl.Int64})
    customers = pl.DataFrame({"customer_id": history.customers, "customer": np.arange(history.shape[0])})
    products = pl.DataFrame({"product_id": history.products, "product": np.arange(history.shape[1])})
    return rules.barred.join(customers, on="customer_id").join(products, on="product_id").select("customer", "product")
