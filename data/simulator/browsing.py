"""A day in the demo shop's web log: visits from landing to checkout, campaign clicks, and bots.

Whoever looks for something comes often, looks at what they will buy and fills carts; others drop in now and then. So
what is looked at leads what is bought, as in real shops, without giving it away.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from data.simulator.assortment import CATEGORIES
from data.simulator.baskets import choose_products
from data.simulator.campaigns import Campaign
from data.simulator.draws import Floats, Whole, fixed_uniform, pick, stream
from data.simulator.people import customer_id
from data.simulator.seasons import DAY_SECONDS, intensity, second_of_day
from data.simulator.world import World

PAGES = ("home", "category", "product", "search", "cart", "checkout", "campaign", "account")
REFERRERS = ("", "google", "instagram", "bing", "price-comparison", "facebook", "friend", "newsletter")
_REFERRER_SHARES = (0.41, 0.30, 0.09, 0.05, 0.06, 0.06, 0.03, 0.0)  # newsletters are only clicked on
EVENTS = ("page", "search", "view", "cart", "remove", "checkout", "purchase", "click")
_PAGE, _SEARCH, _VIEW, _CART, _REMOVE, _CHECKOUT, _PURCHASE, _CLICK = range(len(EVENTS))

_LOOKING_VISITS_A_DAY = 0.28
_VIEWS_DROPPING_IN, _VIEWS_LOOKING = 1.8, 4.4
_SHORTLIST_SHARE = 0.45
_SEARCH_SHARE = 0.13
_CARTS_DROPPING_IN, _CARTS_LOOKING = 0.05, 0.17
_REMOVES = 0.22
_BROWSED_PAGES = 0.06  # category pages between views
_SEARCHES_LEFT = 0.3  # searches after which nothing is looked at
_PAYING_SECONDS = 85.0
_STRANGERS_AN_ORDER, _STRANGERS_SPREAD = 4.2, 0.12
_STRANGERS_CART, _STRANGERS_VIEWS = 0.09, 1.0
_CHECKOUT_LEFT = 0.10
_LOGGED_IN, _LOGGED_IN_LOOKING = 0.72, 0.84
_BOTS_A_DAY = 0.00008  # beside the customers: about one in twenty events is a machine's
_CLICK_SHARE, _CLICK_SHARE_GONE = 0.035, 0.004
_MOST_SECONDS_BETWEEN = 900.0
_MISSPELT = 0.08
_WISHES = (
    "best", "cheap", "lightweight", "good", "new", "small", "large", "women's", "men's", "warm", "organic", "gift",
)  # fmt: skip
_ASIDES = (
    "sale", "uk", "offer", "for travel", "for two", "reviews", "size guide", "in stock", "gift", "under £30", "set",
)  # fmt: skip
_LONGEST_LOOK_DAYS = 60


@dataclass(frozen=True)
class Visits:
    """Visits of one day: who, when they begin, what for, and for whom the shop takes them.

    ``look`` is the row of ``world.looks`` (-1 = none), ``order`` the order that ends the visit (-1), ``campaign`` the
    campaign clicked on (-1). ``is_known``: whether the visitor is logged in. Of a stranger, ``person`` is only somebody
    with such tastes.
    """

    person: Whole
    second: Whole
    look: Whole
    order: Whole
    campaign: Whole
    is_known: np.ndarray
    is_stranger: np.ndarray


def events_of(world: World, day: int) -> pl.DataFrame:
    """The day's events in the order of their time.

    Returns:
        ``second`` (of the shop's day), ``event_type``, ``visitor`` (the shop's session id), ``customer_no`` (null = not
        logged in), ``sku``, ``query``, ``page``, ``referrer``, ``campaign``; null where there is none.
    """
    chance = stream(world.seed, "browsing", day)
    visits = visits_of(world, day, chance)
    visit, place, kind, product = _steps(world, day, visits, chance)
    order = np.lexsort((place, visit))
    visit, kind, product = visit[order], kind[order], product[order]
    second = _seconds(visits, visit, kind, chance)
    human = _frame(world, day, visits, visit, kind, product, second, chance)
    return pl.concat([human, _bots(world, day, chance)]).sort("second", maintain_order=True)


def visits_of(world: World, day: int, chance: np.random.Generator) -> Visits:
    """The day's visits: those that end in an order, those of people who look for something, clicks, and the rest."""
    people, looks, orders = world.people, world.looks, world.orders
    buying = np.arange(*np.searchsorted(orders.time, [day, day + 1]))
    look_of = world.look_of_order[buying]

    low, high = np.searchsorted(looks.started, [day - _LONGEST_LOOK_DAYS, day + 1])
    open_looks = low + np.flatnonzero(looks.ended[low:high] > day)
    times = chance.poisson(_LOOKING_VISITS_A_DAY * np.sqrt(world.size.visit_scale), len(open_looks))
    looking = np.repeat(open_looks, times)

    present = np.flatnonzero((people.born <= day) & (world.died > day) & ~people.is_guest)
    busy = np.sqrt(intensity(world.size.simulated_days)[people.profile[present], day])
    dropping_in = np.repeat(present, chance.poisson(people.visits[present] * busy))

    campaign = world.campaign_on(day)
    clicking = clicks_of(world, campaign) if campaign else np.empty(0, np.int64)
    # Most visitors never become anybody: like one of those who will come some day, and not seen again.
    mean = (
        _STRANGERS_AN_ORDER
        * np.sqrt(world.size.visit_scale)
        * max(len(buying), 1)
        * np.exp(_STRANGERS_SPREAD * chance.standard_normal())
    )
    strangers = (chance.random(chance.poisson(mean)) * len(people)).astype(np.int64)
    person = np.concatenate((orders.person[buying], looks.person[looking], dropping_in, strangers, clicking))
    none = np.full(len(person), -1)
    look, order, clicked = none.copy(), none.copy(), none.copy()
    look[: len(buying)] = look_of
    look[len(buying) : len(buying) + len(looking)] = looking
    order[: len(buying)] = buying
    clicked[len(person) - len(clicking) :] = campaign.number if campaign else -1
    fraction = chance.random(len(person))
    # Nobody looks before they have begun to, or after they have stopped.
    start = np.clip(looks.started[look] - day, 0, 1)
    end = np.clip(looks.ended[look] - day, 0, 1)
    fraction = np.where(look >= 0, start + fraction * (end - start), fraction)
    fraction[: len(buying)] = orders.time[buying] - day
    is_logged_in = chance.random(len(person)) < np.where(look >= 0, _LOGGED_IN_LOOKING, _LOGGED_IN)
    is_logged_in |= (order >= 0) | (clicked >= 0)
    signed_up = people.born[person] <= day + fraction + 1e-9
    is_stranger = np.zeros(len(person), bool)
    is_stranger[len(person) - len(clicking) - len(strangers) : len(person) - len(clicking)] = True
    is_known = is_logged_in & signed_up & ~people.is_guest[person] & ~is_stranger
    return Visits(person, second_of_day(fraction), look, order, clicked, is_known, is_stranger)


