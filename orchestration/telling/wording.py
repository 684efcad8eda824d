"""How numbers, days and names are said on the pages."""

from datetime import date
from typing import Any

import polars as pl

# In the order of a life, which is also the order in which charts stack them.
STAGES = ("prospect", "new", "active", "loyal", "won_back", "at_risk", "lapsed", "lost")
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def name_of(word: str | None) -> str:
    """A name of the tables as people read it: at_risk becomes At risk."""
    return (word or "not known").replace("_", " ").strip().capitalize()


# Of figures that rest on fewer customers than the shop would show.
TOO_FEW = "too few to show"


def total(column: pl.Series) -> float:
    """The sum of a column; 0 without any value."""
    return float(column.sum() or 0)


def count(value: Any) -> str:
    """A whole number with separators; a dash where nothing is known."""
    return "–" if value is None else f"{value:,.0f}"


def money(value: Any, currency: str) -> str:
    """An amount in whole units, or to the hundredth below 100; a dash where nothing is known."""
    if value is None:
        return "–"
    sign = _SIGNS.get(currency, f"{currency} ")
    digits = 0 if abs(value) >= 100 else 2
    return f"{'−' if value < 0 else ''}{sign}{abs(value):,.{digits}f}"


def share(value: Any, digits: int = 0) -> str:
    """A share of 0 to 1 as a percentage; a dash where nothing is known."""
    return "–" if value is None else f"{value:.{digits}%}"


def day(value: date | None) -> str:
    """A day, such as 3 June 2025; a dash where there is none."""
    return "–" if value is None else f"{value.day} {value:%B %Y}"


def change(now: Any, before: Any) -> str | None:
    """How far a number has moved, as a percentage with its sign; None where that can't be said."""
    if now is None or not before:
        return None
    return f"{float(now) / float(before) - 1:+.1%}"
