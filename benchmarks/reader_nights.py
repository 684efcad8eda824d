"""What a night's reading costs over a long history: 1,000 new reviews over a million old ones, and over none.

    python -m benchmarks.reader_nights [--old N] [--new N] [--rounds N]

The history is made up and written straight into a warehouse of its own, as read by the same reader, each review with
one entity and one aspect; then the step ``reviews`` runs as in a night. Rounds take turns between both warehouses.
"""

import argparse
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import dagster as dg
from rich.console import Console
from rich.table import Table

from assets.reviews import make_tables, review_assets
from data.demo_texts import demo_texts
from orchestration.reader import ReaderStore
from orchestration.warehouse import Warehouse

_FIRST = date(2020, 1, 1)
_OLD_DAYS = 1500


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--old", type=int, default=1_000_000)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        reader = ReaderStore(folder=str(folder / "reader"))
        reader.load()  # chooses the engine, which is done once on a machine
        places = {"over none": 0, f"over {chosen.old:,}": chosen.old}
        warehouses = {name: Warehouse(path=str(folder / f"{number}.duckdb")) for number, name in enumerate(places)}
        for name, old in places.items():
            _fill(warehouses[name], old, reader.model_version())
        seconds: dict[str, list[float]] = {name: [] for name in places}
        for number in range(chosen.rounds):
            for name, warehouse in warehouses.items():
                seconds[name].append(_night(warehouse, reader, number, chosen.new))
    table = Table(title=f"The step reviews with {chosen.new:,} new texts")
    for column in ("", "seconds", "range"):
        table.add_column(column, justify="right" if column else "left")
    for name, found in seconds.items():
        table.add_row(name, f"{statistics.median(found):.2f}", f"{min(found):.2f} to {max(found):.2f}")
    Console().print(table)
    none, many = (statistics.median(found) for found in seconds.values())
    Console().print(f"The long history costs {many / none:.2f} times as much as none.")


def _fill(warehouse: Warehouse, old: int, version: str) -> None:
    with warehouse.connect() as con:
        con.execute("create schema staging; create schema nights; create schema raw")
        con.execute("create table nights.event_dates (event_date date)")
        con.execute(
            f"""
            create table raw.reviews as
            select
                'r' || n as review_id, 'c' || n % 50000 as customer_id, 'p' || n % 2000 as product_id,
                null::varchar as title, 'Review number ' || n || repeat(', as good as the one before', 8) as body,
                'review' as channel, date '{_FIRST}' + (n * {_OLD_DAYS} // {max(old, 1)})::int as review_date
            from range({old}) as numbers(n)
            """
        )
        con.execute("create view staging.stg_shop__reviews as from raw.reviews")
        con.execute(
            """
            create table staging.stg_shop__products as
            select 'p' || n as product_id, 'Thing ' || n as product_name, null::varchar as brand,
                date '2020-01-01' as valid_from_date
            from range(2000) as numbers(n)
            """
        )
        make_tables(con)
        columns = [name for name, *_ in con.execute("describe readings.texts").fetchall()]
        nothing = dict.fromkeys(columns, "null") | {"text_hash": "text_hash", "model_version": f"'{version}'"}
        read = "select sha256(concat('', chr(31), body)) as text_hash from raw.reviews"
        con.execute(
            f"insert into readings.texts select {', '.join(nothing[name] for name in columns)} from ({read}) as read"
        )
        for table in ("entities", "aspects"):
            columns = [name for name, *_ in con.execute(f"describe readings.{table}").fetchall()]
            known = dict.fromkeys(columns, "null") | {
                "text_hash": "text_hash", "model_version": f"'{version}'", "mention_number": "1", "field": "'body'",
                "start_offset": "0", "end_offset": "6", "mention": "'Review'", "entity": "'product'",
            }  # fmt: skip
            values = ", ".join(known[name] for name in columns)
            con.execute(f"insert into readings.{table} select {values} from ({read}) as read")
        for table, kind in (("annotations", "texts"), ("entities", "entities"), ("aspects", "aspects")):
            con.execute(
                f"""
                insert into ml.review_{table} by name
                select review_id, review_date, product_id, mention.* exclude (text_hash)
                from raw.reviews inner join readings.{kind} as mention
                    on mention.text_hash = sha256(concat('', chr(31), body))
                """
            )
        con.execute("checkpoint")


def _night(warehouse: Warehouse, reader: ReaderStore, number: int, new: int) -> float:
    day = _FIRST + timedelta(days=_OLD_DAYS + 1 + number)
    texts = [f"{sample.text} {number}" for sample in demo_texts("test", new)]
    with warehouse.connect() as con:
        con.executemany(
            "insert into raw.reviews values (?, 'c1', 'p1', null, ?, 'review', ?)",
            [(f"n{number}-{row}", text, day) for row, text in enumerate(texts)],
        )
        con.execute("delete from nights.event_dates")
        con.execute("insert into nights.event_dates values (?)", [day])
        con.execute("checkpoint")
    partitions = dg.DailyPartitionsDefinition(start_date=_FIRST.isoformat())
    began = time.perf_counter()
    result = dg.materialize(
        [review_assets(partitions)], partition_key=day.isoformat(), raise_on_error=True,
        resources={"warehouse": warehouse, "reader": reader},
    )  # fmt: skip
    assert result.success  # noqa: S101  # else it would have raised
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
