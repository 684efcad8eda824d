"""Who comes to the demo shop: when, through which channel, and what kind of buyer each of them is.

Rates and lifetimes differ between people as in the buy-till-you-die models: gamma-mixed order rates and dropout rates
(Schmittlein, Morrison & Colombo 1987); people who order at even intervals are Erlang clocks (Platzer & Reutterer 2016).
"""

from dataclasses import dataclass, fields

import numpy as np

from data.simulator.assortment import CATEGORIES
from data.simulator.catalogue import PRICE_CLASSES, TRIBE_SHARES, tribe_tastes
from data.simulator.draws import Floats, Whole, fixed_uniform, pick, stream
from data.simulator.seasons import PROFILE_SHARES, PROFILES, category_season, intensity
from data.simulator.sizes import Size

CHANNELS = ("organic", "search_ads", "social", "referral", "marketplace")
_CHANNEL_SHARES = (0.30, 0.24, 0.20, 0.11, 0.15)
# Customers won through a channel, beside the others: how often they order, how fast they leave.
_CHANNEL_RATE = np.array([1.10, 1.0, 0.80, 1.35, 0.85])
_CHANNEL_DROPOUT = np.array([0.85, 1.0, 1.35, 0.60, 1.45])

GUEST_SHARE = 0.27
_STOCK_SHARE = 0.25  # customers whom the shop has already when its logs begin
_STOCK_DAYS = 365

_MEAN_RATE, _RATE_SHAPE = 1 / 54, 0.7
_HIGHEST_RATE = 1 / 8
_MEAN_DROPOUT, _DROPOUT_SHAPE = 1 / 220, 0.75
_REGULARITY = (1, 2, 4)  # steps of the clock between two orders: 1 = Poisson
_REGULARITY_SHARES = (0.56, 0.27, 0.17)
_MARKET_RATE = 0.24  # a day: who has begun to look for something orders after four days on average
_HOUSEHOLD_CHANGE_SHARE_A_YEAR = 0.12
_SHARED_DEVICE_SHARE = 0.06

COUNTRIES = ("GB", "IE", "DE", "FR", "NL", "ES", "US")
_COUNTRY_SHARES = (0.82, 0.05, 0.05, 0.03, 0.02, 0.02, 0.01)
AGE_BANDS = ("18-24", "25-34", "35-44", "45-54", "55-64", "65+")
_AGE_SHARES = (0.09, 0.23, 0.26, 0.20, 0.14, 0.08)
GENDERS = ("female", "male", "other", "")
_GENDER_SHARES = (0.47, 0.41, 0.02, 0.10)


@dataclass(frozen=True)
class People:
    """Everyone who ever comes, in the order of their coming; arrays with one entry per person.

    Attributes:
        number: their number, from 0.
        born: when they come, in days since the first day (below 0: before the logs begin).
        is_guest: never signs up; orders once or twice without being known.
        orders_at_birth: their coming is an order; the others sign up first.
        customer_number: the shop's number for them; -1 for guests.
        channel, profile, price_class, country, age_band, gender: indices.
        rate: orders a day, on an ordinary day, while alive.
        steps, step_rate: steps of the clock before they begin to look for something, and how fast a step goes.
        market_rate: how fast looking turns into an order.
        dropout_rate: leaving, a day.
        mood: how much more or less they are pleased than others.
        visits: visits a day while they look for nothing in particular.
        talk: how readily they write.
        responsiveness: by what share a campaign speeds their clock up (below 0: it puts them off).
        has_consent: may be e-mailed when they come.
        tribes: their two tribes, and after a change in the household.
        change_day: when the household changes; beyond the end for most.
        basket: lines in an order beside the first, on average.
        device: whose device they use: their own number, or that of the person they share it with.
    """

    number: Whole
    born: Floats
    is_guest: np.ndarray
    orders_at_birth: np.ndarray
    customer_number: Whole
    channel: Whole
    profile: Whole
    price_class: Whole
    country: Whole
    age_band: Whole
    gender: Whole
    rate: Floats
    steps: Whole
    step_rate: Floats
    market_rate: Floats
    dropout_rate: Floats
    mood: Floats
    visits: Floats
    talk: Floats
    responsiveness: Floats
    has_consent: np.ndarray
    tribes: Whole
    later_tribes: Whole
    tribe_weight: Floats
    change_day: Floats
    basket: Floats
    device: Whole

    def __len__(self) -> int:
        return len(self.number)

    def part(self, rows: slice | Whole) -> "People":
        """Some of the people."""
        return People(**{field.name: getattr(self, field.name)[rows] for field in fields(self)})


