"""What speaks for buying a product again: how often, how long ago, and whether its rhythm says so.

A product's own rhythm and its share of repeat buyers stand behind a customer who has bought it but once.
"""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ml.recommendation.histories import Floats, History, Whole

# How many purchases of its own a customer's rhythm needs to count as much as the product's.
_RHYTHM_WEIGHT = 2.0
# How many repeat buyers of its own a product's share needs to count as much as the shop's.
_SHARE_WEIGHT = 10.0
_FASTEST_DAYS = 1.0
PARTS = ("times_bought", "recently_bought", "bought_again_by_others", "expected_by_rhythm", "due")


@dataclass(frozen=True)
class Rhythms:
    """How a shop's products are bought again.

    Attributes:
        repeat_share: per product, what share of its buyers has bought it on another day, drawn to the shop's.
        gap_days: per product, the typical days between two purchases by the same customer, drawn to the shop's.
    """

    repeat_share: Floats
    gap_days: Floats


@dataclass(frozen=True)
class Bought:
    """Every product that a customer has bought: one entry a pair, ascending by customer, then product."""

    customer: Whole
    product: Whole
    times: Floats
    last_days: Floats
    first_days: Floats


def bought_pairs(history: History) -> Bought:
    """The pairs of customer and product with a purchase, each with the days on which it was bought."""
    of = history.bought > 0
    customer, product, age = history.customer[of], history.product[of], history.age_days[of]
    key = customer * history.shape[1] + product
    # Pairs ascend, and events of a pair by age.
    start = np.flatnonzero(np.diff(key, prepend=-1))
    times = np.diff(start, append=len(key))
    pairs = key[start]
    return Bought(
        customer=pairs // history.shape[1],
        product=pairs % history.shape[1],
        times=times.astype(np.float32),
        last_days=age[start],
        first_days=age[start + times - 1],
    )


def learn_rhythms(bought: Bought, product_count: int) -> Rhythms:
    """What the shop's products show of being bought again."""
    buyers = np.bincount(bought.product, minlength=product_count)
    again = bought.times > 1
    repeaters = np.bincount(bought.product[again], minlength=product_count)
    share = repeaters.sum() / max(buyers.sum(), 1)
    gap = (bought.first_days - bought.last_days)[again] / (bought.times[again] - 1)
    logs = np.log(np.maximum(gap, _FASTEST_DAYS))
    usual = logs.mean() if len(logs) else np.log(30.0)
    summed = np.bincount(bought.product[again], logs, minlength=product_count)
    return Rhythms(
        repeat_share=((repeaters + _SHARE_WEIGHT * share) / (buyers + _SHARE_WEIGHT)).astype(np.float32),
        gap_days=np.exp((summed + _SHARE_WEIGHT * usual) / (repeaters + _SHARE_WEIGHT)).astype(np.float32),
    )


def gap_days(bought: Bought, rhythms: Rhythms) -> Floats:
    """The days between two purchases of each pair: the customer's own, drawn to the product's; shape (pairs,)."""
    pauses = bought.times - 1
    own = np.log(np.maximum((bought.first_days - bought.last_days) / np.maximum(pauses, 1), _FASTEST_DAYS))
    typical = np.log(rhythms.gap_days[bought.product])
    gap: Floats = np.exp((pauses * own + _RHYTHM_WEIGHT * typical) / (pauses + _RHYTHM_WEIGHT)).astype(np.float32)
    return gap


def repeat_parts(bought: Bought, rhythms: Rhythms, horizon_days: int) -> dict[str, Floats]:
    """What speaks for each pair's next purchase, by ``PARTS``; the more, the likelier.

    ``expected_by_rhythm`` is the chance of at least one purchase within the horizon by a Poisson rate that is drawn to
    the product's (as in Bhagat et al. 2018, "Buy It Again"); ``due`` is how much of the usual pause has passed, and 0
    from three pauses on, when it is no longer late but over.
    """
    gap = gap_days(bought, rhythms)
    share = rhythms.repeat_share[bought.product]
    # What was bought again once will be bought again: the product's share speaks for those who haven't yet.
    returns = (bought.times - 1 + _RHYTHM_WEIGHT * share) / (bought.times - 1 + _RHYTHM_WEIGHT)
    passed = bought.last_days / gap
    return {
        "times_bought": np.log(bought.times),
        "recently_bought": 1 / (1 + bought.last_days / 30),
        "bought_again_by_others": share,
        "expected_by_rhythm": returns * -np.expm1(-horizon_days / gap) / (1 + np.maximum(passed - 1, 0) ** 2),
        "due": np.where(passed < 3, np.minimum(passed, 1), 0),
    }


def by_pair(bought: Bought, values: Floats, shape: tuple[int, int]) -> sparse.csr_array:
    """One value per pair as a matrix, shape (customers, products)."""
    return sparse.csr_array((values.astype(np.float32), (bought.customer, bought.product)), shape=shape)
