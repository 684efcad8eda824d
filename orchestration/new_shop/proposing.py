"""Which log each group of files is, and which column is which of the contract's: the likeliest, with what is unsure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import polars as pl

from orchestration.expressions import quoted
from orchestration.logs import LOGS, Column, Kind
from orchestration.new_shop.samples import FileGroup
from orchestration.new_shop.values import (
    EVENT_WORDS,
    Reading,
    as_name,
    event_types,
    looks_like_ids,
    looks_like_words,
    read_as,
)
from orchestration.new_shop.words import nearness

# Below this a column is no candidate; below the next it is asked about.
_CANDIDATE, _SURE = 0.28, 0.6
_STORY_CHARACTERS = 40
_FEW_PRODUCTS = 10
_IDS = {"order_id", "product_id", "customer_id", "session_id", "event_id", "review_id", "campaign_id"}
# A log that lacks one of these isn't this log, however many others fit.
_NEEDED = {
    "purchases": (
        ("product_id",),
        ("ordered_at",),
        ("unit_price", "line_amount"),
        ("order_id", "session_id", "customer_id"),
    ),
    "browse_events": (("occurred_at",), ("session_id", "customer_id"), ("event_type", "session_id")),
    "reviews": (("body",), ("written_at",)),
    "products": (("product_id",), ("name", "category", "brand")),
    "customers": (("customer_id",), ("signed_up_at", "email_consent", "age_band", "gender")),
    "campaign_touches": (("campaign_id",), ("customer_id",), ("sent_at",)),
}
_ZONES = {
    country: zone
    for zone, countries in {
        "Europe/London": ("United Kingdom", "GB", "UK"),
        "Europe/Berlin": ("Germany", "DE"),
        "Europe/Paris": ("France", "FR"),
        "Europe/Madrid": ("Spain", "ES"),
        "Europe/Rome": ("Italy", "IT"),
        "Europe/Amsterdam": ("Netherlands", "NL"),
        "Europe/Dublin": ("Ireland", "IE"),
        "Europe/Vienna": ("Austria", "AT"),
        "Europe/Warsaw": ("Poland", "PL"),
    }.items()
    for country in countries
}
_CURRENCIES = {"Europe/London": "GBP", "Europe/Warsaw": "PLN"}
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD"}


@dataclass(frozen=True)
class Guess:
    """One canonical column and what it is read from.

    Attributes:
        column: the contract's column.
        source: the source's column; empty = a constant.
        sql: what stands in the shop's file.
        score: how sure that is, 0 to 1.
        question: what to check; empty = nothing.
        samples: a few of the source's values.
    """

    column: str
    source: str
    sql: str
    score: float
    question: str = ""
    samples: tuple[str, ...] = ()

    def answered(self, source: str) -> "Guess":
        """The same column, read from another one of the source as it is."""
        return Guess(self.column, source, as_name(source), 1.0)


@dataclass(frozen=True)
class LogProposal:
    """A log read from a group of files; ``where`` is the condition of its rows, empty = all of them.

    ``contacts`` are columns of contact data, which nobody's samples are shown of, and which somebody has to ask for.
    """

    log: str
    group: FileGroup
    guesses: tuple[Guess, ...]
    where: str = ""
    contacts: tuple[Guess, ...] = ()

    @property
    def score(self) -> float:
        """How sure it is that this is the log: the mean over its required columns."""
        required = {column.name for column in LOGS[self.log].columns if column.required}
        told = [guess.score for guess in self.guesses if guess.column in required]
        return sum(told) / max(len(required), 1)


@dataclass(frozen=True)
class Proposal:
    """A shop's file as it would be: its logs, time zone and currency, what to check, and files that are no log."""

    logs: tuple[LogProposal, ...]
    timezone: str
    currency: str
    questions: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]


