"""What the demo shop exports of a day, log by log, in its own columns and before any dirt.

How it becomes files, in which format and with what damage, is in ``deliveries``.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import polars as pl

from data.simulator import browsing
from data.simulator.dirt import CATALOGUE_EVERY_DAYS, DirtPlan
from data.simulator.draws import Floats, Whole, fixed_uniform
from data.simulator.names import MAIL_DOMAINS, MEN, NAMES_BY_COUNTRY, SURNAMES, WOMEN
from data.simulator.people import AGE_BANDS, COUNTRIES, GENDERS, customer_id
from data.simulator.seasons import second_of_day
from data.simulator.words import Text, order_id
from data.simulator.world import World

ZONE = ZoneInfo("Europe/London")
CURRENCY = "GBP"
SERVICE_SKU = "SHIPPING"
UTC_TEXT = "%Y-%m-%dT%H:%M:%SZ"
# Postage by country, and from which order value on it is free.
_POSTAGE = {"GB": (3.95, 45.0), "IE": (6.95, 90.0), "US": (19.95, 250.0)}
_POSTAGE_ELSEWHERE = (9.95, 120.0)
_OPENS = 0.34


@dataclass(frozen=True)
class Day:
    """All that the shop exports of one day, before any dirt."""

    frames: dict[str, pl.DataFrame]
    texts: list[Text]


def tell_day(world: World, plan: DirtPlan, day: int, texts: list[Text]) -> Day:
    """What the shop exports of the day, its ``texts`` among it; a log without rows has no frame."""
    # What came in an encoding that can't be read comes again, rightly, with the next day's.
    purchases = [purchases_of(world, day - 1)] if plan.is_latin1("purchases", day - 1) else []
    frames = {
        "purchases": pl.concat([*purchases, purchases_of(world, day)]),
        "browse_events": clicks_of(world, day),
        "reviews": reviews_of(world, day, texts),
        "products": world.catalogue.rows_on(day) if day % CATALOGUE_EVERY_DAYS == 0 else pl.DataFrame(),
        "customers": customers_of(world, day),
        "campaign_touches": touches_of(world, day),
    }
    return Day({log: frame for log, frame in frames.items() if frame.height}, texts)


def _local_text(world: World, day: int, second: Whole, name: str) -> pl.Expr:
    """Seconds of the shop's day as the shop's clock shows them."""
    start = datetime.combine(world.size.date_of(day), datetime.min.time())
    shown = pl.lit(start) + pl.duration(seconds=pl.lit(pl.Series(second)))
    return shown.dt.strftime("%Y-%m-%d %H:%M:%S").alias(name)


def _utc_text(seconds: Whole) -> pl.Series:
    return pl.from_epoch(pl.Series(seconds), time_unit="s").dt.strftime(UTC_TEXT)


def utc_seconds(world: World, day: int, second: Whole) -> Whole:
    """Seconds since 1970 of seconds of the shop's day, by its clock; an hour that the clock skips lies after it."""
    midnight = datetime.combine(world.size.date_of(day), datetime.min.time(), ZONE)
    noon_offset = (midnight + timedelta(hours=12)).utcoffset() or timedelta(0)
    offset = midnight.utcoffset() or timedelta(0)
    base = int(midnight.replace(tzinfo=UTC).timestamp())
    # The clock changes at 01:00 UTC: at one o'clock in spring, at two in autumn.
    turns = 3600 if noon_offset > offset else 7200
    seconds = np.where(second < turns, int(offset.total_seconds()), int(noon_offset.total_seconds()))
    return base + second - seconds


def purchases_of(world: World, day: int) -> pl.DataFrame:
    """The day's order lines, postage and returns, as text; ``order_no`` … in the shop's words."""
    orders, lines, catalogue = world.orders, world.lines, world.catalogue
    low, high = np.searchsorted(orders.time, [day, day + 1])
    first, last = world.first_line[low], world.first_line[high]
    rows = np.arange(first, last)
    order = lines.order[rows]
    second = second_of_day(orders.time - orders.day)[order] if len(rows) else rows
    sold = _purchase_frame(
        world,
        order=order,
        position=lines.position[rows] + 1,
        sku=pl.Series(catalogue.product_id, dtype=pl.String).gather(lines.product[rows]),
        quantity=lines.quantity[rows],
        price=lines.unit_price[rows],
        discount=world.discounts(rows),
        second=second,
        day=day,
        prefix="",
    )
    total = np.bincount(order - low, lines.quantity[rows] * lines.unit_price[rows], high - low)
    postage_by_country = np.array([_POSTAGE.get(name, _POSTAGE_ELSEWHERE) for name in COUNTRIES])
    fee, free_from = postage_by_country[world.people.country[orders.person[low:high]]].T
    is_posted = total < free_from
    posted = low + np.flatnonzero(is_posted)
    postage = _purchase_frame(
        world,
        order=posted,
        position=world.first_line[posted + 1] - world.first_line[posted] + 1,
        sku=pl.Series([SERVICE_SKU] * len(posted), dtype=pl.String),
        quantity=np.ones(len(posted), np.int64),
        price=fee[is_posted],
        discount=np.zeros(len(posted)),
        second=second_of_day(orders.time[posted] - day),
        day=day,
        prefix="",
    )
    back = world.returned_lines
    back = back[slice(*np.searchsorted(lines.return_day[back], [day, day + 1]))]
    share = fixed_uniform(world.seed, "returned at", back)
    returned = _purchase_frame(
        world,
        order=lines.order[back],
        position=lines.position[back] + 1,
        sku=pl.Series(catalogue.product_id, dtype=pl.String).gather(lines.product[back]),
        # Some keep one of two. What comes back is what was paid, after coupons.
        quantity=-(1 + (fixed_uniform(world.seed, "returned", back) * lines.quantity[back]).astype(np.int64)),
        price=np.round(lines.unit_price[back] - world.discounts(back) / lines.quantity[back], 2),
        discount=np.zeros(len(back)),
        second=(9 * 3600 + share * 8 * 3600).astype(np.int64),
        day=day,
        prefix="R",
    )
    return pl.concat([sold, postage, returned]).sort("placed_at", "order_no", "line")


