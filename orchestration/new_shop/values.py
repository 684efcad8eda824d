"""What the values of a column can be, and the SQL that makes the contract's of them.

Each reading says what share of the sampled values it can read, and how it reads them; none is guessed from one value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb
import polars as pl

from orchestration.expressions import literal, quoted
from orchestration.logs import EVENT_TYPES, Kind

# What analytics tools call what a visitor did.
EVENT_WORDS: Mapping[str, str] = {
    word: event
    for event, words in {
        "page": ("page_view", "pageview"),
        "view": ("view_item", "product_view", "detail", "impression"),
        "search": ("view_item_list", "search_results"),
        "click": ("select_item",),
        "cart": ("add_to_cart", "addtocart", "add", "add_to_basket"),
        "remove": ("remove_from_cart", "removefromcart"),
        "checkout": ("begin_checkout", "checkout_started"),
        "purchase": ("order", "buy", "transaction", "order_completed"),
    }.items()
    for word in words
}
_DAYS = (
    "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y%m%d", "%m %d, %Y", "%b %d, %Y",
    "%d %b %Y", "%d %B %Y",
)  # fmt: skip
_CLOCK = ("", " %H:%M", " %H:%M:%S")
_YES = ("yes", "true", "1", "y", "t", "ja", "oui", "si")
_NO = ("no", "false", "0", "n", "f", "nein", "non")
_NUMBER = r"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$"
_COMMA_NUMBER = r"^[+-]?\d{1,3}(\.\d{3})*,\d+$|^[+-]?\d+,\d+$"
_SIGNED = r"^[+-]?\s*[£$€]\s*[+-]?[\d,.]+$|^[\d,.]+\s*[£$€]$"


@dataclass(frozen=True)
class Reading:
    """How a column's values can be read as a kind.

    Attributes:
        share: of the values that aren't empty, how many can be read so, 0 to 1.
        sql: the SQL over the source's column that reads them.
        question: what isn't sure about it; empty = it is plain.
    """

    share: float
    sql: str
    question: str = ""


NOTHING = Reading(0.0, "")


def read_as(kind: Kind, column: str, values: pl.Series) -> Reading:
    """How well values can be read as a kind of the contract, and how.

    Args:
        kind: the kind.
        column: the source's name of the column.
        values: sampled values as text; null = empty.
    """
    known = values.drop_nulls().str.strip_chars()
    if known.is_empty():
        return NOTHING
    if kind is Kind.INSTANT:
        return _instant(column, known)
    if kind in (Kind.QUANTITY, Kind.AMOUNT, Kind.WHOLE, Kind.RATING):
        return _number(kind, column, known)
    if kind is Kind.FLAG:
        return _flag(column, known)
    return Reading(1.0, as_name(column))


def as_name(column: str) -> str:
    """A source's column as a shop's file names it: bare where it is a plain word."""
    return column if column.isidentifier() else quoted(column)


def _share(known: pl.Series, pattern: str) -> float:
    return float(known.str.contains(pattern).mean() or 0.0)  # type: ignore[arg-type]  # a mean of booleans is a number


def _number(kind: Kind, column: str, known: pl.Series) -> Reading:
    name = quoted(column)
    plain, comma, signed = _share(known, _NUMBER), _share(known, _COMMA_NUMBER), _share(known, _SIGNED)
    best = max(plain, comma, signed)
    if best == plain:
        reading = Reading(plain, as_name(column))
    elif best == comma:
        sql = f"replace(replace({name}, '.', ''), ',', '.')"
        reading = Reading(comma, sql, "numbers are taken to be written 1.234,56")
    else:
        reading = Reading(signed, f"regexp_replace({name}, '[£$€, ]', '', 'g')")
    if kind is Kind.RATING and best == plain:
        numbers = known.cast(pl.Float64, strict=False).drop_nulls()
        within = float(numbers.is_between(1, 5).mean() or 0.0)  # type: ignore[arg-type]  # as above
        return Reading(plain * within, reading.sql)
    if kind is Kind.WHOLE:
        return Reading(_share(known, r"^[+-]?\d+$"), reading.sql)
    return reading


def _flag(column: str, known: pl.Series) -> Reading:
    low = known.str.to_lowercase()
    words = [word for word in _YES if (low == word).any()]
    share = float(low.is_in([*_YES, *_NO]).mean() or 0.0)  # type: ignore[arg-type]  # as above
    yes = ", ".join(literal(word) for word in words or ["yes"])
    return Reading(share, f"lower({quoted(column)}) in ({yes})")


def _instant(column: str, known: pl.Series) -> Reading:
    name = quoted(column)
    if _share(known, r"^\d{13}$") > 0.9:
        return Reading(_share(known, r"^\d{13}$"), f"to_timestamp(cast({name} as bigint) / 1000)")
    if _share(known, r"^1?\d{9}$") > 0.9:
        return Reading(_share(known, r"^1?\d{9}$"), f"to_timestamp(cast({name} as bigint))")
    if _share(known, r"\d.*\D.*\d|^\d{8}$") < 0.5:
        return NOTHING
    forms = [day + clock for day in _DAYS for clock in _CLOCK]
    as_it_is, *told = _parsed(known, forms)
    share, form = max(zip(told, forms, strict=True), key=lambda item: item[0])
    if as_it_is > 0.99 or share <= as_it_is:
        return Reading(as_it_is, as_name(column))
    # Both 03/04 and 04/03 are days: only a thirteenth month tells which comes first.
    twin = form.replace("%d", "%?").replace("%m", "%d").replace("%?", "%m")
    is_open = twin != form and twin in forms and told[forms.index(twin)] == share
    question = "the day or the month may come first: every sampled date fits both" if is_open else ""
    return Reading(share, f"strptime({name}, {literal(form)})", question)


def _parsed(known: pl.Series, forms: Sequence[str]) -> list[float]:
    """What share of values can be read as they are, and as each of the forms."""
    tries = ["try_cast(it as timestamptz)", *(f"try_strptime(it, {literal(form)})" for form in forms)]
    with duckdb.connect() as con:
        con.register("sampled", pl.DataFrame({"it": known}).to_arrow())
        shares = ", ".join(f"count({sql}) / count(*)" for sql in tries)
        return [float(share) for share in con.sql(f"select {shares} from sampled").fetchall()[0]]


def event_types(column: str, values: pl.Series) -> Reading:
    """How well values name what a visitor did; other words for it are put into the contract's."""
    known = values.drop_nulls().str.strip_chars()
    if known.is_empty():
        return NOTHING
    low = known.str.to_lowercase()
    share = float(low.is_in([*EVENT_TYPES, *EVENT_WORDS]).mean() or 0.0)  # type: ignore[arg-type]  # as above
    others = [word for word in known.unique().sort().to_list() if word.lower() in EVENT_WORDS]
    if not others and share and (low == known).all():
        return Reading(share, as_name(column))
    name = quoted(column)
    cases = " ".join(f"when {literal(word)} then {literal(EVENT_WORDS[word.lower()])}" for word in others)
    return Reading(share, f"case {name} {cases} else lower({name}) end" if cases else f"lower({name})")


def looks_like_words(values: pl.Series) -> float:
    """How much values look like what people write, 0 to 1: several words each, and hardly one like another."""
    known = values.drop_nulls()
    if known.is_empty():
        return 0.0
    wordy = float((known.str.count_matches(r"\s\S") >= 3).mean() or 0.0)  # type: ignore[arg-type]  # as above
    return wordy * min(1.0, 2 * known.n_unique() / known.len())


def looks_like_ids(values: pl.Series) -> float:
    """How much values look like names of things, 0 to 1: short, without blanks in the middle, more than one of them."""
    known = values.drop_nulls()
    if known.is_empty() or known.n_unique() < 2:
        return 0.0
    return float(((known.str.len_chars() <= 64) & ~known.str.contains(r"\s\S+\s")).mean() or 0.0)  # type: ignore[arg-type]
