"""A small shop, its landing folder and its warehouse, and one way to run ingest over them."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from assets.ingest.load import IngestReport, ingest
from ml.batches import Work
from orchestration.shops import Shop

RUN_AT = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)

PURCHASE_COLUMNS = {
    "order_id": "order_no",
    "product_id": "sku",
    "quantity": "qty",
    "unit_price": "price",
    "ordered_at": "at",
    "customer_id": "customer",
    "discount": "discount",
}
HEADER = "order_no,sku,qty,price,at,customer,discount"


def make_shop(logs: Mapping[str, Any] | None = None, **values: Any) -> Shop:
    """A London shop; by default with purchases in CSV."""
    return Shop.model_validate(
        {
            "name": "corner",
            "title": "The corner shop",
            "timezone": "Europe/London",
            "currency": "GBP",
            "first_date": date(2011, 1, 1),
            "logs": logs or {"purchases": {"files": "*", "format": "csv", "columns": PURCHASE_COLUMNS}},
            **values,
        }
    )


def purchases(**values: Any) -> Shop:
    """A shop whose purchases log has other settings than the default."""
    columns = {**PURCHASE_COLUMNS, **values.pop("columns", {})}
    return make_shop({"purchases": {"files": "*", "format": "csv", "columns": columns, **values}})


def line(order: object = 1, *, day: int = 9, sku: str = "A", qty: object = 1, customer: str = "c1") -> str:
    """One good purchase line of December 2011."""
    return f"{order},{sku},{qty},2.50,2011-12-{day:02} 10:00:00,{customer},"


def text(*lines: str, header: str = HEADER) -> str:
    """A CSV file."""
    return "".join(f"{part}\n" for part in (header, *lines))


def warehouse() -> duckdb.DuckDBPyConnection:
    """An empty warehouse, in UTC like the real one."""
    con = duckdb.connect(config={"threads": 1})
    con.execute("set timezone = 'UTC'")
    return con


class Door:
    """A landing folder and a warehouse behind it; hands the tests what makes shops and files, too."""

    make_shop = staticmethod(make_shop)
    purchases = staticmethod(purchases)
    line = staticmethod(line)
    text = staticmethod(text)
    header = HEADER

    def __init__(self, landing: Path, con: duckdb.DuckDBPyConnection | None = None) -> None:
        landing.mkdir(parents=True, exist_ok=True)
        self.landing = landing
        self.con = con or warehouse()
        self.shop = make_shop()
        self.options: dict[str, Any] = {}
        self.changes = 0

    def deliver(self, name: str, content: str | bytes) -> Path:
        """Writes a file as if it had just come."""
        path = self.landing / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.touch(name)
        return path

    def touch(self, name: str) -> None:
        """Gives the file a time of change that no file had before."""
        self.changes += 1
        os.utime(self.landing / name, (1_700_000_000 + self.changes,) * 2)

    def run(self, **options: Any) -> IngestReport:
        """One run of ingest; afterwards every row must be accounted for."""
        usual = {"key": b"k", "run_id": "r", "run_at": RUN_AT}
        report = ingest(self.con, self.shop, self.landing, **{**usual, **self.options, **options})
        self.check_accounts()
        return report

    def rows(self, sql: str) -> list[Any]:
        """The rows of a query; bare values where it has one column."""
        found = self.con.execute(sql).fetchall()
        return [row[0] if len(row) == 1 else row for row in found]

    def orders(self, log: str = "purchases") -> list[Any]:
        """The order numbers that count, sorted."""
        return self.rows(f"select order_id from raw.{log} where copy_number = 1 order by all")

    def ledger(self) -> dict[str, tuple[str, int, int, int, int]]:
        """By file: status, records, loaded, quarantined, duplicates, as they stand now."""
        found = self.rows(
            "select file_name, status, record_count, loaded_count, quarantined_count, duplicate_count "
            "from raw.ingested_files where status <> 'replaced' order by all"
        )
        return {name: tuple(rest) for name, *rest in found}  # type: ignore[misc]

    def refusals(self) -> dict[str, str]:
        """By refused file: the reason."""
        return dict(self.rows("select file_name, reason from raw.ingested_files where status = 'refused'"))

    def quarantine(self) -> list[tuple[int, str]]:
        """Line number and reason of every quarantined record."""
        return self.rows("select line_number, reason from raw.quarantine order by all")

    def days(self) -> list[str]:
        """The days that were noted as changed."""
        return self.rows("select event_date::varchar from raw.event_days order by all")

    def forget_days(self) -> None:
        """So that the next run's days can be told from the earlier ones."""
        self.con.execute("delete from raw.event_days")

    def check_accounts(self) -> None:
        """Every ledger row adds up, and agrees with the tables."""
        unequal = self.rows(
            "select file_name from raw.ingested_files "
            "where record_count <> loaded_count + quarantined_count + duplicate_count + other_log_count "
            "+ forgotten_count"
        )
        assert unequal == []
        for log in self.shop.logs:
            in_ledger = self.rows(
                "select coalesce(sum(loaded_count), 0), coalesce(sum(duplicate_count), 0), "
                f"coalesce(sum(quarantined_count), 0) from raw.ingested_files where status = 'loaded' and log = '{log}'"
            )
            in_tables = self.rows(
                "select count(*) filter (copy_number = 1), count(*) filter (copy_number > 1), "
                f"(select count(*) from raw.quarantine where log = '{log}') from raw.{log}"
            )
            assert in_ledger == in_tables
            twice = f"select file_id, line_number from raw.{log} group by all having count(*) > 1"
            assert self.rows(twice) == []

    def close(self) -> None:
        """Closes the warehouse."""
        self.con.close()


@pytest.fixture(scope="session")
def shared_warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """One warehouse for all tests, since opening one takes longer than most of them."""
    with warehouse() as con:
        yield con


def _as_elsewhere(work: Work, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Does work as other machines do, but here."""
    return work.here(iter(rows.to_arrow().to_batches()))


@pytest.fixture(params=["here", pytest.param("elsewhere", marks=pytest.mark.slow)])
def door(tmp_path: Path, shared_warehouse: duckdb.DuckDBPyConnection, request: pytest.FixtureRequest) -> Iterator[Door]:
    """A landing folder and an empty warehouse; files are read by this process, or as other machines would read them."""
    door = Door(tmp_path / "landing", shared_warehouse)
    if request.param == "elsewhere":
        door.options = {"spread": _as_elsewhere, "spread_from_bytes": 0}
    yield door
    shared_warehouse.execute("drop schema if exists raw cascade")
    shared_warehouse.execute("set disabled_optimizers = ''")


@pytest.fixture
def new_door(tmp_path: Path) -> Iterator[Callable[[], Door]]:
    """Makes any number of doors, each with its own folder and warehouse."""
    doors: list[Door] = []

    def make() -> Door:
        doors.append(Door(tmp_path / f"landing{len(doors)}"))
        return doors[-1]

    yield make
    for door in doors:
        door.close()


@pytest.fixture(scope="session")
def door_class() -> type[Door]:
    """For tests that try many examples and so make their own doors."""
    return Door
