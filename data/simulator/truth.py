"""The truth of a demo shop, kept in a folder that the pipeline never reads.

One Parquet file a subject; what grows from day to day is a folder of files. Customers have the shop's own numbers here,
before they become pseudonyms.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from data.simulator.assortment import CATEGORIES
from data.simulator.baskets import choose_products, price_paid, usual_quantity
from data.simulator.campaigns import EFFECT_DAYS, Campaign
from data.simulator.catalogue import TRIBES
from data.simulator.deliveries import File
from data.simulator.dirt import Planted
from data.simulator.draws import Floats, Whole, fixed_uniform
from data.simulator.lives import GONE, LOOKING, Clocks, OrderTable, order_probability, order_table, state_at
from data.simulator.people import CHANNELS, People, customer_id, tastes
from data.simulator.seasons import PROFILES, intensity
from data.simulator.sizes import SIZES
from data.simulator.words import Text
from data.simulator.world import World

_HORIZONS = (30, 90)
_YEAR = 365
_FAVOURITES = 3
_BASKETS = 12  # that a customer's usual basket is taken from
# A customer's chance of ordering within a fortnight, below and above which nothing that is sent can change much.
_EFFECT_HORIZON_DAYS = 14
_SURE_THING = 0.5
_GROUPS = pl.Series(["persuadable", "sleeping_dog", "sure_thing", "lost_cause"])
_WHO_MATTERS = 0.005  # a smaller effect on the chance of ordering is none


@dataclass(frozen=True)
class Delivered:
    """Which shop stands in a truth folder, and how far it has been delivered."""

    size: str
    seed: int
    last_day: int

    @property
    def last_date(self) -> date:
        """The last delivered date."""
        return SIZES[self.size].date_of(self.last_day)


def read_delivered(folder: Path) -> Delivered | None:
    """How far the shop of this folder has been delivered; None if it hasn't begun."""
    path = folder / "shop.json"
    return Delivered(**json.loads(path.read_text())) if path.is_file() else None


def write_delivered(folder: Path, delivered: Delivered) -> None:
    """Notes how far the shop has been delivered, in one step."""
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / ".shop.json.partial"
    partial.write_text(json.dumps(asdict(delivered)) + "\n")
    partial.replace(folder / "shop.json")