def clicks_of(world: World, campaign: Campaign) -> Whole:
    """Who clicks on the campaign's message."""
    got = np.flatnonzero(world.contacts.is_treated[:, campaign.number])
    is_gone = world.died[got] <= campaign.day
    liking = np.where(world.people.responsiveness[got] > 0, 2.2, 0.6)
    share = np.where(is_gone, _CLICK_SHARE_GONE, _CLICK_SHARE * liking)
    return got[fixed_uniform(world.seed, "click", got, campaign.number) < share]


def _shortlisted(world: World, look: Whole, slot: Whole) -> Whole:
    """One of the three products that a look is about; what is bought in the end is often among them."""
    looks = world.looks
    start = np.maximum(looks.started[look].astype(np.int64), 0)
    # The same on every day that they look: the numbers belong to the look.
    uniform = fixed_uniform(world.seed, "shortlist", look[:, None], slot[:, None], np.arange(5)[None, :])
    product = choose_products(world.people.part(looks.person[look]), start, world.catalogue, world.seed, uniform)
    order = np.maximum(looks.order[look], 0)
    line = world.first_line[order] + np.minimum(slot, 1)
    is_bought = (looks.order[look] >= 0) & (slot < 2) & (line < world.first_line[order + 1])
    return np.where(is_bought, world.lines.product[np.where(is_bought, line, 0)], product)