def _purchase_frame(
    world: World,
    *,
    order: Whole,
    position: Whole,
    sku: pl.Series,
    quantity: Whole,
    price: Floats,
    discount: Floats,
    second: Whole,
    day: int,
    prefix: str,
) -> pl.DataFrame:
    people, orders = world.people, world.orders
    person = orders.person[order]
    # Who uses the app uses it mostly.
    leaning = np.where(fixed_uniform(world.seed, "app user", person) < 0.3, 0.85, 0.06)
    is_app = fixed_uniform(world.seed, "app", order) < leaning
    coupons = pl.Series([campaign.campaign_id.upper() for campaign in world.campaigns] or [""])
    coupon = orders.coupon[order]
    frame = pl.DataFrame(
        {
            "order_no": pl.Series(
                [prefix + order_id(number) for number in world.order_numbers[order].tolist()], dtype=pl.String
            ),
            "line": pl.Series(position).cast(pl.String),
            "sku": sku,
            "qty": pl.Series(quantity).cast(pl.String),
            "unit_price": _money(price),
            "discount": _money(discount),
        }
    )
    customer = pl.Series(customer_id(people.customer_number[person]), dtype=pl.String)
    return frame.with_columns(
        _local_text(world, day, second, "placed_at"),
        customer.set(pl.Series(people.is_guest[person]), None).alias("customer_no"),
        pl.Series("channel", ["web", "app"]).gather(is_app.astype(np.int64)).alias("channel"),
        coupons.gather(np.maximum(coupon, 0)).set(pl.Series(coupon < 0), None).alias("coupon"),
        pl.Series(COUNTRIES).gather(people.country[person]).alias("country"),
        pl.lit(CURRENCY).alias("currency"),
    )