def write_world(world: World, folder: Path) -> None:
    """Writes what holds for the shop's whole life: ``customers``, ``products`` and ``effects``.

    - ``customers/``: ``customer_no``, ``joined_on``, ``died_on`` (null = alive at the end), what kind of buyer they
      are, their rates (a day, on an ordinary day), ``tastes`` (share per category) and ``favourites`` (the best three).
    - ``products``: ``sku``, ``name``, ``aspects`` with their true quality, the bad batch, ``substitute``,
      ``complement``.
    - ``effects/``: per campaign and addressed customer the probability of an order within 14 days of the message, with
      and without it, and the group: persuadable, sure_thing, lost_cause, sleeping_dog.
    """
    for name in ("customers", "effects"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    _products(world).write_parquet(folder / "products.parquet")
    # Part by part: of a large shop, all at once would not fit into memory.
    for part in range(len(world.histories)):
        people, clocks = world.clocks(part)
        _customers(world, people).write_parquet(folder / "customers" / part_name(part))
        effects_of(world, part, people, clocks).write_parquet(folder / "effects" / part_name(part))


def _date_series(world: World, day: Floats | Whole, is_null: np.ndarray) -> pl.Series:
    start = np.datetime64(world.size.date_of(0))
    whole = np.where(is_null, 0, day).astype(np.int64)
    return pl.Series(start + whole.astype("timedelta64[D]")).set(pl.Series(is_null), None)


def part_name(part: int) -> str:
    """The file of one part of the people, in any of the truth's folders."""
    return f"part-{part:04d}.parquet"


def _customers(world: World, people: People) -> pl.DataFrame:
    who = people.part(np.flatnonzero(~people.is_guest))
    died = world.died[who.number]
    shares = np.round(tastes(who, np.zeros(len(who), np.int64), world.seed), 4)
    return pl.DataFrame(
        {
            "customer_no": customer_id(who.customer_number),
            "joined_on": _date_series(world, np.floor(who.born), np.zeros(len(who), bool)),
            "died_on": _date_series(world, np.floor(died), ~np.isfinite(died)),
            "channel": pl.Series(CHANNELS).gather(who.channel),
            "profile": pl.Series(PROFILES).gather(who.profile),
            "tribe": pl.Series(TRIBES).gather(who.tribes[:, 0]),
            "second_tribe": pl.Series(TRIBES).gather(who.tribes[:, 1]),
            "later_tribe": pl.Series(TRIBES).gather(who.later_tribes[:, 0]),
            "household_changes_on": _date_series(
                world, np.floor(who.change_day), who.change_day >= world.size.simulated_days
            ),
            "price_class": who.price_class,
            "orders_a_day": np.round(who.rate, 6),
            "leaving_a_day": np.round(who.dropout_rate, 6),
            "steps": who.steps,
            "responsiveness": np.round(who.responsiveness, 4),
            "favourites": [
                [CATEGORIES[i].name for i in row]
                for row in np.argsort(-shares, axis=1, kind="stable")[:, :_FAVOURITES].tolist()
            ],
            "tastes": pl.Series(shares.tolist(), dtype=pl.List(pl.Float64)),
        }
    )


def _products(world: World) -> pl.DataFrame:
    catalogue = world.catalogue
    rows = []
    for number in range(len(catalogue)):
        names = catalogue.aspect_names(number)
        is_broken = catalogue.break_day[number] >= 0
        rows.append(
            {
                "sku": catalogue.product_id[number],
                "name": catalogue.name[number],
                "category": CATEGORIES[int(catalogue.category[number])].name,
                "aspects": [
                    {"aspect": name, "quality": round(float(value), 4)}
                    for name, value, has in zip(
                        names, catalogue.quality[number], catalogue.has_slot[number], strict=False
                    )
                    if has
                ],
                "breaks_on": world.size.date_of(int(catalogue.break_day[number])) if is_broken else None,
                "mended_on": world.size.date_of(int(catalogue.break_end[number])) if is_broken else None,
                "breaks_aspect": names[int(catalogue.break_aspect[number])] if is_broken else None,
                "substitute": catalogue.product_id[int(catalogue.substitute[number])],
                "complement": catalogue.product_id[int(catalogue.complement[number])],
            }
        )
    return pl.DataFrame(rows, schema_overrides={"breaks_on": pl.Date, "mended_on": pl.Date, "breaks_aspect": pl.String})


def effects_of(world: World, part: int, people: People, clocks: Clocks) -> pl.DataFrame:
    """Effects of campaigns on the people of one part, in closed form: the same state, two clocks."""
    first = int(people.number[0])
    ids = pl.Series(customer_id(people.customer_number), dtype=pl.String)
    frames = []
    for campaign in world.campaigns:
        if campaign.day + _EFFECT_HORIZON_DAYS >= world.size.simulated_days:
            continue
        who, control, reached = order_chances(world, campaign, part, people, clocks, _EFFECT_HORIZON_DAYS)
        treated = world.contacts.is_treated[first + who, campaign.number]
        effect = reached - control
        group = np.select([effect > _WHO_MATTERS, effect < -_WHO_MATTERS, control >= _SURE_THING], [0, 1, 2], 3)
        frames.append(
            pl.DataFrame(
                {
                    "campaign": pl.repeat(campaign.campaign_id, len(who), dtype=pl.String, eager=True),
                    "customer_no": ids.gather(who),
                    "sent_on": pl.repeat(world.size.date_of(campaign.day), len(who), dtype=pl.Date, eager=True),
                    "arm": pl.Series(["holdout", "treatment"]).gather(treated.astype(np.int64)),
                    "probability_without": np.round(control, 6),
                    "probability_with": np.round(reached, 6),
                    "effect": np.round(effect, 6),
                    "group": _GROUPS.gather(group),
                }
            )
        )
    return pl.concat(frames)


def order_chances(
    world: World, campaign: Campaign, part: int, people: People, clocks: Clocks, days: int
) -> tuple[Whole, Floats, Floats]:
    """How likely each addressed person orders within so many days of the campaign, without its message and with it.

    Args:
        world: the shop.
        campaign: one of its campaigns.
        part: the number of the part.
        people: the people of the part.
        clocks: their clocks, as they went.
        days: days from that of the message on.

    Returns:
        Rows of ``people`` who were addressed, and the two probabilities of each.
    """
    first = int(people.number[0])
    who = np.flatnonzero(world.contacts.is_addressed[first : first + len(people), campaign.number])
    addressed = people.part(who)
    now = clocks.bounds[:, campaign.day]
    state, dropout = state_at(world.histories[part], now)
    state, dropout = state[who], dropout[who]
    hurried = slice(campaign.day, campaign.day + min(days, EFFECT_DAYS))
    week = intensity(world.size.simulated_days)[:, hurried].sum(axis=1)[addressed.profile]
    # The clock as it went, less what this message did to it: messages of the same days add up.
    treated = world.contacts.is_treated[first + who, campaign.number]
    added = week * np.maximum(campaign.strength * addressed.responsiveness, -0.9)
    went = clocks.bounds[who, campaign.day + days] - now[who]
    # Nobody's day is over before it began.
    shortest = 0.05 * days / _EFFECT_HORIZON_DAYS
    without = np.maximum(went - np.where(treated, added, 0.0), shortest)
    control = order_probability(addressed, state, dropout, without)
    reached = order_probability(addressed, state, dropout, np.maximum(without + added, shortest))
    return who, control, reached


def write_evenings(world: World, folder: Path, days: list[int]) -> None:
    """Writes what is true of each customer at the end of each day, a folder ``evenings/<date>`` for each.

    One row per customer who has joined: ``customer_no``, ``as_of_date``, ``is_alive``, ``is_looking``,
    ``buy_30d_probability``, ``buy_90d_probability``, ``expected_order_count_90d``, ``expected_amount_90d`` and
    ``expected_amount_365d`` (after coupons, before returns); and what came: ``bought_30d``, ``bought_90d``,
    ``amount_90d``. Of campaigns to come, those that are drawn already are known.
    """
    further = _further_clock(world)
    value = world.order_values()
    # Narrow types: a large shop has many customers and evenings.
    came = {ahead: [_came(world, day, ahead) > 0 for day in days] for ahead in _HORIZONS}
    spent = [_came(world, day, 90, value).astype(np.float32) for day in days]
    for part in range(len(world.histories)):
        people, clocks = world.clocks(part)
        table = order_table(people, float(np.diff(further[:, [0, _YEAR]], axis=1).max()) * 1.3)
        amount = _order_amounts(world, people, value)
        for number, day in enumerate(days):
            there = np.flatnonzero(~people.is_guest & (people.born < day + 1))
            frame = _evening(world, part, people, clocks, table, further, amount, there, day)
            rows = people.number[there]
            frame = frame.with_columns(
                pl.Series("bought_30d", came[30][number][rows]),
                pl.Series("bought_90d", came[90][number][rows]),
                pl.Series("amount_90d", np.round(spent[number][rows].astype(np.float64), 2)),
            )
            target = folder / "evenings" / world.size.date_of(day).isoformat()
            target.mkdir(parents=True, exist_ok=True)
            frame.write_parquet(target / part_name(part))


def _evening(
    world: World,
    part: int,
    people: People,
    clocks: Clocks,
    table: OrderTable,
    further: Floats,
    amount: Floats,
    there: Whole,
    day: int,
) -> pl.DataFrame:
    now = clocks.bounds[:, day + 1]
    state, dropout = state_at(world.histories[part], now)
    state, dropout = state[there], dropout[there]
    who = people.part(there)
    ahead = {days: clocks.bounds[there, day + 1 + days] - now[there] for days in _HORIZONS}
    chances = {days: order_probability(who, state, dropout, ahead[days]) for days in _HORIZONS}
    year = further[who.profile, day + 1 + _YEAR] - further[who.profile, day + 1]
    # The table has each customer's usual rate of leaving; until their next order it may be another.
    usual = order_probability(who, state, who.dropout_rate, ahead[90])
    mood = np.where(usual > 0, chances[90] / np.maximum(usual, 1e-12), 0.0)
    orders_90, orders_year = (table.expected(there, state, time) * mood for time in (ahead[90], year))
    return pl.DataFrame(
        {
            "customer_no": customer_id(who.customer_number),
            "as_of_date": [world.size.date_of(day)] * len(there),
            "is_alive": state != GONE,
            "is_looking": state == LOOKING,
            "buy_30d_probability": np.round(chances[30], 6),
            "buy_90d_probability": np.round(chances[90], 6),
            "expected_order_count_90d": np.round(orders_90, 5),
            "expected_amount_90d": np.round(orders_90 * amount[there], 3),
            "expected_amount_365d": np.round(orders_year * amount[there], 3),
        },
        schema_overrides={"customer_no": pl.String, "as_of_date": pl.Date},
    )


def _further_clock(world: World) -> Floats:
    """Each profile's clock at the bounds of days, a year beyond the last one, without campaigns."""
    daily = intensity(world.size.simulated_days + _YEAR)
    return np.concatenate((np.zeros((len(daily), 1)), np.cumsum(daily, axis=1)), axis=1)


def _came(world: World, day: int, days: int, value: Floats | None = None) -> Floats:
    """Per person, orders (or their value) in the days after ``day``."""
    low, high = np.searchsorted(world.orders.time, [day + 1, day + 1 + days])
    weights = np.ones(high - low) if value is None else value[low:high]
    came: Floats = np.bincount(world.orders.person[low:high], weights, len(world.people)).astype(np.float64)
    return came


def _order_amounts(world: World, people: People, value: Floats) -> Floats:
    """What an order of each of the people is worth on average: their tastes, purse and basket, at the shop's level."""
    total = np.zeros(len(people))
    days = (np.arange(_BASKETS) + 0.5) / _BASKETS * min(_YEAR, world.size.history_days)
    for number, day in enumerate(days.astype(int).tolist()):
        when = np.full(len(people), day)
        uniform = fixed_uniform(world.seed, "usual basket", people.number[:, None], number, np.arange(5)[None, :])
        product = choose_products(people, when, world.catalogue, world.seed, uniform)
        total += price_paid(world.catalogue, product, when, world.size, world.seed) * usual_quantity(
            world.catalogue, product
        )
    usual: Floats = total / _BASKETS * (1 + people.basket)
    mine = np.isin(world.orders.person, people.number)
    predicted = usual[world.orders.person[mine] - people.number[0]].sum()
    return usual * (value[mine].sum() / predicted if predicted else 1.0)


def write_texts(world: World, folder: Path, day: int, texts: list[Text]) -> None:
    """Writes what the day's reviews and messages really say, ``texts/<date>.parquet``: one row per text.

    ``review_id``, ``sku``, ``channel``, ``language``, ``stars``, ``sentiment`` (-1, 0, 1), ``intents``, ``aspects``
    (with polarity and offsets in characters) and ``entities`` (with offsets).
    """
    if not texts:
        return
    rows = [
        {
            "review_id": text.review_id,
            "sku": world.catalogue.product_id[int(world.lines.product[text.line])],
            "channel": "support" if text.is_support else "review",
            "language": text.language,
            "stars": text.stars or None,
            "sentiment": text.written.sentiment,
            "intents": list(text.written.intents),
            "aspects": [vars(aspect) for aspect in text.written.aspects],
            "entities": [vars(entity) for entity in text.written.entities],
        }
        for text in texts
    ]
    target = folder / "texts"
    target.mkdir(parents=True, exist_ok=True)
    pl.DataFrame(rows, schema=_TEXT_SCHEMA).write_parquet(target / f"{world.size.date_of(day)}.parquet")


_TEXT_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "review_id": pl.String,
    "sku": pl.String,
    "channel": pl.String,
    "language": pl.String,
    "stars": pl.Int64,
    "sentiment": pl.Int64,
    "intents": pl.List(pl.String),
    "aspects": pl.List(pl.Struct({"start": pl.Int64, "end": pl.Int64, "aspect": pl.String, "polarity": pl.Int64})),
    "entities": pl.List(pl.Struct({"start": pl.Int64, "end": pl.Int64, "label": pl.String})),
}
_FILE_SCHEMA = {"file_name": pl.String, "log": pl.String, "row_count": pl.Int64}
_DIRT_SCHEMA = {"file_name": pl.String, "log": pl.String, "kind": pl.String, "fate": pl.String, "count": pl.Int64}


def write_files(folder: Path, files: list[File], absent: list[Planted]) -> None:
    """Adds what was delivered to ``files`` (rows per file) and what was planted in it to ``dirt``."""
    delivered = pl.DataFrame(
        [(file.name, file.log, file.row_count) for file in files], schema=_FILE_SCHEMA, orient="row"
    )
    planted = [*(each for file in files for each in file.planted), *absent]
    dirt = pl.DataFrame(
        [(each.file_name, each.log, each.kind, each.fate.value, each.count) for each in planted],
        schema=_DIRT_SCHEMA,
        orient="row",
    )
    for name, frame in (("files", delivered), ("dirt", dirt)):
        path = folder / f"{name}.parquet"
        if path.is_file():
            # A delivery that was killed and is done again counts once.
            earlier = pl.read_parquet(path)
            names = {*delivered["file_name"].to_list(), *dirt["file_name"].to_list()}
            frame = pl.concat([earlier.filter(~pl.col("file_name").is_in(sorted(names))), frame])
        frame.write_parquet(path)
