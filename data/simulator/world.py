"""The whole life of a demo shop: everyone's orders, what was in them and what became of them, ordered by time.

It is simulated as a whole before a day of it is told, so a day is the same however far the shop has been delivered.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from data.simulator import baskets, experiences
from data.simulator.campaigns import Campaign, Contacts, contacts, make_campaigns, speed_up
from data.simulator.catalogue import Catalogue, make_catalogue
from data.simulator.draws import Floats, Whole, fixed_uniform, stream
from data.simulator.lives import Clocks, History, Searches, live
from data.simulator.people import People, make_people
from data.simulator.seasons import intensity
from data.simulator.sizes import Size

_PEOPLE_AT_ONCE = 20_000
_COUPON_USE = 0.6
_COUPON_DAYS = 7
_FIRST_ORDER_NUMBER, _PAYMENTS_FAILED = 1_048_211, 0.018


@dataclass(frozen=True)
class Orders:
    """Orders in the order of their time: who, when (days with fraction), and the campaign whose coupon was used."""

    person: Whole
    time: Floats
    coupon: Whole

    @cached_property
    def day(self) -> Whole:
        """The day of each order."""
        return self.time.astype(np.int64)


@dataclass(frozen=True)
class OrderLines:
    """Lines by order: order, position in it, product, quantity, price before coupons, and when it comes back (-1)."""

    order: Whole
    position: Whole
    product: Whole
    quantity: Whole
    unit_price: Floats
    return_day: Whole


@dataclass(frozen=True)
class Writings:
    """Reviews or messages by their day: the line, stars or intent, and the experience per aspect slot."""

    day: Whole
    line: Whole
    stars: Whole
    intent: Whole
    polarity: np.ndarray
    strength: np.ndarray


@dataclass(frozen=True)
class Looks:
    """Times that somebody looked for something: who, from when to when, and the order that it led to (-1 = none)."""

    person: Whole
    started: Floats
    ended: Floats
    order: Whole


@dataclass(frozen=True)
class World:
    """A demo shop's whole life."""

    size: Size
    seed: int
    catalogue: Catalogue
    people: People
    campaigns: list[Campaign]
    contacts: Contacts
    orders: Orders
    lines: OrderLines
    reviews: Writings
    messages: Writings
    looks: Looks
    died: Floats
    histories: list[History]

    def clocks(self, part: int) -> tuple[People, Clocks]:
        """The people of a part (those of ``histories[part]``) and their clocks."""
        rows = _rows(part, len(self.people))
        people = self.people.part(rows)
        return people, _clocks(people, self.campaigns, self.contacts.is_treated[rows], self.size)

    def campaign_on(self, day: int) -> Campaign | None:
        """The campaign whose messages go out on the day; None on most."""
        return next((campaign for campaign in self.campaigns if campaign.day == day), None)

    @cached_property
    def order_numbers(self) -> Whole:
        """The shop's number of each order; numbers of payments that failed are missing."""
        order = np.arange(len(self.orders.time))
        failed = np.cumsum(fixed_uniform(self.seed, "payment failed", order) < _PAYMENTS_FAILED)
        return _FIRST_ORDER_NUMBER + order + failed

    @cached_property
    def look_of_order(self) -> Whole:
        """The row of ``looks`` that led to each order."""
        look = np.full(len(self.orders.time), -1, np.int64)
        led = np.flatnonzero(self.looks.order >= 0)
        look[self.looks.order[led]] = led
        return look

    def discounts(self, lines: Whole) -> Floats:
        """What coupons take off each of the lines."""
        cuts = np.array([campaign.discount for campaign in self.campaigns] + [0.0])
        cut = cuts[self.orders.coupon[self.lines.order[lines]]]
        off: Floats = np.round(cut * self.lines.quantity[lines] * self.lines.unit_price[lines], 2)
        return off

    def order_values(self) -> Floats:
        """What each order comes to, after coupons, before postage and returns."""
        lines = self.lines
        paid = lines.quantity * lines.unit_price - self.discounts(np.arange(len(lines.order)))
        return np.bincount(lines.order, paid, len(self.orders.time)).astype(np.float64)

    @cached_property
    def returned_lines(self) -> Whole:
        """Lines that come back, by the day of it."""
        back = np.flatnonzero(self.lines.return_day >= 0)
        return back[np.argsort(self.lines.return_day[back], kind="stable")]

    @cached_property
    def joined_on(self) -> Whole:
        """The day on which each customer gets into the customers log; -1 for guests. The old ones all on the first."""
        return np.where(self.people.is_guest, -1, np.maximum(self.people.born, 0).astype(np.int64))

    @cached_property
    def first_line(self) -> Whole:
        """The first line of each order; one more at the end, for where the last order's lines end."""
        return np.searchsorted(self.lines.order, np.arange(len(self.orders.time) + 1))


def _rows(part: int, count: int) -> slice:
    return slice(part * _PEOPLE_AT_ONCE, min((part + 1) * _PEOPLE_AT_ONCE, count))


