"""Great Expectations at the door: one suite a log on the night's rows, as a Dagster asset check.

What the contract demands stops the night if it fails; what is merely unusual (volume, freshness) is a warning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
import duckdb

from orchestration.logs import LOGS, Log
from orchestration.nights import Window
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

if TYPE_CHECKING:
    import pandas as pd

CHECK = "great_expectations"
# A check reads rows into memory: of a longer range, the latest rows are judged, and the metadata says how many.
MOST_ROWS = 2_000_000
TRAILING_WEEKS = 8
# A night is unusual below a third and above three times the trailing weeks' range.
_VOLUME_SLACK = 3.0
_HARD, _SOFT = "hard", "soft"
_LOGO = re.compile(r"https://great-expectations-web-assets[^\"')]*")


@dataclass(frozen=True)
class Usual:
    """What the trailing weeks say: rows on a day that has some, the longest pause between two such days, the last."""

    low: int
    high: int
    pause_days: int
    last_day: date


def door_specs(shop: Shop) -> list[dg.AssetCheckSpec]:
    """One check per log that the shop keeps."""
    return [
        dg.AssetCheckSpec(
            CHECK,
            asset=["raw", name],
            blocking=True,
            description="The night's rows: nulls, ranges, sets and uniqueness as the contract has them (blocking); "
            "volume and freshness as in the trailing weeks (warning).",
        )
        for name in shop.logs
    ]


def judge(shop: Shop, warehouse: Warehouse, window: Window) -> Iterator[dg.AssetCheckResult]:
    """The window's rows, log by log, held against the log's suite."""
    for name in shop.logs:
        with warehouse.connect(read_only=True) as con:
            rows, usual = night_rows(con, LOGS[name], window), usual_night(con, name, window)
        yield _check(LOGS[name], set(shop.logs[name].columns), rows, usual, window)


def night_rows(con: duckdb.DuckDBPyConnection, log: Log, window: Window) -> "pd.DataFrame":
    """The window's rows of the log with its canonical columns and ``event_date``, at most ``MOST_ROWS`` of them."""
    columns = ", ".join(f'"{column.name}"' for column in log.columns)
    rows: pd.DataFrame = con.sql(
        f"select event_date, {columns} from raw.{log.name} "
        f"where copy_number = 1 and event_date between $first and $last order by event_date desc limit {MOST_ROWS}",
        params={"first": window.first, "last": window.last},
    ).df()
    return rows


def usual_night(con: duckdb.DuckDBPyConnection, log: str, window: Window) -> Usual | None:
    """The trailing weeks before the window; None if there were fewer than seven days with rows."""
    rows = con.execute(
        f"select event_date, count(*) from raw.{log} where copy_number = 1 and event_date >= ? and event_date < ? "
        "group by 1 order by 1",
        [window.first - timedelta(weeks=TRAILING_WEEKS), window.first],
    ).fetchall()
    if len(rows) < 7:
        return None
    counts = [count for _, count in rows]
    days = [day for day, _ in rows]
    pause = max((after - before).days for before, after in pairwise(days))
    return Usual(min(counts), max(counts), pause, days[-1])


def suite(log: Log, mapped: set[str], usual: Usual | None, window: Window) -> list[tuple[str, Any]]:
    """The log's expectations, each with whether it is hard (the contract) or soft (the usual)."""
    import great_expectations.expectations as gxe

    expectations: list[tuple[str, Any]] = []
    for column in log.columns:
        if column.required:
            expectations.append((_HARD, gxe.ExpectColumnValuesToNotBeNull(column=column.name)))
        if column.allowed and column.name in mapped:
            allowed = gxe.ExpectColumnValuesToBeInSet(column=column.name, value_set=list(column.allowed))
            expectations.append((_HARD, allowed))
        if (column.low is not None or column.high is not None) and column.name in mapped:
            between = gxe.ExpectColumnValuesToBeBetween(column=column.name, min_value=column.low, max_value=column.high)
            expectations.append((_HARD, between))
    if log.key and mapped.issuperset(log.key):
        unique = (
            gxe.ExpectColumnValuesToBeUnique(column=log.key[0])
            if len(log.key) == 1
            else gxe.ExpectCompoundColumnsToBeUnique(column_list=list(log.key))
        )
        expectations.append((_SOFT, unique))
    if log.name == "purchases":
        expectations.append((_SOFT, gxe.ExpectColumnValuesToBeBetween(column="unit_price", min_value=0, mostly=0.99)))
    if usual and not log.is_catalogue and window.first == window.last:
        low, high = int(usual.low / _VOLUME_SLACK), int(usual.high * _VOLUME_SLACK)
        expectations.append((_SOFT, gxe.ExpectTableRowCountToBeBetween(min_value=low, max_value=high)))
    return expectations


