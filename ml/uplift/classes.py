"""The four kinds of customer that a message meets, and what is saved by leaving the sure ones alone."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from ml.uplift.learners import Floats

CLASSES = ("persuadable", "sure_thing", "lost_cause", "do_not_disturb")


@dataclass(frozen=True)
class Saving:
    """What is saved when those who buy anyway are sent no discount.

    Attributes:
        customer_count: how many are left alone.
        discount_amount: discounts that they would have taken without need, in the shop's currency.
        lost_amount: margin that the discount would have brought among them all the same.
    """

    customer_count: int
    discount_amount: float
    lost_amount: float


def classify(effect: Floats, probability_without: Floats, worth: float, sure: float = 0.5) -> pl.Series:
    """Which of the four each customer is.

    Args:
        effect: by how much the message raises their chance to order.
        probability_without: their chance to order without it.
        worth: an effect below which a message isn't worth its cost, above zero: its cost over the margin of an order.
        sure: from which chance on they count as buying anyway.

    Returns:
        persuadable (effect of at least ``worth``), do_not_disturb (as far below zero), else sure_thing or lost_cause.

    Raises:
        ValueError: ``worth`` is not above zero.
    """
    if worth <= 0:
        raise ValueError(f"worth is {worth}: without an effect that is worth something everyone is persuadable")
    kinds = np.select([effect >= worth, effect <= -worth, probability_without >= sure], [0, 3, 1], 2)
    return pl.Series("uplift_class", CLASSES, dtype=pl.String).gather(kinds)


def discount_saved(
    classes: pl.Series, effect: Floats, probability_without: Floats, discount: float, margin: float
) -> Saving:
    """What leaving sure things alone saves, and what it costs.

    Args:
        classes: which of the four each customer is.
        effect: by how much the message raises their chance to order.
        probability_without: their chance to order without it.
        discount: what the offer takes off an order, on average, in the shop's currency.
        margin: what an order leaves before the discount.
    """
    alone = (classes == "sure_thing").to_numpy()
    return Saving(
        int(alone.sum()),
        float((probability_without[alone] * discount).sum()),
        float((effect[alone] * (margin - discount)).sum()),
    )