def _clocks(people: People, campaigns: list[Campaign], treated: np.ndarray, size: Size) -> Clocks:
    daily = intensity(size.simulated_days)[people.profile]
    return Clocks.of(daily + speed_up(people, campaigns, treated, daily))


def simulate(size: Size, seed: int) -> World:
    """Lets a shop of this size live; the same size and seed give the same shop."""
    catalogue = make_catalogue(size, seed)
    people = make_people(size, seed)
    campaigns = make_campaigns(size, seed)
    contact = contacts(people, campaigns, seed)
    parts = [
        _live_part(part, people.part(_rows(part, len(people))), catalogue, campaigns, contact, size, seed)
        for part in range(-(-len(people) // _PEOPLE_AT_ONCE))
    ]
    histories = [part.history for part in parts]
    died = np.concatenate([part.died for part in parts])
    orders, lines, reviews, messages, looks = _joined(parts, contact, campaigns, size, seed)
    return World(
        size=size,
        seed=seed,
        catalogue=catalogue,
        people=people,
        campaigns=campaigns,
        contacts=contact,
        orders=orders,
        lines=lines,
        reviews=reviews,
        messages=messages,
        looks=looks,
        died=died,
        histories=histories,
    )


@dataclass(frozen=True)
class _Part:
    """What came of some of the people; orders in the order in which they were simulated."""

    first_person: int
    searches: Searches
    history: History
    died: Floats
    order_person: Whole
    order_time: Floats
    line_order: Whole
    product: Whole
    quantity: Whole
    unit_price: Floats
    return_after: Whole
    review_line: Whole
    review_after: Whole
    message_line: Whole
    message_after: Whole
    stars: Whole
    intent: Whole
    polarity: np.ndarray
    strength: np.ndarray


def _live_part(
    part: int,
    people: People,
    catalogue: Catalogue,
    campaigns: list[Campaign],
    contact: Contacts,
    size: Size,
    seed: int,
) -> _Part:
    chance = stream(seed, "lives", part)
    rows = _rows(part, part * _PEOPLE_AT_ONCE + len(people))
    clocks = _clocks(people, campaigns, contact.is_treated[rows], size)
    gathered: list[tuple[Whole, Floats, baskets.Lines, experiences.Reactions]] = []

    def on_order(who: Whole, day: Floats, _looked: Floats) -> Floats:
        buyers = people.part(who)
        whole = np.maximum(day.astype(np.int64), 0)
        lines = baskets.fill(buyers, whole, catalogue, size, seed, chance)
        reactions = experiences.react(buyers, whole, lines, catalogue, size, chance)
        gathered.append((who, day, lines, reactions))
        return reactions.pleased

    lives = live(people, clocks, chance, on_order)
    starts = np.concatenate(([0], np.cumsum([len(who) for who, *_ in gathered])))
    reactions = [reaction for *_, reaction in gathered]
    review_after = np.concatenate([reaction.review_after for reaction in reactions])
    support_after = np.concatenate([reaction.support_after for reaction in reactions])
    reviewed, told = np.flatnonzero(review_after >= 0), np.flatnonzero(support_after >= 0)
    either = np.concatenate((reviewed, told))
    first = np.concatenate(([0], np.cumsum([len(lines.order) for _, _, lines, _ in gathered])))
    return _Part(
        first_person=rows.start,
        searches=lives.searches,
        history=lives.history,
        died=lives.died,
        order_person=np.concatenate([who for who, *_ in gathered]) + rows.start,
        order_time=np.concatenate([day for _, day, *_ in gathered]),
        # Large shops have millions of lines: narrow types.
        line_order=np.concatenate(
            [lines.order + start for (_, _, lines, _), start in zip(gathered, starts, strict=False)]
        ).astype(np.int32),
        product=np.concatenate([lines.product for _, _, lines, _ in gathered]).astype(np.int32),
        quantity=np.concatenate([lines.quantity for _, _, lines, _ in gathered]).astype(np.int16),
        unit_price=np.concatenate([lines.unit_price for _, _, lines, _ in gathered]),
        return_after=np.concatenate([reaction.return_after for reaction in reactions]).astype(np.int16),
        review_line=reviewed,
        review_after=review_after[reviewed],
        message_line=told,
        message_after=support_after[told],
        stars=np.concatenate([reaction.stars for reaction in reactions])[either],
        intent=np.concatenate([reaction.support_intent for reaction in reactions])[either],
        polarity=_rows_of([reaction.polarity for reaction in reactions], either, first),
        strength=_rows_of([reaction.strength for reaction in reactions], either, first),
    )


def _rows_of(parts: list[np.ndarray], rows: Whole, first: Whole) -> np.ndarray:
    """Rows of the stacked parts, without stacking all of them."""
    part = np.searchsorted(first, rows, side="right") - 1
    result = np.empty((len(rows), parts[0].shape[1]), parts[0].dtype)
    for number, values in enumerate(parts):
        mine = part == number
        result[mine] = values[rows[mine] - first[number]]
    return result


def _joined(
    parts: list[_Part], contact: Contacts, campaigns: list[Campaign], size: Size, seed: int
) -> tuple[Orders, OrderLines, Writings, Writings, Looks]:
    order_starts = np.concatenate(([0], np.cumsum([len(part.order_person) for part in parts]))).astype(np.int64)
    line_starts = np.concatenate(([0], np.cumsum([len(part.line_order) for part in parts]))).astype(np.int64)
    person = np.concatenate([part.order_person for part in parts])
    time = np.concatenate([part.order_time for part in parts])
    by_time = np.lexsort((person, time))
    # What was ordered before the logs begin isn't in them.
    by_time = by_time[time[by_time] >= 0]
    number = np.full(len(time), -1, np.int64)
    number[by_time] = np.arange(len(by_time))
    person, time = person[by_time], time[by_time]
    orders = Orders(person, time, _coupons(person, time, contact, campaigns, seed))

    order = number[np.concatenate([part.line_order + start for part, start in zip(parts, order_starts, strict=False)])]
    by_order = np.argsort(order, kind="stable")
    by_order = by_order[order[by_order] >= 0]
    line_number = np.full(len(order), -1, np.int64)
    line_number[by_order] = np.arange(len(by_order))
    order = order[by_order].astype(np.int32)
    first = np.searchsorted(order, np.arange(len(time)))
    product, quantity, unit_price, return_after = (
        np.concatenate([getattr(part, name) for part in parts])[by_order]
        for name in ("product", "quantity", "unit_price", "return_after")
    )
    day = orders.day[order]
    lines = OrderLines(
        order=order,
        position=(np.arange(len(order)) - first[order]).astype(np.int16),
        product=product,
        quantity=quantity,
        unit_price=unit_price,
        return_day=np.where(return_after >= 0, _next_working_day(day + return_after), -1).astype(np.int16),
    )
    return orders, lines, *_writings(parts, line_starts, line_number, day), _looks(parts, person, time, size)


def _next_working_day(day: Whole) -> Whole:
    """The day, or the Monday after it; the shop's first day is a Monday."""
    return day + np.where(day % 7 == 5, 2, np.where(day % 7 == 6, 1, 0))


def _coupons(person: Whole, time: Floats, contact: Contacts, campaigns: list[Campaign], seed: int) -> Whole:
    coupon = np.full(len(time), -1, np.int64)
    uses = fixed_uniform(seed, "coupon", np.arange(len(time))) < _COUPON_USE
    for campaign in campaigns:
        if campaign.discount:
            low, high = np.searchsorted(time, [campaign.day, campaign.day + _COUPON_DAYS])
            got = contact.is_treated[person[low:high], campaign.number] & uses[low:high]
            coupon[low:high][got] = campaign.number
    return coupon


def _writings(parts: list[_Part], line_starts: Whole, line_number: Whole, day: Whole) -> tuple[Writings, Writings]:
    both = []
    for kind in ("review", "message"):
        line = np.concatenate(
            [getattr(part, f"{kind}_line") + start for part, start in zip(parts, line_starts, strict=False)]
        )
        line = line_number[line]
        after = np.concatenate([getattr(part, f"{kind}_after") for part in parts])
        # Reviews stand first in each part's rows, then messages.
        rows = [
            slice(0, len(part.review_line)) if kind == "review" else slice(len(part.review_line), None)
            for part in parts
        ]
        columns = {
            name: np.concatenate([getattr(part, name)[mine] for part, mine in zip(parts, rows, strict=True)])
            for name in ("stars", "intent", "polarity", "strength")
        }
        there = np.flatnonzero(line >= 0)
        written = day[line[there]] + after[there]
        order = there[np.lexsort((line[there], written))]
        both.append(
            Writings(
                day=day[line[order]] + after[order],
                line=line[order],
                **{name: values[order] for name, values in columns.items()},
            )
        )
    return both[0], both[1]


def _looks(parts: list[_Part], order_person: Whole, order_time: Floats, size: Size) -> Looks:
    person = np.concatenate([part.searches.person + part.first_person for part in parts])
    started, ended, is_order = (
        np.concatenate([getattr(part.searches, name) for part in parts]) for name in ("started", "ended", "is_order")
    )
    there = np.flatnonzero((ended >= 0) & (started < size.simulated_days))
    there = there[np.argsort(started[there], kind="stable")]
    person, started, ended, is_order = person[there], started[there], ended[there], is_order[there]
    # Orders and the looking that led to them have the same person and time.
    by_person = np.lexsort((order_time, order_person))
    looks_by_person = np.flatnonzero(is_order)[np.lexsort((ended[is_order], person[is_order]))]
    order = np.full(len(person), -1, np.int64)
    order[looks_by_person] = by_person
    return Looks(person, started, ended, order)