def propose(groups: Sequence[FileGroup]) -> Proposal:
    """The likeliest mapping of a folder's files onto the contract.

    Args:
        groups: the files, as ``samples.look`` found them.
    """
    found: dict[str, LogProposal] = {}
    unread = []
    for group in groups:
        if group.problem:
            unread.append((group.pattern, group.problem))
            continue
        proposals, lacks = _of_group(group)
        for proposal in proposals:
            # One log, one pattern: the surer one.
            if proposal.log not in found or proposal.score > found[proposal.log].score:
                found[proposal.log] = proposal
        if not proposals:
            unread.append((group.pattern, lacks))
    logs = tuple(found[name] for name in LOGS if name in found)
    timezone, currency, questions = _where_it_is(logs)
    return Proposal(logs, timezone, currency, questions, tuple(unread))


def _of_group(group: FileGroup) -> tuple[list[LogProposal], str]:
    """The logs that a group's files can be read as, and, if none, what the nearest one lacks."""
    columns = _Columns(group.rows)
    guessed = {name: _guess_columns(name, columns) for name in LOGS}
    contacts = contact_columns(columns.rows, {guess.source for guess in guessed["customers"]})
    lacking = {name: _lacking(name, guesses) for name, guesses in guessed.items()}
    if contacts and lacking["customers"][:1] != ["customer_id"]:
        # Who has an address and a number is a customer, whatever else is said of them.
        lacking["customers"] = []
    if _tells_stories(columns, guessed["reviews"]) and not _has_orders(guessed["purchases"]):
        # What people write in so many words is a log of reviews or none.
        lacking = {"reviews": lacking["reviews"]}
    else:
        lacking.pop("reviews")
    names = {name for name, missing in lacking.items() if not missing}
    by_log = {name: _completed(name, group, guessed[name]) for name in names}
    if "customers" in by_log:
        by_log["customers"] = replace(by_log["customers"], contacts=contacts)
    if {"purchases", "browse_events"} <= names and not _told(by_log["browse_events"].guesses, "event_type"):
        # Without a word on what was done, rows with a price and a quantity are orders.
        names.discard("browse_events" if _told(by_log["purchases"].guesses, "quantity") else "purchases")
    if "campaign_touches" in names:
        names -= {"purchases", "browse_events"}
    if names & {"purchases", "browse_events", "campaign_touches"}:
        names.discard("customers")
    near = [name for name, missing in lacking.items() if missing and len(missing) < len(_NEEDED[name])]
    if not near:
        return [by_log[name] for name in LOGS if name in names], "no column is what any log needs"
    nearest = min(near, key=lambda name: len(lacking[name]))
    said = f"looks like {nearest}, but no column is {', nor '.join(lacking[nearest])}"
    return [by_log[name] for name in LOGS if name in names], said


def contact_columns(rows: pl.DataFrame, taken: Collection[str] = ()) -> tuple[Guess, ...]:
    """What looks like contact data: e-mail addresses by their look, telephone numbers and names by their headings.

    Args:
        rows: a group's rows, as text.
        taken: columns that are something else already.
    """
    found: dict[str, Guess] = {}
    for column, called, look, least in (
        ("email", "email", r"^[^@\s]+@[^@\s]+\.[^@\s]+$", 0.0),
        ("phone", "phone", r"^\+?[\d\s()./-]{6,20}$", _SURE),
        ("name", "contact_name", r"^\D*\pL\D*$", _SURE),
    ):
        scored = [
            (nearness(source, called), source)
            for source in rows.columns
            if source not in taken and nearness(source, called) >= least and _looks(rows[source], look)
        ]
        if scored:
            score, source = max(scored, key=lambda item: (item[0], item[1]))
            found[column] = Guess(column, source, as_name(source), score)
    # A name alone may be a product's or a place's.
    return tuple(found.values()) if found.keys() - {"name"} else ()


def _looks(values: pl.Series, pattern: str) -> bool:
    """Whether four fifths of the values that aren't empty look so."""
    known = values.drop_nulls().str.strip_chars()
    return bool(known.len()) and float(known.str.contains(pattern).mean() or 0.0) >= 0.8  # type: ignore[arg-type]


