"""Which days a run builds: those that were asked for, those that changed since they were built, and their neighbours.

Pure but for the functions that read and write the ``nights`` tables. dbt reads these, so its SQL is always the same.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count, pairwise
from typing import NamedTuple

import duckdb

from orchestration.logs import LOGS
from orchestration.parts import write_parts

ONE_DAY = timedelta(days=1)
# Models are fitted on the first day, after a week, every four weeks of the first twenty, then every 13 weeks: soon
# enough for a new shop, of which every month tells much, seldom enough that a segment means the same for a while.
_FIRST_CUTOFF_DAYS = (0, 6, 27, 55, 83, 111, 139)
_CUTOFF_EVERY_DAYS = 91
# Evenings that predictions are learned from: whole weeks apart, so that none of them knows another weekday's habits.
_SNAPSHOT_EVERY_DAYS = 28
# Who migrated from where to where is told between evenings so far apart, as far as snapshots are.
MIGRATION_DAYS = _SNAPSHOT_EVERY_DAYS
_WEEK_DAYS = 7
# What a week's voices tell goes back a year: what its customers had spent.
_LOOK_BACK_DAYS = 365
# How many days, from that of a message on, count as what came of a campaign, unless the shop says otherwise.
RESULT_DAYS = 14
# Nights missed in a longer gap than this are not made up for: a shop that rested has no moves to tell.
LONGEST_GAP_DAYS = 31


class Window(NamedTuple):
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True)
class NightPlan:
    """The days of one run.

    Attributes:
        event_dates: days whose events are summed up anew.
        as_of_dates: evenings as of which customers are judged.
        transition_dates: days whose moves are told anew.
        migration_dates: evenings whose migrations since ``MIGRATION_DAYS`` before are told anew.
        weeks: Mondays of the weeks whose voices are told anew.
        ledger_dates: evenings whose predictions are held against what came, anew.
        known_until: the last evening that this run or one before it has built; nothing later counts as an outcome.
        results_from: the first day of which a campaign's messages may have other results than before; None = none.

    All sorted.
    """

    event_dates: tuple[date, ...]
    as_of_dates: tuple[date, ...]
    transition_dates: tuple[date, ...]
    migration_dates: tuple[date, ...]
    ledger_dates: tuple[date, ...]
    weeks: tuple[date, ...]
    known_until: date
    results_from: date | None = None


def cutoffs(first_date: date, last: date) -> Iterator[date]:
    """The evenings up to ``last`` on which models are fitted: a function of the shop's first date alone."""
    for offset in chain(_FIRST_CUTOFF_DAYS, count(2 * _CUTOFF_EVERY_DAYS - 1, _CUTOFF_EVERY_DAYS)):
        cutoff = first_date + timedelta(days=offset)
        if cutoff > last:
            return
        yield cutoff


def weekly_cutoff(first_date: date, evening: date) -> date:
    """The last evening by then on which a model of every week is fitted: the first day, after a week, weekly."""
    weeks = ((evening - first_date).days + 1) // _WEEK_DAYS
    return first_date + timedelta(days=weeks * _WEEK_DAYS - 1) if weeks > 0 else first_date


def snapshots(first_date: date, last: date) -> list[date]:
    """The evenings up to ``last`` that predictions are learned from: a function of the shop's first date alone."""
    days = range(_SNAPSHOT_EVERY_DAYS - 1, (last - first_date).days + 1, _SNAPSHOT_EVERY_DAYS)
    return [first_date + timedelta(days=day) for day in days]