def _check(
    log: Log, mapped: set[str], rows: "pd.DataFrame", usual: Usual | None, window: Window
) -> dg.AssetCheckResult:
    faults: dict[str, list[str]] = {_HARD: [], _SOFT: []}
    numbers: dict[str, Any] = {"rows": len(rows), "window": str(window)}
    if usual:
        numbers["usual_rows_a_day"] = f"{usual.low} to {usual.high}"
        numbers["longest_usual_pause_days"] = usual.pause_days
        # A day without rows is no fault by itself (Sundays, holidays): a pause longer than any lately is.
        silent_days = (window.last - usual.last_day).days
        if not log.is_catalogue and not len(rows) and silent_days >= usual.pause_days:
            told = (
                f"no rows for {silent_days} days, and lately the next ones came after {usual.pause_days} at the latest"
            )
            faults[_SOFT].append(told)
    if len(rows):
        for strength, name, is_met, told in _validate(rows, suite(log, mapped, usual, window)):
            numbers[name] = told
            if not is_met:
                faults[strength].append(f"{name} ({told})")
    return dg.AssetCheckResult(
        asset_key=["raw", log.name],
        check_name=CHECK,
        passed=not faults[_HARD] and not faults[_SOFT],
        severity=dg.AssetCheckSeverity.ERROR if faults[_HARD] else dg.AssetCheckSeverity.WARN,
        metadata={**numbers, "failed": faults[_HARD] + faults[_SOFT]},
    )


def _validate(rows: "pd.DataFrame", expectations: list[tuple[str, Any]]) -> Iterator[tuple[str, str, bool, str]]:
    import great_expectations as gx
    from great_expectations.data_context.types.base import (
        DataContextConfig,
        InMemoryStoreBackendDefaults,
        ProgressBarsConfig,
    )

    # Without a folder for pages: by default each context leaves one behind.
    stores = InMemoryStoreBackendDefaults(init_temp_docs_sites=False)
    config = DataContextConfig(store_backend_defaults=stores, progress_bars=ProgressBarsConfig(globally=False))
    context = gx.get_context(project_config=config, mode="ephemeral")
    batch = (
        context.data_sources.add_pandas("night")
        .add_dataframe_asset("rows")
        .add_batch_definition_whole_dataframe("all")
        .get_batch({"dataframe": rows})
    )
    night = gx.ExpectationSuite("night", expectations=[expectation for _, expectation in expectations])
    outcome = batch.validate(night)
    strengths = {_name(expectation.configuration.type, expectation.configuration.kwargs): strength
                 for strength, expectation in expectations}  # fmt: skip
    for result in outcome.results:
        expected = result.expectation_config
        if expected is None:
            continue
        name = _name(expected.type, expected.kwargs)
        yield strengths[name], name, bool(result.success), _told(result)


def _told(result: Any) -> str:
    """One expectation's outcome in a line: the number it saw, or how many values were unexpected, and some of them."""
    if result.exception_info.get("raised_exception"):
        return f"can't be judged: {result.exception_info.get('exception_message')}"
    found = result.result
    if "unexpected_count" not in found:
        return f"{found.get('observed_value')}"
    told = f"{found['unexpected_count']:,} unexpected of {found['element_count']:,}"
    if found["unexpected_count"]:
        examples = ", ".join(repr(value) for value in found.get("partial_unexpected_list", [])[:5])
        told += f", such as {examples}" if examples else ""
    return told


def _name(kind: str, kwargs: dict[str, Any]) -> str:
    about = kwargs.get("column") or "_".join(kwargs.get("column_list", [])) or "rows"
    return f"{about}: {kind.removeprefix('expect_').replace('_', ' ')}"


def write_data_docs(shop: Shop, warehouse: Warehouse, window: Window, folder: Path) -> list[Path]:
    """Great Expectations' own pages about the window's rows, as HTML: a page a log, then the index of all."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    folder.mkdir(parents=True, exist_ok=True)
    context = gx.get_context(mode="file", project_root_dir=folder)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    source = context.data_sources.add_or_update_pandas("night")
    for name in shop.logs:
        log = LOGS[name]
        with warehouse.connect(read_only=True) as con:
            rows, usual = night_rows(con, log, window), usual_night(con, name, window)
        expectations = [expectation for _, expectation in suite(log, set(shop.logs[name].columns), usual, window)]
        context.suites.add_or_update(gx.ExpectationSuite(name, expectations=expectations))
        batch = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe("all")
        validation = context.validation_definitions.add_or_update(
            gx.ValidationDefinition(name=name, data=batch, suite=context.suites.get(name))
        )
        checkpoint = gx.Checkpoint(
            name=name, validation_definitions=[validation], actions=[gx.checkpoint.UpdateDataDocsAction(name="docs")]
        )
        context.checkpoints.add_or_update(checkpoint).run(batch_parameters={"dataframe": rows})
    index = Path(str(next(iter(context.build_data_docs().values()))).removeprefix("file://"))
    for page in index.parent.rglob("*.html"):
        # The logo is fetched with an id of this installation: looking at a page would report it.
        page.write_text(_LOGO.sub("", page.read_text()))
    return [*(max(index.parent.glob(f"validations/{name}/**/*.html")) for name in shop.logs), index]