def _lacking(log: str, guesses: Sequence[Guess]) -> list[str]:
    told = {guess.column for guess in guesses}
    return [" or ".join(needed) for needed in _NEEDED[log] if not told & set(needed)]


def _told(guesses: Sequence[Guess], column: str) -> bool:
    return any(guess.column == column and guess.source for guess in guesses)


def _has_orders(guesses: Sequence[Guess]) -> bool:
    return not _lacking("purchases", guesses) and _told(guesses, "quantity") and _told(guesses, "order_id")


def _tells_stories(columns: "_Columns", guesses: Sequence[Guess]) -> bool:
    """Whether a column holds what people write: many words, not the names of things."""
    body = [guess.source for guess in guesses if guess.column == "body"]
    if not body:
        return False
    lengths = columns.rows[body[0]].drop_nulls().str.len_chars()
    return float(lengths.mean() or 0.0) >= _STORY_CHARACTERS  # type: ignore[arg-type]  # a mean of numbers is a number


class _Columns:
    """The columns of a group's rows, each read once as each kind."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self.rows = rows
        self._read: dict[tuple[str, Kind | None], Reading] = {}

    def read(self, source: str, kind: Kind | None) -> Reading:
        """How the column's values can be read as a kind; None = as what a visitor did."""
        if (source, kind) not in self._read:
            values = self.rows[source]
            reading = event_types(source, values) if kind is None else read_as(kind, source, values)
            self._read[source, kind] = reading
        return self._read[source, kind]


