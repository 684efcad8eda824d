"""How buyers like what they bought: per aspect, and what they do about it: rate, write, send back, complain."""

from dataclasses import dataclass

import numpy as np

from data.simulator.assortment import CATEGORIES, ORDER_ASPECTS
from data.simulator.baskets import Lines
from data.simulator.catalogue import ASPECT_SLOTS, Catalogue
from data.simulator.draws import Floats, Whole
from data.simulator.people import People
from data.simulator.seasons import PROFILES, intensity
from data.simulator.sizes import Size
from data.simulator.text.model import INTENTS

SLOTS = ASPECT_SLOTS + len(ORDER_ASPECTS)
_NOISE = 0.85
_USUAL = 0.75
_GOOD, _BAD = 0.95, 0.05
# Stars by how a review's experience sums up: below the first bound one star, above the last five.
_STAR_BOUNDS = np.array([-1.22, -0.85, -0.25, 0.52])
_STAR_NOISE = 0.38
_REVIEW_SHARE, _SUPPORT_SHARE = 0.255, 0.022
_FIT_SLOT = 0


@dataclass(frozen=True)
class Reactions:
    """What becomes of lines: one entry per line, and a row of polarities for those that are written about.

    Attributes:
        pleased: per order, how pleased the buyer is; 0 = as usual.
        return_after: days until the line comes back; -1 = it stays.
        review_after: days until it is reviewed; -1 = never.
        stars: 1 to 5, what they would give it.
        support_after: days until a message about it is sent; -1 = none.
        support_intent: index into ``INTENTS``.
        polarity: per line and slot -1, 0 or 1, and -2 where there is no such aspect or it went unnoticed.
        strength: how strongly each slot was noticed.
    """

    pleased: Floats
    return_after: Whole
    review_after: Whole
    stars: Whole
    support_after: Whole
    support_intent: Whole
    polarity: np.ndarray
    strength: np.ndarray


def react(
    buyers: People, day: Whole, lines: Lines, catalogue: Catalogue, size: Size, chance: np.random.Generator
) -> Reactions:
    """How each order's buyer takes it.

    Args:
        buyers: one row per order.
        day: the day of each order.
        lines: the orders' lines.
        catalogue: the products with their true quality.
        size: the shop's size.
        chance: where chance comes from.
    """
    order, product = lines.order, lines.product
    count = len(order)
    rush = intensity(size.simulated_days)[PROFILES.index("gifter"), np.clip(day, 0, size.simulated_days - 1)]
    christmas = np.clip(rush - 1.6, 0, 1)
    felt = np.empty((count, SLOTS))
    felt[:, :ASPECT_SLOTS] = catalogue.quality_on(product, day[order])
    # The order's aspects are the same for all its lines; in the rush before Christmas parcels come late.
    mean = np.stack([0.85 - 1.1 * christmas, np.full(len(day), 0.8), 0.7 - 0.4 * christmas], axis=1)
    felt[:, ASPECT_SLOTS:] = (mean + chance.normal(0.0, 0.75, mean.shape))[order]
    felt[:, :ASPECT_SLOTS] += chance.normal(0.0, _NOISE, (count, ASPECT_SLOTS))
    felt += buyers.mood[order][:, None]
    is_slot = np.ones((count, SLOTS), bool)  # the order's aspects, whatever is in it
    is_slot[:, :ASPECT_SLOTS] = catalogue.has_slot[product]
    own = np.where(is_slot, felt, 0.0)[:, :ASPECT_SLOTS].sum(axis=1) / is_slot[:, :ASPECT_SLOTS].sum(axis=1)
    worst = np.where(is_slot, felt, 9.0)[:, :ASPECT_SLOTS].min(axis=1)
    delivery = felt[:, ASPECT_SLOTS]
    summed = 0.8 * (own - _USUAL) + 0.5 * (worst + 0.55) + 0.25 * (delivery - 0.8) + 0.45
    stars = 1 + np.searchsorted(_STAR_BOUNDS, summed + chance.normal(0.0, _STAR_NOISE, count))

    extreme = np.where(stars == 1, 1.9, np.where(stars == 2, 0.85, np.where(stars == 5, 1.15, 0.75)))
    writes = chance.random(count) < np.minimum(_REVIEW_SHARE * size.review_scale * buyers.talk[order] * extreme, 0.8)
    writes &= ~buyers.is_guest[order]
    delay = 3 + np.minimum(np.exp(chance.normal(2.3, 1.0, count)), 200).astype(np.int64)

    fits = np.array(["fit" in category.aspects for category in CATEGORIES])[catalogue.category[product]]
    bad_fit = fits & (felt[:, _FIT_SLOT] < -0.4)
    sends_back = chance.random(count) < np.where(bad_fit, 0.58, np.where(stars <= 2, 0.30, 0.035))
    support_after, support_intent = _support(stars, delivery, sends_back, size.review_scale, chance)

    noticed = np.where(is_slot, np.abs(felt - 0.5) + chance.normal(0.0, 0.35, felt.shape), -9.0)
    # An order's aspects are remarked on only when they stand out.
    noticed[:, ASPECT_SLOTS:] -= 1.1
    polarity = np.where(felt > _GOOD, 1, np.where(felt < _BAD, -1, 0))
    polarity = np.where(is_slot & (noticed > 0.35), polarity, -2).astype(np.int8)
    lines_of = np.bincount(order, minlength=len(day))
    pleased = np.bincount(order, 1.2 * (own - _USUAL) + 0.25 * (delivery - 0.8), len(day)) / np.maximum(lines_of, 1)
    return Reactions(
        pleased=pleased,
        return_after=np.where(sends_back, 4 + (chance.gamma(3.0, 3.0, count)).astype(np.int64), -1),
        review_after=np.where(writes, delay, -1),
        stars=stars,
        support_after=support_after,
        support_intent=support_intent,
        polarity=polarity,
        strength=noticed.astype(np.float32),
    )


def _support(
    stars: Whole, delivery: Floats, sends_back: np.ndarray, scale: float, chance: np.random.Generator
) -> tuple[Whole, Whole]:
    """Days until a message about the line (-1 = none), and what it is about."""
    count = len(stars)
    code = {intent: number for number, intent in enumerate(INTENTS)}
    late, unhappy = delivery < -0.6, stars <= 2
    chance_of = _SUPPORT_SHARE * scale * (1 + 9 * late + 6 * sends_back + 3 * unhappy)
    writes = chance.random(count) < chance_of
    any_intent = chance.random(count)
    choices = np.array([code[name] for name in ("order", "question", "account", "purchase", "praise", "delivery")])
    intent = choices[np.minimum((any_intent * len(choices)).astype(np.int64), len(choices) - 1)]
    cross = np.where(any_intent < 0.25, code["churn"], np.where(any_intent < 0.5, code["refund"], code["complaint"]))
    intent = np.where(unhappy, cross, intent)
    intent = np.where(sends_back, np.where(any_intent < 0.7, code["return"], code["refund"]), intent)
    intent = np.where(late & ~sends_back, np.where(any_intent < 0.8, code["delivery"], code["complaint"]), intent)
    after = np.where(late & ~sends_back, 4, 2) + chance.geometric(0.3, count)
    return np.where(writes, after, -1), intent
