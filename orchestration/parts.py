"""How much a run builds at once: days and customers in parts that fit into memory, for dbt's models that say so.

DuckDB spills, but what groups have in hand while they are summed up must fit. See ``dbt_project/macros/parts.sql``.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

import duckdb

from orchestration.logs import LOGS

ONE_DAY = timedelta(days=1)

# What a day's event, and a customer on an evening, may take in memory until they are summed up: estimates, with which a
# quarter of the large demo shop was built in 4 GB.
_EVENT_BYTES, _EVENING_BYTES = 400, 4_000
# Pseudonyms are hexadecimal and evenly spread: so many parts can be told by their first two digits.
_MOST_CUSTOMER_PARTS = 256
_BEHIND_ALL_TEXTS = chr(0x10FFFF)
_UNITS = {"bytes": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40}


def write_parts(con: duckdb.DuckDBPyConnection) -> None:
    """Writes ``nights.parts`` for the days and evenings of ``nights.event_dates`` and ``nights.as_of_dates``."""
    memory = memory_bytes(con)
    logs = [name for name, log in LOGS.items() if not log.is_catalogue]
    counts = con.execute(
        "select event_date, count(*) from ("
        + " union all ".join(f"select event_date from raw.{name}" for name in logs)
        + ") where event_date in (select event_date from nights.event_dates) group by event_date order by event_date"
    ).fetchall()
    evenings = con.execute("select count(*) from nights.as_of_dates").fetchall()[0][0]
    customers = _customer_count(con, logs)
    rows = [("days", first.isoformat(), end.isoformat()) for first, end in day_parts(counts, memory // _EVENT_BYTES)]
    rows += [("customers", *bounds) for bounds in customer_parts(customers * evenings * _EVENING_BYTES // memory + 1)]
    con.execute("create or replace table nights.parts (kind varchar, first_key varchar, end_key varchar)")
    if rows:
        con.executemany("insert into nights.parts values (?, ?, ?)", rows)


def _customer_count(con: duckdb.DuckDBPyConnection, logs: list[str]) -> int:
    """About how many customers an evening has; as many as the latest that is built, if there is one."""
    is_built = con.execute(
        "select 1 from information_schema.tables where table_schema = 'features' and table_name = 'customer_features'"
    ).fetchall()
    if is_built:
        latest = con.execute(
            "select count(*) from features.customer_features "
            "where as_of_date = (select max(as_of_date) from features.customer_features)"
        ).fetchall()[0][0]
        if latest:
            return int(latest)
    ids = " union all ".join(f"select customer_id from raw.{name}" for name in logs)
    return int(con.execute(f"select approx_count_distinct(customer_id) from ({ids})").fetchall()[0][0])


def day_parts(counts: Iterable[tuple[date, int]], most: int) -> Iterator[tuple[date, date]]:
    """Days put together until they have so many rows; a day is never divided.

    Args:
        counts: days in order, each with its rows.
        most: how many rows a part should have at most.

    Returns:
        The first day of each part, and the day behind its last.
    """
    first = last = None
    rows = 0
    for day, count in counts:
        if first is not None and last is not None and rows + count > most:
            yield first, last + ONE_DAY
            first, rows = None, 0
        first = first or day
        last = day
        rows += count
    if first is not None and last is not None:
        yield first, last + ONE_DAY


def customer_parts(count: int) -> list[tuple[str, str]]:
    """The bounds of so many parts of all customer ids, 256 at most; a part ends before its second bound."""
    parts = min(max(count, 1), _MOST_CUSTOMER_PARTS)
    bounds = ["", *(f"{part * 256 // parts:02x}" for part in range(1, parts)), _BEHIND_ALL_TEXTS]
    return list(pairwise(bounds))


def memory_bytes(con: duckdb.DuckDBPyConnection) -> int:
    """What the connection may hold in memory."""
    told = str(con.execute("select current_setting('memory_limit')").fetchall()[0][0])
    found = re.fullmatch(r"([\d.]+) (\w+)", told)
    if not found or found[2] not in _UNITS:
        raise ValueError(f"DuckDB's memory limit is told as {told!r}")
    return int(float(found[1]) * _UNITS[found[2]])