def _steps(world: World, day: int, visits: Visits, chance: np.random.Generator) -> tuple[Whole, Floats, Whole, Whole]:
    """What is done in each visit: the visit, its place in it (to sort by), the kind and the product (-1 = none)."""
    count = len(visits.person)
    is_looking, is_buying = visits.look >= 0, visits.order >= 0
    mean = np.where(is_looking, _VIEWS_LOOKING, np.where(visits.is_stranger, _STRANGERS_VIEWS, _VIEWS_DROPPING_IN))
    # Many short visits and a few very long ones.
    views = 1 + chance.poisson(mean * chance.gamma(0.8, 1 / 0.8, count))
    visit = np.repeat(np.arange(count), views)
    place = np.arange(len(visit)) - (np.cumsum(views) - views)[visit] + 1.0
    own = choose_products(
        world.people.part(visits.person[visit]),
        np.full(len(visit), day),
        world.catalogue,
        world.seed,
        chance.random((len(visit), 5)),
    )
    listed = np.flatnonzero(is_looking[visit] & (chance.random(len(visit)) < _SHORTLIST_SHARE))
    slot = (chance.random(len(listed)) * 3).astype(np.int64)
    own[listed] = _shortlisted(world, visits.look[visit[listed]], slot)

    carts = np.where(
        is_looking,
        _CARTS_LOOKING,
        np.where(visits.is_stranger, _STRANGERS_CART / (1 + _STRANGERS_VIEWS), _CARTS_DROPPING_IN),
    )
    carted = np.flatnonzero(chance.random(len(visit)) < carts[visit])
    removed = carted[chance.random(len(carted)) < _REMOVES]
    searched = np.flatnonzero(chance.random(len(visit)) < _SEARCH_SHARE)
    leads = chance.random(len(searched)) >= _SEARCHES_LEFT
    browsed = np.flatnonzero(chance.random(len(visit)) < _BROWSED_PAGES)
    left = carted[~is_buying[visit[carted]] & (chance.random(len(carted)) < _CHECKOUT_LEFT)]
    landing = np.flatnonzero(chance.random(count) < 0.45)
    clicked = np.flatnonzero(visits.campaign >= 0)

    # What is bought is looked at once more and put into the cart, then paid.
    buying = np.flatnonzero(is_buying)
    first, last = world.first_line[visits.order[buying]], world.first_line[visits.order[buying] + 1]
    buyer = np.repeat(buying, last - first)
    line = (
        np.arange(len(buyer))
        - (np.cumsum(last - first) - (last - first))[np.repeat(np.arange(len(buying)), last - first)]
    )
    bought = world.lines.product[np.repeat(first, last - first) + line]

    # The last look before the cart; others put it in from a list.
    looked = chance.random(len(buyer)) < 0.75

    parts = [
        (clicked, np.full(len(clicked), -1.0), _CLICK, None),
        (landing, np.zeros(len(landing)), _PAGE, None),
        (visit[browsed], place[browsed] + 0.7, _PAGE, None),
        (visit[searched], place[searched] + np.where(leads, -0.5, 0.3), _SEARCH, own[searched]),
        (visit, place, _VIEW, own),
        (visit[carted], place[carted] + 0.2, _CART, own[carted]),
        (visit[removed], place[removed] + 0.4, _REMOVE, own[removed]),
        (visit[left], place[left] + 0.6, _CHECKOUT, None),
        (buyer[looked], 1e6 + line[looked], _VIEW, bought[looked]),
        (buyer, 1e6 + line + 0.2, _CART, bought),
        (buying, np.full(len(buying), 2e6), _CHECKOUT, None),
        (buying, np.full(len(buying), 2e6 + 1), _PURCHASE, None),
    ]
    return (
        np.concatenate([who for who, *_ in parts]),
        np.concatenate([at for _, at, *_ in parts]),
        np.concatenate([np.full(len(who), kind) for who, _, kind, _ in parts]),
        np.concatenate([np.full(len(who), -1) if product is None else product for who, _, _, product in parts]),
    )