def plan_night(
    window: Window,
    first_date: date,
    changed: Mapping[date, int],
    built_event_dates: Mapping[date, int],
    built_as_of_dates: Mapping[date, int],
    asked_nights: Collection[date] = (),
    horizons: Collection[int] = (),
    result_days: int = RESULT_DAYS,
) -> NightPlan:
    """The days to build.

    Args:
        window: the nights that were asked for; they are always built.
        first_date: the shop's first day; no evening before it is built.
        changed: per event date, the last ingest that changed what is known of it.
        built_event_dates: per event date already built, the ingest up to which it is.
        built_as_of_dates: per evening already built, the ingest up to which it is.
        asked_nights: the nights that were ever asked for.
        horizons: how many days ahead predictions look.
        result_days: how many days, from that of the message on, count as what came of a campaign.

    Returns:
        Beside the window: changed days, evenings already built that a change reaches (all from the changed day on), the
        evening before the window (so that it can be said who moved), nights missed between it and those asked for next
        to it, the models' cut-offs, and the evenings that predictions are learned from. Predictions are held against
        what came where either is built anew, or where a horizon has just ended.
    """
    event_dates = sorted(day for day, ingest in changed.items() if ingest > built_event_dates.get(day, 0))
    wanted = {
        window.first - ONE_DAY,
        *cutoffs(first_date, window.last),
        *snapshots(first_date, window.last),
        *_missed(window, asked_nights),
    }
    wanted -= built_as_of_dates.keys()
    span = range((window.last - window.first).days + 1)
    as_of_dates = wanted | {window.first + timedelta(days=offset) for offset in span}
    latest = 0
    days = iter(sorted(changed))
    day = next(days, None)
    for evening in sorted(built_as_of_dates):
        while day is not None and day <= evening:
            latest = max(latest, changed[day])
            day = next(days, None)
        if latest > built_as_of_dates[evening]:
            as_of_dates.add(evening)
    built = sorted(day for day in as_of_dates if day >= first_date)
    known_until = max([window.last, *built_as_of_dates])
    closed = _closed(built_as_of_dates, known_until, event_dates, horizons)
    later = {day + timedelta(days=MIGRATION_DAYS) for day in built} & built_as_of_dates.keys()
    return NightPlan(
        event_dates=tuple(event_dates),
        as_of_dates=tuple(built),
        transition_dates=tuple(sorted({*built, *(day + ONE_DAY for day in built)})),
        migration_dates=tuple(sorted({*built, *later})),
        ledger_dates=tuple(sorted({*built, *closed})),
        weeks=tuple(weeks_reached(event_dates, max(changed, default=first_date))),
        known_until=known_until,
        results_from=_results_from(event_dates, built_as_of_dates, known_until, result_days),
    )


def asked_evenings(asked_nights: Collection[date]) -> list[date]:
    """The evenings that a shop's marketers have seen, or would have: those asked for, and those missed between them.

    All of them are built, and which they are depends on what was ever asked for alone, not on the order.
    """
    nights = sorted(asked_nights)
    evenings = set(nights)
    for start, end in pairwise(nights):
        if (end - start).days <= LONGEST_GAP_DAYS:
            evenings |= {start + timedelta(days=offset) for offset in range(1, (end - start).days)}
    return sorted(evenings)


def _results_from(
    event_dates: Sequence[date], built_evenings: Collection[date], known_until: date, result_days: int
) -> date | None:
    """The first day whose messages a changed day reaches, or one that counts as known only now."""
    known_before = max(built_evenings, default=None)
    moved = list(event_dates[:1])
    if known_before is not None and known_before < known_until:
        moved.append(known_before + ONE_DAY)
    return min(moved) - timedelta(days=result_days - 1) if moved else None


def _missed(window: Window, asked_nights: Collection[date]) -> Iterator[date]:
    """The evenings between the window and the nights asked for next to it, so that no move goes untold."""
    before = max((night for night in asked_nights if night < window.first), default=window.first)
    after = min((night for night in asked_nights if night > window.last), default=window.last)
    for start, end in ((before, window.first), (window.last, after)):
        if (end - start).days <= LONGEST_GAP_DAYS:
            yield from (start + timedelta(days=offset) for offset in range(1, (end - start).days))


