"""The demo shop's landing files: how a day's exports are written, as which files and formats, dirt and all.

What is exported, in which columns, is in ``exports``.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import polars as pl

from data.simulator.dirt import LATEST_DAYS, DirtPlan, Fate, Planted, gzipped
from data.simulator.draws import fixed_uniform
from data.simulator.exports import UTC_TEXT, Day, tell_day
from data.simulator.words import texts_by_day
from data.simulator.world import World

LOGS = ("purchases", "browse_events", "reviews", "products", "customers", "campaign_touches")
_NAMES = {
    "purchases": "purchases-{}.csv",
    "browse_events": "clicks-{}.csv.gz",
    "reviews": "reviews-{}.ndjson",
    "products": "products-{}.csv",
    "customers": "customers-{}.csv",
    "campaign_touches": "touches-{}.csv",
}


@dataclass(frozen=True)
class File:
    """One landing file: its name, its bytes, how many rows it has, and what dirt was planted in it."""

    name: str
    log: str
    content: bytes
    row_count: int
    planted: list[Planted]


def file_name(world: World, log: str, day: int) -> str:
    """The name of the log's file of the day."""
    pattern = _NAMES[log]
    if world.size.is_parquet:
        pattern = pattern.split(".")[0] + ".parquet"
    return pattern.format(world.size.date_of(day).isoformat())


def files_of(world: World, plan: DirtPlan, day: int, told: Day, before: Day | None) -> Iterator[File]:
    """The day's files with their dirt; rows of the day ``before`` may come again."""
    for log, frame in told.frames.items():
        name = file_name(world, log, day)
        rows_before = before.frames.get(log) if before is not None and _may_come_again(plan, log, day) else None
        make = _parquet_file if world.size.is_parquet else _text_file
        content, row_count, planted = make(plan, log, day, frame, rows_before)
        yield File(name, log, content, row_count, [replace(each, file_name=name) for each in planted])


def _may_come_again(plan: DirtPlan, log: str, day: int) -> bool:
    """Whether yesterday's file is one whose rows would be the same today, and that was read."""
    if log not in ("purchases", "browse_events") or plan.arrival(log, day - 1) != day - 1:
        return False
    same_columns = plan.columns(log, day, list("abcdef"))[0] == plan.columns(log, day - 1, list("abcdef"))[0]
    same_prices = plan.has_pound_signs(day) == plan.has_pound_signs(day - 1)
    is_whole = not plan.spoil_file(log, day - 1, b"")[1]
    return same_columns and same_prices and is_whole


def _text_file(
    plan: DirtPlan, log: str, day: int, frame: pl.DataFrame, before: pl.DataFrame | None
) -> tuple[bytes, int, list[Planted]]:
    names, planted = plan.columns(log, day, frame.columns)
    header, lines = _lines(plan, log, day, frame, names)
    again = _lines(plan, log, day, before, names)[1] if before is not None else []
    if log == "purchases" and plan.has_pound_signs(day):
        planted = [*planted, Planted("", log, "pound signs in prices", Fate.LOADED, len(lines))]
    lines, spoiled = plan.spoil_rows(log, day, names, lines, again)
    text = "\n".join([*header, *lines, ""])
    content = text.encode("latin-1") if plan.is_latin1(log, day) else text.encode()
    if log == "browse_events":
        content = gzipped(content)
    content, damage = plan.spoil_file(log, day, content)
    if plan.is_latin1(log, day):
        damage = [Planted("", log, "a file in Latin-1", Fate.REFUSED, 1)]
    # What was planted in a file that can't be read is never found.
    return content, len(lines), damage or [*planted, *spoiled]


def _lines(plan: DirtPlan, log: str, day: int, frame: pl.DataFrame, names: list[str]) -> tuple[list[str], list[str]]:
    if log == "reviews":
        return [], frame["json"].to_list()
    if log == "purchases":
        if plan.has_pound_signs(day):
            frame = frame.with_columns(unit_price="£" + pl.col("unit_price"))
        if "basket_token" in names:
            frame = frame.with_columns(basket_token=pl.col("order_no").str.slice(3).str.reverse())
    header, *lines = frame.select(names).write_csv().split("\n")
    return [header], lines[:-1]


_REVIEW_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    name: pl.Int64 if name == "stars" else pl.String
    for name in ("id", "channel", "customer_no", "sku", "stars", "title", "text", "lang", "at")
}
# Parquet has types of its own.
_PARQUET_TYPES: dict[str, tuple[pl.Expr, ...]] = {
    "purchases": (
        pl.col("line", "qty").cast(pl.Int64),
        pl.col("unit_price", "discount").cast(pl.Float64),
        pl.col("placed_at").str.to_datetime("%Y-%m-%d %H:%M:%S"),
    ),
    "browse_events": (pl.col("at").str.to_datetime(UTC_TEXT).dt.replace_time_zone("UTC"),),
    "reviews": (pl.col("at").str.to_datetime(UTC_TEXT).dt.replace_time_zone("UTC"),),
}


def _parquet_file(
    plan: DirtPlan, log: str, day: int, frame: pl.DataFrame, _before: pl.DataFrame | None
) -> tuple[bytes, int, list[Planted]]:
    if log == "reviews":
        # Only here: in its own format a record is a line.
        frame = pl.DataFrame([json.loads(record) for record in frame["json"]], schema=_REVIEW_SCHEMA)
    frame = frame.with_columns(*_PARQUET_TYPES.get(log, ()))
    planted: list[Planted] = []
    if log in ("purchases", "browse_events"):
        share = fixed_uniform(plan.seed, "copies", np.arange(frame.height), day)
        copies = np.flatnonzero(share < 0.0005)
        if len(copies):
            frame = pl.concat([frame, frame[copies]])
            planted = [Planted("", log, "exact duplicates", Fate.DUPLICATE, len(copies))]
    sink = io.BytesIO()
    frame.write_parquet(sink, compression="zstd", compression_level=1, statistics=False)
    return sink.getvalue(), frame.height, planted


def write_days(world: World, landing: Path, first: int, last: int) -> Iterator[tuple[int, Day, list[File]]]:
    """Writes the files of the days ``first`` to ``last`` that have come by ``last``, and late ones from before.

    A file already there is written over with the same bytes, so that a delivery that was killed can be done again.

    Yields:
        Each day with what was told of it and its files; files that are late come with a later day.
    """
    plan = DirtPlan(world.size, world.seed)
    landing.mkdir(parents=True, exist_ok=True)
    days = range(max(0, first - LATEST_DAYS), last + 1)
    wanted = {day: {log for log in LOGS if _comes_between(plan, log, day, first, last)} for day in days}
    written = [day for day in days if day >= first or wanted[day]]
    # The day before is told, too: its rows may come again.
    told_days = sorted({*written, *(day - 1 for day in written if day)})
    before: Day | None = None
    for day, texts in zip(told_days, texts_by_day(world, told_days), strict=True):
        told = tell_day(world, plan, day, texts)
        if day in written:
            files = [file for file in files_of(world, plan, day, told, before) if file.log in wanted[day]]
            for file in files:
                partial = landing / f".{file.name}.partial"
                partial.write_bytes(file.content)
                partial.replace(landing / file.name)
            yield day, told, files
        before = told


def _comes_between(plan: DirtPlan, log: str, day: int, first: int, last: int) -> bool:
    arrival = plan.arrival(log, day)
    return arrival is not None and first <= arrival <= last