def _seconds(visits: Visits, visit: Whole, kind: Whole, chance: np.random.Generator) -> Whole:
    """The second of the day of each step; steps are sorted by visit."""
    between = chance.gamma(1.4, 30.0, len(visit))
    paying = _PAYING_SECONDS * np.exp(0.6 * chance.standard_normal(len(visit)))
    between = np.minimum(np.where(kind == _PURCHASE, paying, between), _MOST_SECONDS_BETWEEN)
    gone_by = np.cumsum(between)
    first = np.searchsorted(visit, np.arange(len(visits.person)))
    last = np.searchsorted(visit, np.arange(len(visits.person)), side="right") - 1
    # A visit with an order ends at the order's second, any other begins at its own.
    is_buying = visits.order[visit] >= 0
    since = np.where(is_buying, gone_by - gone_by[last[visit]], gone_by - gone_by[first[visit]])
    second: Whole = np.clip(visits.second[visit] + since, 0, DAY_SECONDS - 1).astype(np.int64)
    return second


def _frame(
    world: World,
    day: int,
    visits: Visits,
    visit: Whole,
    kind: Whole,
    product: Whole,
    second: Whole,
    chance: np.random.Generator,
) -> pl.DataFrame:
    people, catalogue = world.people, world.catalogue
    device = people.device[visits.person]
    # One visitor id per device and hour or so: two people who share a tablet may share it.
    token = fixed_uniform(world.seed, "visitor", device, day, visits.second // 5400)
    # A stranger's is nobody else's.
    own = fixed_uniform(world.seed, "stranger", np.arange(len(device)), day)
    token = np.where(visits.is_stranger, own, token)
    visitor = [f"{int(value * 2**48):012x}" for value in token]
    referrer = pick(_REFERRER_SHARES, chance.random(len(device)))
    referrer = np.where(visits.campaign >= 0, REFERRERS.index("newsletter"), referrer)
    known = pl.Series(customer_id(people.customer_number[visits.person]))
    known = known.set(pl.Series(~visits.is_known), None)
    campaign_ids = pl.Series([campaign.campaign_id for campaign in world.campaigns] or [""])
    by_visit = pl.DataFrame(
        {
            "visitor": visitor,
            "customer_no": known,
            "referrer": pl.Series(REFERRERS).gather(referrer),
            "campaign": campaign_ids.gather(np.maximum(visits.campaign, 0)).set(pl.Series(visits.campaign < 0), None),
        },
        schema_overrides={"customer_no": pl.String, "campaign": pl.String},
    )
    has_product = product >= 0
    sku = pl.Series(catalogue.product_id).gather(np.maximum(product, 0))
    is_search = kind == _SEARCH
    query = _queries(world, product, is_search, chance)
    page = np.select(
        [kind == _VIEW, is_search, (kind == _CART) | (kind == _REMOVE), kind == _CHECKOUT, kind == _CLICK],
        [2, 3, 4, 5, 6],
        np.where(kind == _PURCHASE, 5, pick((0.34, 0.6, 0, 0, 0, 0, 0, 0.06), chance.random(len(kind)))),
    )
    return by_visit[visit].select(
        pl.Series("second", second),
        pl.Series("event_type", pl.Series(EVENTS).gather(kind)),
        "visitor",
        "customer_no",
        sku.set(pl.Series(~has_product | is_search), None).alias("sku"),
        query.alias("query"),
        pl.Series(PAGES).gather(page).alias("page"),
        pl.when(pl.col("referrer") == "").then(None).otherwise(pl.col("referrer")).alias("referrer"),
        "campaign",
    )


def _queries(world: World, product: Whole, is_search: np.ndarray, chance: np.random.Generator) -> pl.Series:
    """What is typed into the search box on the way to the product, slips of the finger included; null for no search."""
    rows = np.flatnonzero(is_search)
    draws = chance.random((len(rows), 4)).tolist()
    texts: list[str] = []
    for number, (way, option, slip, place) in zip(product[rows].tolist(), draws, strict=True):
        text = _query(world, number, way, option)
        if slip < _MISSPELT and len(text) > 4:
            position = 1 + int(place * (len(text) - 2))
            text = text[:position] + text[position + 1 :]
        texts.append(text)
    return pl.Series("query", [None] * len(product), pl.String).scatter(rows, texts)


def _query(world: World, product: int, way: float, option: float) -> str:
    catalogue = world.catalogue
    goods, brand, name = catalogue.goods[product], catalogue.brand[product].lower(), catalogue.name[product].lower()
    options = [value for _, value in catalogue.options_of(product, option)]
    value = options[int(option * 7919 % 1 * len(options))]
    if way < 0.34:
        return goods if option < 0.7 else goods.split()[-1]
    if way < 0.48:
        return f"{brand} {goods}"
    if way < 0.56:
        return brand
    if way < 0.70:
        return f"{value} {goods}" if option < 0.5 else f"{goods} {value}"
    if way < 0.78:
        return name
    if way < 0.86:
        return f"{_WISHES[int(option * len(_WISHES))]} {goods}"
    if way < 0.93:
        return f"{goods} {_ASIDES[int(option * len(_ASIDES))]}"
    return CATEGORIES[int(catalogue.category[product])].name


def _bots(world: World, day: int, chance: np.random.Generator) -> pl.DataFrame:
    """Scrapers: one product after the other, at a machine's pace, never logged in."""
    share = world.size.customers * world.size.visit_scale * _BOTS_A_DAY
    rows = []
    catalogue = world.catalogue
    there = np.flatnonzero((catalogue.launch_day <= day) & (catalogue.end_day > day))
    for number in range(int(chance.poisson(share))):
        views = 60 + int(chance.random() ** 3 * 800)
        start = int(chance.random() * (DAY_SECONDS - 3 * views)) if 3 * views < DAY_SECONDS else 0
        pace = 1 + int(chance.random() * 3)
        first = int(chance.random() * len(there))
        products = there[(first + np.arange(views)) % len(there)]
        token = float(fixed_uniform(world.seed, "bot", day, number))
        rows.append(
            pl.DataFrame(
                {
                    "second": np.minimum(start + np.cumsum(pace + (chance.random(views) < 0.2)), DAY_SECONDS - 1),
                    "event_type": "view",
                    "visitor": f"{int(token * 2**48):012x}",
                    "customer_no": pl.Series([None] * views, dtype=pl.String),
                    "sku": pl.Series(catalogue.product_id).gather(products),
                    "query": pl.Series([None] * views, dtype=pl.String),
                    "page": "product",
                    "referrer": pl.Series([None] * views, dtype=pl.String),
                    "campaign": pl.Series([None] * views, dtype=pl.String),
                }
            )
        )
    return pl.concat(rows) if rows else _NO_EVENTS


_NO_EVENTS = pl.DataFrame(
    schema={
        "second": pl.Int64,
        **dict.fromkeys(
            ("event_type", "visitor", "customer_no", "sku", "query", "page", "referrer", "campaign"), pl.String
        ),
    }
)