def _closed(
    built_evenings: Collection[date], known_until: date, event_dates: Sequence[date], horizons: Collection[int]
) -> Iterator[date]:
    """Evenings with a horizon that ends only now, or in which something has changed since it ended."""
    known_before = max(built_evenings, default=known_until)
    for evening in built_evenings:
        for days in horizons:
            end = evening + timedelta(days=days)
            is_changed = bisect_right(event_dates, end) > bisect_right(event_dates, evening)
            if end <= known_until and (end > known_before or is_changed):
                yield evening
                break


def weeks_reached(changed: Collection[date], last: date) -> list[date]:
    """The Mondays, in order, of the weeks that changed days reach: their own and those that look back on them.

    Args:
        changed: the changed days.
        last: the last day with events; a week that begins later has nothing to tell.
    """
    reached: set[date] = set()
    for day in changed:
        monday = day - timedelta(days=day.weekday())
        while monday <= last and (monday - day).days <= _LOOK_BACK_DAYS - _WEEK_DAYS:
            reached.add(monday)
            monday += timedelta(days=_WEEK_DAYS)
    return sorted(reached)


def write_plan(
    con: duckdb.DuckDBPyConnection,
    window: Window,
    first_date: date,
    rules: str = "",
    reader_version: str = "",
    horizons: Collection[int] = (),
    result_days: int = RESULT_DAYS,
) -> NightPlan:
    """Plans the run from what ingest has noted, and writes the days where dbt reads them.

    Args:
        con: the warehouse, writable.
        window: the nights that were asked for.
        first_date: the shop's first day.
        rules: stands for the models and the shop's settings; where it has changed, all that was built is built anew.
        reader_version: names who reads reviews tonight; days of the window that another has read are built anew, and
            so are all evenings that know of them.
        horizons: how many days ahead predictions look.
        result_days: how many days, from that of the message on, count as what came of a campaign.
    """
    con.execute(
        """
        create schema if not exists nights;
        create table if not exists nights.built_event_dates (event_date date primary key, ingest_id bigint);
        create table if not exists nights.built_as_of_dates (as_of_date date primary key, ingest_id bigint);
        create table if not exists nights.asked (as_of_date date primary key);
        create table if not exists nights.rules (rules varchar);
        """
    )
    if con.execute("select rules from nights.rules").fetchall() not in ([], [(rules,)]):
        forget_built(con)
    _forget_read(con, window, reader_version)
    plan = plan_night(
        window,
        first_date,
        _changed_days(con),
        dict(con.execute("select event_date, ingest_id from nights.built_event_dates").fetchall()),
        dict(con.execute("select as_of_date, ingest_id from nights.built_as_of_dates").fetchall()),
        [night for (night,) in con.execute("select as_of_date from nights.asked").fetchall()],
        horizons,
        result_days,
    )
    con.execute("begin")
    con.execute("create or replace table nights.rules as select ? as rules", [rules])
    con.execute(
        "insert or ignore into nights.asked select unnest(generate_series(?::date, ?::date, interval 1 day))::date",
        [window.first, window.last],
    )
    write_days(con, plan)
    con.execute(
        "create or replace table nights.planned as "
        "select coalesce(max(ingest_id), 0) as ingest_id from raw.ingested_files"
    )
    con.execute("commit")
    return plan


def write_days(con: duckdb.DuckDBPyConnection, plan: NightPlan) -> None:
    """Writes the plan's days where dbt reads them."""
    for table, column, days in (
        ("event_dates", "event_date", plan.event_dates),
        ("as_of_dates", "as_of_date", plan.as_of_dates),
        ("transition_dates", "as_of_date", plan.transition_dates),
        ("migration_dates", "as_of_date", plan.migration_dates),
        ("ledger_dates", "as_of_date", plan.ledger_dates),
        ("ledger_months", "as_of_month", sorted({day.replace(day=1) for day in plan.ledger_dates})),
        ("known_until", "last_date", (plan.known_until,)),
        ("weeks", "week_start_date", plan.weeks),
    ):
        con.execute(f"create or replace table nights.{table} ({column} date)")
        con.execute(f"insert into nights.{table} select unnest(?::date[])", [list(days)])
    _write_campaigns(con, plan.results_from)
    write_parts(con)


