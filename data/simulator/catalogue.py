"""What the demo shop sells: products with names, prices, launches, stock-outs, and a quality per aspect."""

import json
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import polars as pl

from data.simulator.assortment import (
    BRANDS,
    CATEGORIES,
    COMMON_ASPECTS,
    KIND_OF_CATEGORY,
    MODELS,
    PRICE_OF_GOODS,
    SIZE_OPTIONS,
)
from data.simulator.draws import Floats, Whole, fixed_uniform, pick, stream
from data.simulator.sizes import Size
from data.simulator.text import has_aspect

# A product is judged by up to six aspects of its category and the common ones.
ASPECT_SLOTS = max(len(category.aspects) for category in CATEGORIES) + len(COMMON_ASPECTS)
TRIBES = ("walkers", "campers", "cooks", "parents", "commuters", "climbers", "gift givers", "larder")
# What each tribe buys: walkers like boots and wax, campers tents … a row per tribe, a column per category.
_TRIBE_TASTES = np.array([
    # jac  tro  foo  bac  ten  sle  lam  gad  coo  bot  cof  sna  car  kid
    [2.2, 2.4, 2.8, 1.2, 0.2, 0.3, 0.5, 0.6, 0.3, 1.2, 0.5, 1.6, 2.2, 0.2],
    [0.8, 0.7, 0.6, 1.0, 3.2, 3.2, 2.4, 0.8, 2.2, 1.0, 0.8, 1.2, 1.0, 0.4],
    [0.1, 0.1, 0.2, 0.1, 0.1, 0.2, 0.2, 0.3, 4.0, 2.2, 3.0, 2.0, 0.4, 0.3],
    [0.6, 0.4, 0.5, 0.6, 0.5, 0.5, 0.3, 0.2, 0.4, 1.6, 0.6, 2.2, 1.4, 5.0],
    [1.8, 0.8, 0.8, 2.6, 0.1, 0.1, 1.8, 1.6, 0.2, 2.8, 1.8, 1.0, 0.5, 0.2],
    [2.0, 2.0, 1.6, 2.0, 0.8, 1.2, 1.4, 1.2, 0.8, 0.8, 0.6, 2.4, 1.4, 0.1],
    [1.0, 0.3, 0.8, 0.8, 0.3, 1.0, 1.6, 2.6, 1.4, 1.8, 1.2, 0.8, 0.8, 1.6],
    [0.1, 0.1, 0.1, 0.1, 0.0, 0.1, 0.2, 0.1, 0.4, 0.8, 6.0, 5.0, 2.4, 0.4],
])  # fmt: skip
TRIBE_SHARES = (0.18, 0.12, 0.13, 0.15, 0.14, 0.08, 0.10, 0.10)
PRICE_CLASSES = ("careful", "middling", "generous")
# How much a class prefers what costs more: exponent on the price beside the category's median.
_PRICE_TASTE = (-1.1, -0.1, 0.8)
EPOCH_DAYS = 30
_PRICES_KEPT = 0.3  # share of products that keep their price in a year
_SHELF_CHANGES = 0.35  # share of products that come after the first day