def _money(amounts: Floats) -> pl.Series:
    pence = np.round(amounts * 100).astype(np.int64)
    whole = pl.Series(pence // 100).cast(pl.String)
    return whole + "." + pl.Series(pence % 100).cast(pl.String).str.zfill(2)


def clicks_of(world: World, day: int) -> pl.DataFrame:
    """The day's web log, times in UTC."""
    events = browsing.events_of(world, day)
    second = events["second"].to_numpy()
    tokens = (fixed_uniform(world.seed, "event", np.arange(events.height), day) * 2**52).astype(np.int64)
    return events.select(
        pl.Series("event_id", [f"{token:013x}" for token in tokens.tolist()], dtype=pl.String),
        pl.lit(_utc_text(utc_seconds(world, day, second))).alias("at"),
        pl.col("event_type").alias("event"),
        "visitor",
        "customer_no",
        "sku",
        "query",
        "page",
        "referrer",
        "campaign",
    )


def reviews_of(world: World, day: int, texts: list[Text]) -> pl.DataFrame:
    """The day's reviews and messages: a column ``json`` with a record each."""
    rows = []
    people, catalogue = world.people, world.catalogue
    seconds = second_of_day(np.array([text.second_share for text in texts]))
    instants = _utc_text(utc_seconds(world, day, seconds)).to_list() if texts else []
    for text, instant in zip(texts, instants, strict=True):
        number = int(people.customer_number[text.person])
        record = {
            "id": text.review_id,
            "channel": "support" if text.is_support else "review",
            "customer_no": f"C{number:07d}" if number >= 0 else None,
            "sku": catalogue.product_id[int(world.lines.product[text.line])],
            "stars": text.stars or None,
            "title": text.written.title or None,
            "text": text.written.body,
            "lang": text.language,
            "at": instant,
        }
        rows.append(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
    return pl.DataFrame({"json": pl.Series(rows, dtype=pl.String)})


def customers_of(world: World, day: int) -> pl.DataFrame:
    """Customers who are new or changed on the day; on the first, all that the shop has."""
    people = world.people
    new = np.flatnonzero(world.joined_on == day)
    campaign = world.campaign_on(day - 1)
    left = np.flatnonzero(world.contacts.unsubscribes[:, campaign.number]) if campaign else np.empty(0, np.int64)
    who = np.concatenate((new, left))
    if not len(who):
        return pl.DataFrame()
    first, last = names_of(world, who)
    host = (fixed_uniform(world.seed, "mail", who) * len(MAIL_DOMAINS)).astype(int).tolist()
    phone = (fixed_uniform(world.seed, "phone", who) * 1000).astype(int).tolist()
    number = people.customer_number[who]
    born = people.born[who]
    whole = np.floor(born)
    signed_up = (whole * 86_400).astype(np.int64) + second_of_day(born - whole)
    midnight = int(datetime.combine(world.size.date_of(0), datetime.min.time(), UTC).timestamp())
    has_left = np.concatenate((np.zeros(len(new), bool), np.ones(len(left), bool)))
    has_sms = fixed_uniform(world.seed, "sms", who) < 0.35
    yes_no = ["no", "yes"]
    british = COUNTRIES.index("GB")
    genders = [GENDERS[i] or None for i in people.gender[who].tolist()]
    return pl.DataFrame(
        {
            "customer_no": customer_id(number),
            "name": [f"{a} {b}" for a, b in zip(first, last, strict=True)],
            "email": [
                f"{a}.{n}@{MAIL_DOMAINS[h]}".lower() for a, n, h in zip(first, number.tolist(), host, strict=True)
            ],
            # Numbers reserved for examples exist for Britain only.
            "phone": [
                f"+44 7700 900{n:03d}" if country == british else None
                for n, country in zip(phone, people.country[who].tolist(), strict=True)
            ],
            "signed_up_at": pl.from_epoch(pl.Series(midnight + signed_up), time_unit="s").dt.strftime(
                "%Y-%m-%d %H:%M:%S"
            ),
            "country": [COUNTRIES[i] for i in people.country[who].tolist()],
            "email_consent": [yes_no[i] for i in (people.has_consent[who] & ~has_left).astype(int).tolist()],
            "sms_consent": [yes_no[i] for i in has_sms.astype(int).tolist()],
            "age_band": [AGE_BANDS[i] for i in people.age_band[who].tolist()],
            "gender": pl.Series(genders, dtype=pl.String),
        }
    ).sort("customer_no")


def names_of(world: World, who: Whole) -> tuple[list[str], list[str]]:
    """First names and surnames of people, by their gender and country."""
    people = world.people
    draws = zip(
        fixed_uniform(world.seed, "name", who).tolist(),
        fixed_uniform(world.seed, "surname", who).tolist(),
        people.country[who].tolist(),
        people.gender[who].tolist(),
        strict=True,
    )
    first, last = [], []
    for name, surname, country, gender in draws:
        women, men, surnames = NAMES_BY_COUNTRY.get(COUNTRIES[country], (WOMEN, MEN, SURNAMES))
        is_woman = GENDERS[gender] == "female" or (GENDERS[gender] != "male" and name < 0.5)
        names = women if is_woman else men
        first.append(names[int(name * 7919 % 1 * len(names))])
        last.append(surnames[int(surname * len(surnames))])
    return first, last


def touches_of(world: World, day: int) -> pl.DataFrame:
    """The messages of the campaign that was sent on the day, with who was held out; opened and clicked the same day."""
    campaign = world.campaign_on(day)
    if campaign is None:
        return pl.DataFrame()
    contact, number = world.contacts, campaign.number
    who = np.flatnonzero(contact.is_addressed[:, number])
    treated = contact.is_treated[who, number]
    clicks = np.isin(who, browsing.clicks_of(world, campaign))
    is_gone = world.died[who] <= day
    opens = clicks | (treated & (fixed_uniform(world.seed, "open", who, number) < np.where(is_gone, 0.08, _OPENS)))
    leaves = contact.unsubscribes[who, number]
    opens |= leaves
    sent = 9 * 3600 + (fixed_uniform(world.seed, "sent at", who, number) * 1200).astype(np.int64)
    opened = sent + 60 + (fixed_uniform(world.seed, "opened at", who, number) ** 2 * 40_000).astype(np.int64)
    # They click and leave within the hour after opening.
    later = opened + 20 + (fixed_uniform(world.seed, "clicked at", who, number) * 600).astype(np.int64)

    def instant(second: Whole, happened: np.ndarray) -> pl.Series:
        return _utc_text(utc_seconds(world, day, second)).set(pl.Series(~happened), None)

    return pl.DataFrame(
        {
            "campaign": [campaign.campaign_id] * len(who),
            "customer_no": customer_id(world.people.customer_number[who]),
            "arm": pl.Series(["holdout", "treatment"]).gather(treated.astype(np.int64)),
            "channel": ["email"] * len(who),
            "sent_at": instant(sent, np.ones(len(who), bool)),
            "opened_at": instant(opened, opens),
            "clicked_at": instant(later, clicks),
            "unsubscribed_at": instant(later, leaves),
        }
    )