def _write_campaigns(con: duckdb.DuckDBPyConnection, since: date | None) -> None:
    """Writes the campaigns whose results are told anew: those that have, or had, messages since then."""
    con.execute("create or replace table nights.campaigns (campaign_id varchar)")
    if since is None:
        return
    found = ["select distinct campaign_id from raw.campaign_touches where event_date >= $since"]
    # What a replaced file no longer speaks of was told of, and must go.
    if _has_table(con, "intermediate", "int_campaign_customers__followed"):
        found.append(
            "select campaign_id from intermediate.int_campaign_customers__followed where last_touch_date >= $since"
        )
    con.execute(f"insert into nights.campaigns {' union '.join(found)}", {"since": since})


def _has_table(con: duckdb.DuckDBPyConnection, schema: str, name: str) -> bool:
    sql = "select 1 from information_schema.tables where table_schema = ? and table_name = ?"
    return bool(con.execute(sql, [schema, name]).fetchall())


def _changed_days(con: duckdb.DuckDBPyConnection) -> dict[date, int]:
    catalogues = [name for name, log in LOGS.items() if log.is_catalogue]
    rows = con.execute(
        "select event_date, log in (select unnest(?::varchar[])), max(ingest_id) from raw.event_days group by all",
        [catalogues],
    ).fetchall()
    # A new word in the catalogue holds from its day on, so it reaches every later day with events.
    described = 0
    changed: dict[date, int] = {}
    for day, is_catalogue, ingest in sorted(rows, key=lambda row: (row[0], not row[1])):
        if is_catalogue:
            described = max(described, ingest)
        else:
            changed[day] = max(ingest, described)
    return changed


def _forget_read(con: duckdb.DuckDBPyConnection, window: Window, reader_version: str) -> None:
    """Marks what hangs on another reader's reading of the window as built up to nothing.

    It is marked before it is read again: a run that dies between leaves it to the next one.
    """
    if not _has_table(con, "ml", "review_annotations"):
        return
    con.execute(
        "create or replace temp table read_by_another as select distinct review_date from ml.review_annotations "
        "where review_date between ? and ? and model_version <> ?",
        [window.first, window.last, reader_version],
    )
    con.execute("begin")
    con.execute(
        "update nights.built_event_dates set ingest_id = -1 where event_date in (select * from read_by_another)"
    )
    con.execute(
        "update nights.built_as_of_dates set ingest_id = -1 "
        "where as_of_date >= (select min(review_date) from read_by_another)"
    )
    con.execute("commit")


def forget_built(con: duckdb.DuckDBPyConnection) -> date | None:
    """Drops all that was built from ``raw`` and marks it to be built again by the next run.

    Returns:
        The latest evening that had been built; None if there was none.
    """
    if not _has_table(con, "nights", "asked"):
        return None
    con.execute("begin")
    for schema in ("staging", "intermediate", "features", "ml", "marts"):
        con.execute(f"drop schema if exists {schema} cascade")
    con.execute("delete from nights.built_event_dates")
    # Evenings stay on the list, as built up to nothing: so each of them is stale, and comes back.
    con.execute("update nights.built_as_of_dates set ingest_id = -1")
    latest: date | None = con.execute("select max(as_of_date) from nights.built_as_of_dates").fetchall()[0][0]
    con.execute("commit")
    return latest


def mark_built(con: duckdb.DuckDBPyConnection) -> None:
    """Notes that the planned days are built, up to the ingest they were planned for.

    A run that is killed before leaves them to the next one.
    """
    con.execute("begin")
    for table in ("event_dates", "as_of_dates"):
        con.execute(f"insert or replace into nights.built_{table} select * from nights.{table}, nights.planned")
    # Kept until the audiences have been brought up to date, in this run or a later one.
    con.execute("create table if not exists nights.due_audiences (as_of_date date primary key)")
    con.execute("insert or ignore into nights.due_audiences select as_of_date from nights.transition_dates")
    con.execute("insert into raw.accepted from nights.planned")
    con.execute("commit")
