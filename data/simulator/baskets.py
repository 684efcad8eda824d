"""What is in an order: products, quantities and prices, by the buyer's tastes, habits and purse."""

from dataclasses import dataclass

import numpy as np

from data.simulator.assortment import CATEGORIES
from data.simulator.catalogue import Catalogue
from data.simulator.draws import Floats, Whole, fixed_uniform, pick
from data.simulator.people import People, tastes, tribe_for
from data.simulator.seasons import sales_by_day
from data.simulator.sizes import Size

_MOST_LINES = 18
_COMPLEMENT_SHARE = 0.30
_HABIT_USED_UP, _HABIT_LASTING = 0.75, 0.22  # how often a line is one of the buyer's favourites of the category
_MORE_USED_UP, _MORE_LASTING = 0.7, 0.05  # pieces beyond the first, on average
_FAVOURITES = 2
_SALE_SHARE = 0.4  # of the products, in a sale
_SALE_CUTS = np.array([0.1, 0.2, 0.3])
_USED_UP = np.array([category.replenish_days > 0 for category in CATEGORIES])


@dataclass(frozen=True)
class Lines:
    """Order lines: ``order`` (row of the order), ``product``, ``quantity``, ``unit_price`` as paid before coupons."""

    order: Whole
    product: Whole
    quantity: Whole
    unit_price: Floats


def fill(buyers: People, day: Whole, catalogue: Catalogue, size: Size, seed: int, chance: np.random.Generator) -> Lines:
    """Fills one basket per buyer.

    Args:
        buyers: one row per order.
        day: the day of each order.
        catalogue: what there is.
        size: the shop's size.
        seed: the shop's seed.
        chance: where chance comes from.

    Returns:
        The lines, sorted by order; no product twice in an order.
    """
    count = 1 + np.minimum(chance.poisson(buyers.basket), _MOST_LINES - 1)
    order = np.repeat(np.arange(len(buyers)), count)
    first = np.concatenate(([0], np.cumsum(count)[:-1])).astype(np.int64)
    position = np.arange(len(order)) - first[order]
    who = buyers.part(order)
    product = choose_products(who, day[order], catalogue, seed, chance.random((len(order), 5)))
    goes_along = (position > 0) & (chance.random(len(order)) < _COMPLEMENT_SHARE)
    product = np.where(goes_along, catalogue.complement[product[first[order]]], product)
    _, kept = np.unique(order * len(catalogue) + product, return_index=True)
    kept.sort()
    order, product = order[kept], product[kept]
    used_up = _USED_UP[catalogue.category[product]]
    several = chance.random(len(order))
    quantity = np.where(used_up, 1 + chance.poisson(_MORE_USED_UP, len(order)), 1 + (several < _MORE_LASTING))
    return Lines(order, product, quantity, price_paid(catalogue, product, day[order], size, seed))


def choose_products(who: People, day: Whole, catalogue: Catalogue, seed: int, uniform: Floats) -> Whole:
    """One product per row of people that they would look at or buy on the day.

    Args:
        who: the people.
        day: the day of each.
        catalogue: what there is.
        seed: the shop's seed.
        uniform: five numbers in [0, 1) for each.
    """
    category = pick(tastes(who, day, seed), uniform[:, 0])
    tribe = tribe_for(who, day, uniform[:, 1])
    slot = (uniform[:, 2] * _FAVOURITES).astype(np.int64)
    own = fixed_uniform(seed, "favourite", who.number, category, slot)
    is_habit = uniform[:, 3] < np.where(_USED_UP[category], _HABIT_USED_UP, _HABIT_LASTING)
    tribe = np.where(is_habit, who.tribes[:, 0], tribe)
    return catalogue.choose(day, tribe, who.price_class, category, np.where(is_habit, own, uniform[:, 4]))


def usual_quantity(catalogue: Catalogue, product: Whole) -> Floats:
    """How many pieces of the products a line has on average."""
    pieces: Floats = 1 + np.where(_USED_UP[catalogue.category[product]], _MORE_USED_UP, _MORE_LASTING)
    return pieces


def price_paid(catalogue: Catalogue, product: Whole, day: Whole, size: Size, seed: int) -> Floats:
    """Unit price on the day, sales included, before coupons."""
    listed = catalogue.prices_on(product, day)
    sale = sales_by_day(size.simulated_days)[np.clip(day, 0, size.simulated_days - 1)]
    joins = fixed_uniform(seed, "in the sale", product, sale + 1)
    cut = _SALE_CUTS[(fixed_uniform(seed, "sale cut", product, sale + 1) * len(_SALE_CUTS)).astype(np.int64)]
    return np.asarray(
        np.round(np.where((sale >= 0) & (joins < _SALE_SHARE), listed * (1 - cut), listed), 2), np.float64
    )