def customer_id(customer_number: Whole) -> list[str]:
    """The shop's customer numbers as it writes them."""
    return [f"C{number:07d}" for number in customer_number.tolist()]


def make_people(size: Size, seed: int) -> People:
    """Draws everyone who comes until the end of the simulated days."""
    chance = stream(seed, "people")
    born = _births(size, chance)
    count = len(born)
    is_guest = (chance.random(count) < GUEST_SHARE) & (born >= 0)
    channel = pick(_CHANNEL_SHARES, chance.random(count))
    profile = pick(PROFILE_SHARES, chance.random(count))
    profile = np.where(_came_in_a_sale(size, born, chance), PROFILES.index("bargain"), profile)
    is_bargain = profile == PROFILES.index("bargain")
    price_class = np.minimum(pick((0.4, 0.4, 0.2), chance.random(count)), np.where(is_bargain, 1, len(PRICE_CLASSES)))

    rate = chance.gamma(_RATE_SHAPE, _MEAN_RATE / _RATE_SHAPE, count) * _CHANNEL_RATE[channel] * size.order_scale
    rate = np.clip(np.where(is_guest, rate * 0.5, rate), 1 / 2000, _HIGHEST_RATE)
    steps = np.where(rate > 1 / 14, 1, np.array(_REGULARITY)[pick(_REGULARITY_SHARES, chance.random(count))])
    market_rate = np.maximum(_MARKET_RATE, 4 * rate)
    step_rate = steps / (1 / rate - 1 / market_rate)
    # Looking must go clearly faster than a step of the clock, for the exact probabilities (see lives.py).
    market_rate = np.maximum(market_rate, 1.5 * step_rate)
    dropout = chance.gamma(_DROPOUT_SHAPE, _MEAN_DROPOUT / _DROPOUT_SHAPE, count) * _CHANNEL_DROPOUT[channel]
    dropout = np.clip(np.where(is_bargain, 1.25, 1.0) * dropout, 1 / 6000, 0.2)

    tribe = pick(TRIBE_SHARES, chance.random(count))
    second = pick(TRIBE_SHARES, chance.random(count))
    parents = 3
    becomes = np.where(chance.random(count) < 0.6, parents, pick(TRIBE_SHARES, chance.random(count)))
    years_to_change = chance.exponential(1 / _HOUSEHOLD_CHANGE_SHARE_A_YEAR, count)
    number = np.arange(count)
    shares = chance.random(count) < _SHARED_DEVICE_SHARE
    response = chance.random(count)
    strength = chance.gamma(3.0, 1 / 3.0, count)
    orders_at_birth = is_guest | (chance.random(count) < np.where(channel == CHANNELS.index("marketplace"), 0.9, 0.7))
    return People(
        number=number,
        born=born,
        is_guest=is_guest,
        orders_at_birth=orders_at_birth,
        customer_number=np.where(is_guest, -1, np.cumsum(~is_guest) + 10_000),
        channel=channel.astype(np.int8),
        profile=profile.astype(np.int8),
        price_class=price_class.astype(np.int8),
        country=pick(_COUNTRY_SHARES, chance.random(count)).astype(np.int8),
        age_band=pick(_AGE_SHARES, chance.random(count)).astype(np.int8),
        gender=pick(_GENDER_SHARES, chance.random(count)).astype(np.int8),
        rate=rate,
        steps=steps.astype(np.int8),
        step_rate=step_rate,
        market_rate=market_rate,
        dropout_rate=np.where(is_guest, 0.15, dropout),
        mood=chance.normal(0.0, 0.35, count),
        visits=chance.gamma(1.3, 1 / 1.3, count) * (0.028 + 0.9 * rate) * size.visit_scale,
        talk=chance.gamma(0.9, 1 / 0.9, count),
        # A quarter is persuaded by a message, one in ten is put off by it, the rest does what it would have done.
        responsiveness=np.where(
            response < 0.27, 0.9 * strength, np.where(response > 0.90, -0.25 - 0.25 * response, 0.0)
        ),
        has_consent=~is_guest & (chance.random(count) < 0.72),
        tribes=np.stack([tribe, second], axis=1).astype(np.int8),
        later_tribes=np.stack([becomes, tribe], axis=1).astype(np.int8),
        tribe_weight=0.55 + 0.4 * chance.random(count),
        change_day=born + 365 * years_to_change,
        basket=chance.gamma(1.6, 2.35 / 1.6, count),
        device=np.where(shares, np.maximum(number - 1, 0), number),
    )