def _guess_columns(log: str, columns_read: _Columns) -> list[Guess]:
    rows = columns_read.rows
    columns = list(LOGS[log].columns)
    if log == "purchases":
        columns += [Column("line_amount", Kind.AMOUNT, ""), Column("session_id", Kind.TEXT, "")]
    scored = sorted(
        (
            (score, column.name, source, reading)
            for column in columns
            for source in rows.columns
            for score, reading in [_score(log, column, source, columns_read)]
            if score >= _CANDIDATE
        ),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    taken: dict[str, Guess] = {}
    used: set[str] = set()
    instant = LOGS[log].column(LOGS[log].instant)
    if instant.required and (parts := _date_parts(rows)):
        day = ", ".join(f"cast({as_name(part)} as integer)" for part in parts)
        question = "the source has a day and no time of day: every row counts as of midnight"
        samples = tuple(rows[parts[0]].drop_nulls().head(1).to_list())
        taken[instant.name] = Guess(
            instant.name, parts[0], f"cast(make_date({day}) as timestamp)", _SURE, question, samples
        )
        used |= set(parts)
    for score, name, source, reading in scored:
        if name in taken or source in used:
            continue
        question = reading.question
        if score < _SURE and not question:
            question = "the name says little: is it this?"
        samples = tuple(rows[source].drop_nulls().unique(maintain_order=True).head(3).to_list())
        taken[name] = Guess(name, source, reading.sql, score, question, samples)
        used.add(source)
    return list(taken.values())


def _date_parts(rows: pl.DataFrame) -> list[str]:
    """The columns of year, month and day, where a day stands in three."""
    by_name = {source.lower(): source for source in rows.columns}
    return [by_name[part] for part in ("year", "month", "day")] if {"year", "month", "day"} <= by_name.keys() else []


def _score(log: str, column: Column, source: str, columns: _Columns) -> tuple[float, Reading]:
    name_score, values = nearness(source, column.name), columns.rows[source]
    if column.name == "event_type":
        reading = columns.read(source, None)
        return (max(name_score, 0.7) if reading.share > 0.9 else 0.0), reading
    reading = columns.read(source, column.kind)
    if reading.share < 0.8:
        return 0.0, reading
    if column.name == "body":
        # What people write is known by its look, whatever the column is called.
        return max(name_score, 0.5) * looks_like_words(values), reading
    if column.kind is Kind.INSTANT and log in ("products", "customers") and name_score < _SURE:
        return 0.0, reading
    if column.name in _IDS:
        name_score *= looks_like_ids(values)
    if column.name == "product_id":
        # A shop has more than a few products.
        name_score *= min(1.0, values.n_unique() / _FEW_PRODUCTS)
    if column.kind is Kind.INSTANT and reading.share > 0.95:
        # Among several columns of times, the one that holds a clock's time tells more.
        name_score = max(name_score, 0.3) + 0.05 * (values.drop_nulls().n_unique() / max(values.len(), 1))
    return name_score * (0.5 + 0.5 * reading.share), reading


def _completed(log: str, group: FileGroup, guesses: list[Guess]) -> LogProposal:
    """The proposal with what the files don't say said by a constant or told from another column."""
    told = {guess.column: guess for guess in guesses}
    where = ""
    if log == "purchases":
        events = {column: event_types(column, group.rows[column]) for column in group.rows.columns}
        kinds = [column for column, reading in events.items() if reading.share > 0.9]
        if kinds:
            bought = [word for word in group.rows[kinds[0]].drop_nulls().unique().to_list() if _is_purchase(word)]
            where = f"{quoted(kinds[0])} in ({', '.join(repr(word) for word in sorted(bought) or ['purchase'])})"
        if "order_id" not in told:
            other = told.get("session_id") or told["customer_id"]
            question = "the source has no order number: what one visitor or customer buys in one visit is one order"
            told["order_id"] = Guess("order_id", other.source, other.sql, 0.4, question, other.samples)
        if "quantity" not in told:
            question = "the source has no quantity: each row counts as one piece"
            told["quantity"] = Guess("quantity", "", "1", 0.5, question)
        if "unit_price" not in told and (line := told.get("line_amount")):
            quantity = told["quantity"].sql
            sql = f"cast({line.sql} as double) / nullif(cast({quantity} as double), 0)"
            question = f"{line.source} is taken to be the amount of the whole line"
            told["unit_price"] = Guess("unit_price", line.source, sql, line.score * 0.8, question, line.samples)
        told.pop("line_amount", None)
        told.pop("session_id", None)
    if log == "browse_events" and "event_type" not in told:
        question = "the source doesn't say what was done: all rows count as views"
        told["event_type"] = Guess("event_type", "", "'view'", 0.4, question)
    if log == "reviews" and "channel" not in told:
        told["channel"] = Guess("channel", "", "'review'", 0.9)
    order = [column.name for column in LOGS[log].columns]
    return LogProposal(log, group, tuple(sorted(told.values(), key=lambda guess: order.index(guess.column))), where)


def _is_purchase(word: str) -> bool:
    return word.lower() == "purchase" or EVENT_WORDS.get(word.lower()) == "purchase"


def _where_it_is(logs: Sequence[LogProposal]) -> tuple[str, str, tuple[str, ...]]:
    questions = []
    timezone, currency = "", ""
    for proposal in logs:
        for guess in proposal.guesses:
            values = proposal.group.rows[guess.source].drop_nulls() if guess.source else pl.Series([], dtype=pl.String)
            if values.is_empty():
                continue
            if guess.column == "country":
                commonest = values.value_counts(sort=True).row(0)
                if commonest[1] > 0.5 * values.len():
                    timezone = timezone or _ZONES.get(str(commonest[0]), "")
            if guess.column == "currency":
                currency = currency or str(values.mode()[0]).upper()
            if guess.column in ("unit_price", "price"):
                signs = [sign for sign in _SIGNS if values.str.contains(sign, literal=True).any()]
                currency = currency or (_SIGNS[signs[0]] if len(signs) == 1 else "")
    if not timezone:
        timezone = "UTC"
        questions.append("timezone: nothing in the files tells the shop's time zone; UTC is taken")
    else:
        questions.append(f"timezone: most orders go to a country by {timezone}'s clock")
    if not currency:
        currency = _CURRENCIES.get(timezone, "EUR" if timezone.startswith("Europe/") else "USD")
        questions.append(f"currency: nothing in the files tells it; {currency} is taken")
    return timezone, currency, tuple(questions)