@dataclass(frozen=True)
class Catalogue:
    """The products, numbered from 0 and sorted by category, as arrays with one entry (or row) per product.

    Attributes:
        product_id, name, goods, brand: text.
        category, brand_number: indices into ``CATEGORIES`` and ``BRANDS``.
        price: list price on the first day.
        launch_day, end_day: the days between which it is sold.
        has_slot: which slots it has: its category's aspects and the common ones, less those that such goods lack.
        quality: true quality per aspect, in standard deviations of an experience; about 0.9 on average.
        break_day, break_end, break_aspect: a bad batch: from when to when, and in which slot; -1 = never.
        break_depth: by how much quality falls then.
        substitute: the most similar other product.
        complement: a product that goes with it.
        options: what it comes in.
        shelves: bounds of the cumulative appeal, by (epoch, tribe, price class) and product.
    """

    product_id: list[str]
    name: list[str]
    goods: list[str]
    brand: list[str]
    category: Whole
    brand_number: Whole
    price: Floats
    launch_day: Whole
    end_day: Whole
    has_slot: np.ndarray
    quality: Floats
    break_day: Whole
    break_end: Whole
    break_aspect: Whole
    break_depth: Floats
    substitute: Whole
    complement: Whole
    options: list[tuple[tuple[str, str], ...]]
    shelves: Floats
    first_of_category: Whole
    seed: int

    def __len__(self) -> int:
        return len(self.product_id)

    def choose(self, day: Whole, tribe: Whole, price_class: Whole, category: Whole, uniform: Floats) -> Whole:
        """The product that such a customer picks in the category on the day; what is out of stock is substituted."""
        epochs = self.shelves.shape[0]
        epoch = np.clip(np.asarray(day) // EPOCH_DAYS, 0, epochs - 1)
        row = (epoch * len(TRIBES) + tribe) * len(PRICE_CLASSES) + price_class
        flat = self.shelves.reshape(-1, self.shelves.shape[-1])
        width = flat.shape[1]
        low = flat[row, self.first_of_category[category]]
        high = flat[row, self.first_of_category[category + 1]]
        # One search over all rows: each row's bounds lie in an interval of their own.
        wanted = row * 2.0 + low + uniform * (high - low)
        found = np.searchsorted(self._search_keys, wanted, side="right") - 1 - row * width
        found = np.clip(found, self.first_of_category[category], self.first_of_category[category + 1] - 1)
        chosen: Whole = np.where(self.is_out_of_stock(found, day), self.substitute[found], found)
        is_sold = (self.launch_day[chosen] <= day) & (np.asarray(day) < self.end_day[chosen])
        # A category's first product is always there.
        return np.where(is_sold, chosen, self.first_of_category[category])

    @cached_property
    def _search_keys(self) -> Floats:
        flat = self.shelves.reshape(-1, self.shelves.shape[-1])
        keys: Floats = (flat + 2.0 * np.arange(len(flat))[:, None]).ravel()
        return keys

    def is_out_of_stock(self, product: Whole, day: Whole) -> np.ndarray:
        """Whether the product was sold out that day: some weeks, more often the ones that sell well."""
        week = np.asarray(day) // 7
        out: np.ndarray = fixed_uniform(self.seed, "stock-out", product, week) < 0.025
        return out

    def quality_on(self, product: Whole, day: Whole) -> Floats:
        """True quality per aspect slot of products bought on days: a row per purchase."""
        quality = self.quality[product].copy()
        is_bad = (self.break_day[product] >= 0) & (self.break_day[product] <= day) & (day < self.break_end[product])
        rows = np.flatnonzero(is_bad)
        quality[rows, self.break_aspect[product[rows]]] -= self.break_depth[product[rows]]
        return quality

    def aspect_names(self, product: int) -> tuple[str, ...]:
        """The names of the product's aspects, slot by slot."""
        return (*CATEGORIES[int(self.category[product])].aspects, *COMMON_ASPECTS)

    def prices_on(self, product: Whole, day: Whole) -> Floats:
        """List price on the day: most rise by a few per cent in the first weeks of a year, to a price that sells."""
        year = np.maximum(np.asarray(day), 0) // 366
        price = np.asarray(self.price[product], np.float64)
        for number in range(1, int(year.max(initial=0)) + 1):
            draw = fixed_uniform(self.seed, "price rise", product, number)
            since = number * 366 + (fixed_uniform(self.seed, "price rise day", product, number) * 75).astype(np.int64)
            rises = (np.asarray(day) >= since) & (draw > _PRICES_KEPT)
            price = np.asarray(np.where(rises, _selling_price(price * (1.015 + 0.07 * draw)), price), np.float64)
        return price

    def options_of(self, product: int, uniform: float) -> tuple[tuple[str, str], ...]:
        """What one piece of the product comes in: its own colour and the like, and one of its sizes."""
        choices = dict(CATEGORIES[int(self.category[product])].options)
        return tuple(
            (key, choices[key][int(uniform * len(choices[key]))] if key in SIZE_OPTIONS else value)
            for key, value in self.options[product]
        )

    def _attributes(self, product: int) -> str:
        choices = dict(CATEGORIES[int(self.category[product])].options)
        shown = {key: list(choices[key]) if key in SIZE_OPTIONS else value for key, value in self.options[product]}
        return json.dumps(shown, separators=(",", ":"))

    def rows_on(self, day: int) -> pl.DataFrame:
        """The day's catalogue: ``sku``, ``title``, ``category``, ``brand``, ``price``, ``attributes``, ``in_stock``."""
        there = np.flatnonzero((self.launch_day <= day) & (day < self.end_day))
        return pl.DataFrame(
            {
                "sku": [self.product_id[i] for i in there],
                "title": [self.name[i] for i in there],
                "category": [CATEGORIES[self.category[i]].name for i in there],
                "brand": [self.brand[i] for i in there],
                "price": self.prices_on(there, np.full(len(there), day)),
                "attributes": [self._attributes(int(i)) for i in there],
                "in_stock": np.where(self.is_out_of_stock(there, np.full(len(there), day)), "no", "yes"),
            }
        )


def _selling_price(price: Floats) -> Floats:
    """The next price up that shops write on a label: 4.49, 8.99, 31.99, 64.95."""
    small = np.ceil(price * 2) / 2 - 0.01
    large = np.ceil(price) - np.where(np.ceil(price) % 5 == 0, 0.05, 0.01)
    return np.asarray(np.round(np.where(price < 15, small, large), 2), np.float64)


def make_catalogue(size: Size, seed: int) -> Catalogue:
    """Draws the catalogue of a shop of this size."""
    chance = stream(seed, "catalogue")
    count = size.products
    shares = np.array([category.share for category in CATEGORIES])
    # Every category has products, however small the shop.
    category = np.sort(
        np.concatenate((np.arange(len(CATEGORIES)), pick(shares, chance.random(count - len(CATEGORIES)))))
    )
    brand_number = _brands(category, chance)
    level = np.array([BRANDS[i][1] for i in brand_number])
    median = np.array([CATEGORIES[i].price for i in category])
    spread = np.array([CATEGORIES[i].spread for i in category])
    names, goods, options = _names(category, brand_number, chance)
    of_goods = np.array([PRICE_OF_GOODS.get(noun, 1.0) for noun in goods])
    raw_price = median * of_goods * level * np.exp(spread * chance.standard_normal(count) * 0.4)
    price = np.maximum(_selling_price(raw_price), 1.49)
    later = chance.random(count) < _SHELF_CHANGES
    launch = np.where(later, (chance.random(count) * size.days * 0.95).astype(np.int64), -400)
    ends = np.where(
        chance.random(count) < 0.2, launch + 120 + (chance.random(count) * size.days).astype(np.int64), 100_000
    )
    # The first product of each category never leaves the shelf, so that no category is ever empty.
    first = np.searchsorted(category, np.arange(len(CATEGORIES) + 1))
    launch[first[:-1]], ends[first[:-1]] = -400, 100_000

    quality = chance.normal(0.75, 0.55, (count, ASPECT_SLOTS)) + 0.25 * (level - 1.0)[:, None]
    breaks = chance.random(count) < 0.12
    has_slot = _slots(category, goods)
    break_day = np.where(breaks, (chance.random(count) * size.days).astype(np.int64), -1)
    appeal = np.exp(chance.standard_normal(count) * 1.1)
    return Catalogue(
        product_id=[f"{CATEGORIES[c].name[:3].upper()}-{number:05d}" for number, c in enumerate(category)],
        name=names,
        goods=goods,
        brand=[BRANDS[i][0] for i in brand_number],
        category=category,
        brand_number=brand_number,
        price=price,
        launch_day=launch,
        end_day=ends,
        has_slot=has_slot,
        quality=quality,
        break_day=break_day,
        break_end=break_day + 40 + (chance.random(count) * 60).astype(np.int64),
        break_aspect=pick(has_slot[:, : ASPECT_SLOTS - len(COMMON_ASPECTS)], chance.random(count)),
        break_depth=1.8 + chance.random(count),
        substitute=_nearest(category, price),
        complement=_complements(category, appeal, chance),
        options=options,
        shelves=_shelves(size, seed, category, brand_number, price, appeal, launch, ends),
        first_of_category=first,
        seed=seed,
    )


def _slots(category: Whole, goods: list[str]) -> np.ndarray:
    """Which aspects each product has: a wool blanket has no zip."""
    has_slot = np.zeros((len(category), ASPECT_SLOTS), bool)
    for product, (kind, noun) in enumerate(zip(category.tolist(), goods, strict=True)):
        aspects = (*CATEGORIES[kind].aspects, *COMMON_ASPECTS)
        has_slot[product, : len(aspects)] = [has_aspect(noun, aspect) for aspect in aspects]
    return has_slot


def _brands(category: Whole, chance: np.random.Generator) -> Whole:
    # A brand makes one kind of goods, and is at home in some categories of it.
    kinds = [KIND_OF_CATEGORY.get(sort.name, "gear") for sort in CATEGORIES]
    makes = np.array([[kind == made for _, _, made in BRANDS] for kind in kinds])
    home = makes * (0.01 + chance.random((len(CATEGORIES), len(BRANDS))) ** 5)
    return pick(home[category], chance.random(len(category)))


def _names(
    category: Whole, brand_number: Whole, chance: np.random.Generator
) -> tuple[list[str], list[str], list[tuple[tuple[str, str], ...]]]:
    names: list[str] = []
    goods: list[str] = []
    options: list[tuple[tuple[str, str], ...]] = []
    taken: set[str] = set()
    for kind, brand in zip(category, brand_number, strict=True):
        sort = CATEGORIES[kind]
        noun = sort.goods[int(chance.random() * len(sort.goods))]
        start = int(chance.random() * len(MODELS))
        generation = 1
        while True:
            model = MODELS[start % len(MODELS)]
            mark = f" {generation}" if generation > 1 else ""
            name = f"{BRANDS[brand][0]} {model}{mark} {noun.title().replace(chr(39) + 'S', chr(39) + 's')}"
            if name not in taken:
                break
            start += 1
            generation += start % len(MODELS) == 0
        taken.add(name)
        names.append(name)
        goods.append(noun)
        options.append(tuple((key, values[int(chance.random() * len(values))]) for key, values in sort.options))
    return names, goods, options


def _nearest(category: Whole, price: Floats) -> Whole:
    """Per product, the product of its category whose price is next to its own (itself if it is alone)."""
    order = np.lexsort((price, category))
    nearest = np.arange(len(category))
    for before, after in ((order[:-1], order[1:]), (order[1:], order[:-1])):
        same = category[before] == category[after]
        nearest[before[same]] = after[same]
    return nearest


def _complements(category: Whole, appeal: Floats, chance: np.random.Generator) -> Whole:
    index = {sort.name: number for number, sort in enumerate(CATEGORIES)}
    complement = np.empty(len(category), np.int64)
    for product, kind in enumerate(category):
        partners = CATEGORIES[kind].goes_with
        partner = index[partners[int(chance.random() * len(partners))]]
        members = np.flatnonzero(category == partner)
        complement[product] = members[pick(appeal[members], np.array([chance.random()]))[0]]
    return complement


def _shelves(
    size: Size,
    seed: int,
    category: Whole,
    brand_number: Whole,
    price: Floats,
    appeal: Floats,
    launch: Whole,
    ends: Whole,
) -> Floats:
    epochs = size.simulated_days // EPOCH_DAYS + 1
    start = np.arange(epochs) * EPOCH_DAYS
    on_sale = (launch[None, :] < start[:, None] + EPOCH_DAYS) & (ends[None, :] > start[:, None])
    loyalty = 0.15 + 3.0 * stream(seed, "brand tastes").random((len(TRIBES), len(BRANDS))) ** 4
    level = np.log(price / np.array([CATEGORIES[i].price for i in category]))
    by_class = np.exp(np.array(_PRICE_TASTE)[:, None] * level[None, :])
    weight = (
        np.where(on_sale, 1.0, 0.0)[:, None, None, :]
        * loyalty[:, brand_number][None, :, None, :]
        * by_class[None, None, :, :]
        * appeal
    )
    bounds = np.cumsum(weight, axis=-1)
    total = bounds[..., -1:]
    zero = np.zeros((*bounds.shape[:-1], 1))
    shelves: Floats = np.concatenate((zero, bounds), axis=-1) / total
    return shelves


def tribe_tastes(tribe: Whole) -> Floats:
    """What tribes buy: a row per tribe asked for, a column per category; the shop's best sellers included."""
    appeal = np.array([category.appeal for category in CATEGORIES])
    tastes: Floats = (_TRIBE_TASTES * appeal)[tribe]
    return tastes
