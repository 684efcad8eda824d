"""What was delivered to a night: what became of every row, and up to which day the logs tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import polars as pl

from orchestration.telling.night import Night
from orchestration.telling.wording import count, total

# Of logs in which every day holds something.
_DAILY = ("purchases", "browse_events")
_LATE_AFTER_DAYS = 2


@dataclass(frozen=True)
class Accounts:
    """What became of every delivered row.

    Attributes:
        logs: per ``log``: ``files``, ``refused``, ``rows``, ``loaded``, ``quarantined``, ``duplicates``,
            ``forgotten``, ``last_day``.
        sentence: the same in words.
        is_whole: whether every row is accounted for.
    """

    logs: pl.DataFrame
    sentence: str
    is_whole: bool


def accounts(night: Night) -> Accounts:
    """What became of every row that was ever delivered."""
    logs = night.ask(
        """
        select coalesce(log, '(no log)') as log, count(*) as files, count(*) filter (status = 'refused') as refused,
            sum(record_count - other_log_count)::bigint as rows, sum(loaded_count)::bigint as loaded,
            sum(quarantined_count)::bigint as quarantined, sum(duplicate_count)::bigint as duplicates,
            sum(forgotten_count)::bigint as forgotten, max(last_event_date)::date as last_day
        from delivered_files group by log order by log
        """
    )
    rows = total(logs["rows"])
    accounted = sum(total(logs[name]) for name in ("loaded", "quarantined", "duplicates", "forgotten"))
    words = (
        f"{count(rows)} rows came; {count(total(logs['loaded']))} were loaded, {count(total(logs['quarantined']))} "
        f"set aside as unreadable, {count(total(logs['duplicates']))} left out as exact duplicates."
    )
    if forgotten := total(logs["forgotten"]):
        words += f" {count(forgotten)} were of customers who are forgotten."
    is_whole = rows == accounted
    words += (
        " That is every one of them."
        if is_whole
        else f" {count(rows - accounted)} rows are not accounted for: tell whoever runs Perennial."
    )
    return Accounts(logs, words, is_whole)


def last_days(night: Night) -> pl.DataFrame:
    """The last day that each log tells of: ``log``, ``last_day``."""
    return night.ask(
        "select log, max(last_event_date)::date as last_day from delivered_files "
        "where status = 'loaded' and log is not null group by log order by log"
    )


def missing_days(night: Night) -> Iterator[tuple[str, date, int]]:
    """Logs that should hold every day and end before the evening: which, on which day, and how many are missing."""
    for log, last in last_days(night).rows():
        if last and log in _DAILY and (days := (night.as_of_date - last).days) >= _LATE_AFTER_DAYS:
            yield log, last, days
