"""The shop's calendar: how much goes on each day for each kind of buyer, its sales, and the hours of the day."""

from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from data.simulator.draws import Floats, Whole
from data.simulator.sizes import FIRST_DATE

# Kinds of buyers by what in the year moves them, and their shares.
PROFILES = ("everyday", "payday", "gifter", "bargain")
PROFILE_SHARES = (0.46, 0.20, 0.16, 0.18)

_WEEKDAYS = np.array([1.08, 1.02, 1.0, 1.0, 0.92, 0.88, 1.12])
# Per profile: how strongly payday, Christmas and a sale move it.
_PAYDAY = np.array([0.10, 0.75, 0.08, 0.12])
_CHRISTMAS = np.array([0.55, 0.50, 2.60, 0.45])
_SALE = np.array([0.25, 0.20, 0.45, 1.90])
_SUMMER_DIP = np.array([0.10, 0.10, 0.25, 0.10])

# Share of the day's doings per hour of the clock.
_HOURS = np.array([8, 4, 2, 1, 1, 3, 10, 22, 34, 42, 48, 52, 60, 54, 48, 46, 48, 54, 62, 76, 88, 82, 54, 24], float)
_HOUR_BOUNDS = np.concatenate(([0.0], np.cumsum(_HOURS) / _HOURS.sum()))
DAY_SECONDS = 86_400


@lru_cache(maxsize=4)
def intensity(days: int) -> Floats:
    """How much each profile buys each day beside an ordinary one.

    Args:
        days: days from ``FIRST_DATE`` on.

    Returns:
        A row per profile and a column per day; a mean of 1 over the first year (or over all days, if fewer).
    """
    dates = [FIRST_DATE + timedelta(days=day) for day in range(days)]
    weekday = np.array([_WEEKDAYS[day.weekday()] for day in dates])
    payday = np.array([_is_payday(day) for day in dates], float)
    christmas = np.array([_christmas(day) for day in dates])
    sale = np.array([sale_of(day) is not None for day in dates], float)
    summer = np.array([day.month in (7, 8) for day in dates], float)
    closed = np.array([0.3 if (day.month, day.day) in ((12, 24), (12, 25), (1, 1)) else 1.0 for day in dates])
    lift = (
        1.0
        + _PAYDAY[:, None] * payday
        + _CHRISTMAS[:, None] * christmas
        + _SALE[:, None] * sale
        - _SUMMER_DIP[:, None] * summer
    )
    rows = lift * weekday * closed
    mean: Floats = rows[:, : min(days, 365)].mean(axis=1, keepdims=True)
    result: Floats = rows / mean
    return result


def _is_payday(day: date) -> bool:
    # Most are paid on the last working days of the month.
    return (day + timedelta(days=4)).month != day.month


def _christmas(day: date) -> float:
    """From 0 on 10 November to 1 in the week before the last post, then nothing."""
    first, last = date(day.year, 11, 10), date(day.year, 12, 19)
    if not first <= day <= last:
        return 0.0
    return min(1.0, (day - first).days / 28)


def sale_of(day: date) -> str | None:
    """The sale that runs on this day, or None: Black Friday's week, the January and the summer sale."""
    november = date(day.year, 11, 1)
    black_friday = november + timedelta(days=(4 - november.weekday()) % 7 + 21)
    if black_friday - timedelta(days=4) <= day <= black_friday + timedelta(days=3):
        return f"black-friday-{day.year}"
    if date(day.year, 1, 2) <= day <= date(day.year, 1, 14):
        return f"january-{day.year}"
    if date(day.year, 6, 27) <= day <= date(day.year, 7, 10):
        return f"summer-{day.year}"
    return None


@lru_cache(maxsize=4)
def sales_by_day(days: int) -> Whole:
    """The number of the sale that runs on each day, -1 where none does."""
    sales = [sale_of(FIRST_DATE + timedelta(days=day)) for day in range(days)]
    names = sorted({sale for sale in sales if sale})
    return np.array([names.index(sale) if sale else -1 for sale in sales], np.int64)


def category_season(month: Whole, peak_months: Whole, swings: Floats) -> Floats:
    """How well categories sell in a month beside their mean: a row per month asked for, a column per category."""
    angle = 2 * np.pi * (np.asarray(month)[:, None] - peak_months[None, :]) / 12
    season: Floats = 1.0 + np.where(peak_months > 0, swings, 0.0) * np.cos(angle)
    return season


def second_of_day(fraction: Floats) -> Whole:
    """The second of the day at which a share of the day's doings is done; keeps their order."""
    hour = np.interp(fraction, _HOUR_BOUNDS, np.arange(25.0))
    second: Whole = np.minimum((hour * 3600).astype(np.int64), DAY_SECONDS - 1)
    return second