def _births(size: Size, chance: np.random.Generator) -> Floats:
    known = size.customers
    stock = round(_STOCK_SHARE * known)
    days = size.simulated_days
    everyday = intensity(days)[0] * np.linspace(0.8, 1.2, days)
    shares = np.cumsum(everyday)
    within = shares[size.history_days - 1] / shares[-1]
    # So many that, less the guests, the wished number is there at the end of the history.
    coming = round((known - stock) / within / (1 - GUEST_SHARE))
    position = np.interp(chance.random(coming), np.concatenate(([0.0], shares / shares[-1])), np.arange(days + 1.0))
    born: Floats = np.sort(np.concatenate((-_STOCK_DAYS * chance.random(stock), position)))
    return born


def _came_in_a_sale(size: Size, born: Floats, chance: np.random.Generator) -> np.ndarray:
    bargain = intensity(size.simulated_days)[PROFILES.index("bargain")]
    day = np.clip(born, 0, size.simulated_days - 1).astype(np.int64)
    came: np.ndarray = (bargain[day] > 1.6) & (chance.random(len(born)) < 0.5)
    return came


def tastes(people: People, day: Floats | Whole, seed: int) -> Floats:
    """How likely each person's line is of each category, by the day's season and their household.

    Args:
        people: the people, one per line asked for.
        day: the day of each.
        seed: the shop's seed.

    Returns:
        A row per person, a column per category; rows add up to 1.
    """
    changed = (np.asarray(day) >= people.change_day)[:, None]
    tribes = np.where(changed, people.later_tribes, people.tribes)
    weight = people.tribe_weight[:, None]
    mixed = weight * tribe_tastes(tribes[:, 0]) + (1 - weight) * tribe_tastes(tribes[:, 1])
    own = fixed_uniform(seed, "own taste", people.number[:, None], np.arange(len(CATEGORIES))[None, :])
    # A heavy-tailed leaning of one's own (logistic): some never buy a thing that their tribe loves.
    leaning = np.exp(0.45 * np.log((own + 1e-9) / (1 - own + 1e-9)))
    month = ((np.asarray(day, np.float64) // 30.44).astype(np.int64) % 12) + 1
    months = category_season(
        np.arange(1, 13),
        np.array([category.peak_month for category in CATEGORIES]),
        np.array([category.swing for category in CATEGORIES]),
    )
    weights = mixed * leaning * months[month - 1]
    shares: Floats = weights / weights.sum(axis=1, keepdims=True)
    return shares


def tribe_for(people: People, day: Whole, uniform: Floats) -> Whole:
    """Which of their two tribes each person follows this time."""
    changed = (np.asarray(day) >= people.change_day)[:, None]
    tribes = np.where(changed, people.later_tribes, people.tribes)
    chosen: Whole = np.where(uniform < people.tribe_weight, tribes[:, 0], tribes[:, 1])
    return chosen
