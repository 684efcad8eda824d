"""A first load of delivered files against DuckDB's own readers on the same files.

    python -m benchmarks.ingest FOLDER [--shop demo_large] [--days 60] [--rounds 3] [--workers 2]

FOLDER is a data folder with a demo shop's deliveries (``PERENNIAL_DATA=FOLDER perennial demo --size large``; of the
other sizes the shop is ``demo``). What Perennial does types, pseudonymises, numbers duplicates, sets aside what
can't be read, and keeps the ledger; the engine's own is a table per log, made by ``read_parquet``, ``read_csv`` or
``read_json`` of the same files, every column as it comes. Files that Perennial refuses would end those, so neither
reads them. Both in turn, each in a process of its own; printed are medians, and the median ratio of their speeds. With
``--workers`` the same files are also read by so many Spark workers of one core each, in a cluster that stands already.
"""

import argparse
import json
import multiprocessing
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from assets.ingest.load import ingest
from orchestration import cluster
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop, load_shop
from orchestration.spark.mapping import SparkWarehouse
from orchestration.vault import open_vault
from orchestration.warehouse import Warehouse

# By name, DuckDB opens all of a log's files at once: packed texts of 60 days don't fit into a night's memory.
_BARE_MEMORY = "4GB"
_READERS = {
    "parquet": "read_parquet(?, union_by_name = true)",
    # A file of one line tells no header by itself; rows that can't be split are left out.
    "csv": "read_csv(?, union_by_name = true, header = true, ignore_errors = true)",
    "ndjson": "read_json(?, union_by_name = true, format = 'newline_delimited')",
}

_Work = Callable[[Shop, Path], tuple[int, list[str]]]  # rows read, files refused


def main() -> None:
    """Runs the rounds and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the data folder that holds landing/<shop>")
    parser.add_argument("--shop", default="demo_large")
    parser.add_argument("--days", type=int, default=60, help="how many days' files are read, from the first on")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=0, help="also by so many workers of Spark")
    asked = parser.parse_args()
    shop = load_shop(asked.shop, PROJECT / "data" / "shops")
    with tempfile.TemporaryDirectory(prefix="perennial-ingest-") as place:
        _first_days(asked.folder / "landing" / shop.name, Path(place) / "landing", asked.days)
        refused = _alone(_ours, shop, Path(place))["refused"]
        for name in refused:
            (Path(place) / "landing" / name).unlink()
        if refused:
            print(f"left out, since they can't be read as a whole: {', '.join(refused)}")
        files = len(list((Path(place) / "landing").iterdir()))
        ours, bare, spread = [], [], []
        with _cluster(Path(place) / "spark", asked.workers) if asked.workers else nullcontext() as remote:
            for _ in range(asked.rounds):
                ours.append(_alone(_ours, shop, Path(place)))
                bare.append(_alone(_bare, shop, Path(place)))
                if remote:
                    spread.append(_alone(partial(_spread, remote), shop, Path(place)))
    rows = ours[0]["rows"]
    seconds = [statistics.median(run["seconds"] for run in runs) for runs in (ours, bare)]
    share = statistics.median(b["seconds"] / a["seconds"] for a, b in zip(ours, bare, strict=True))
    print(f"{files:,} files, {rows:,} rows; medians of {asked.rounds}")
    for name, runs, took in (("Perennial", ours, seconds[0]), ("DuckDB's readers", bare, seconds[1])):
        memory = statistics.median(run["megabytes"] for run in runs)
        print(f"{name:<18}{took:>8.1f} s{rows / took:>14,.0f} rows/s{memory:>8,.0f} MB")
    print(f"Perennial reads at {share:.0%} of the speed of the engine's own readers")
    if spread:
        took = statistics.median(run["seconds"] for run in spread)
        times = statistics.median(a["seconds"] / b["seconds"] for a, b in zip(ours, spread, strict=True))
        print(f"{asked.workers} workers of Spark: {took:.1f} s, {times:.2f} times as fast as without")


def _first_days(landing: Path, place: Path, days: int) -> None:
    named = sorted(landing.iterdir(), key=lambda path: path.name.split("-", 1)[1])
    seen = sorted({path.name.split("-", 1)[1][:10] for path in named})[:days]
    place.mkdir(parents=True)
    kept = [path for path in named if path.name.split("-", 1)[1][:10] in seen]
    for path in kept:
        shutil.copy2(path, place)


def _alone(work: _Work, shop: Shop, place: Path) -> dict[str, Any]:
    shutil.rmtree(place / "made", ignore_errors=True)
    (place / "made").mkdir()
    process = multiprocessing.get_context("spawn").Process(target=_measure, args=(work, shop, place))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"{work} failed")
    measured: dict[str, Any] = json.loads((place / "made" / "measured.json").read_text())
    return measured


def _measure(work: _Work, shop: Shop, place: Path) -> None:
    began = time.perf_counter()
    rows, refused = work(shop, place)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measured = {"rows": rows, "refused": refused, "seconds": seconds, "megabytes": peak}
    (place / "made" / "measured.json").write_text(json.dumps(measured))


def _ours(shop: Shop, place: Path) -> tuple[int, list[str]]:
    return _take_in(Warehouse, {}, shop, place)


def _spread(remote: str, shop: Shop, place: Path) -> tuple[int, list[str]]:
    return _take_in(SparkWarehouse, {"tables": str(place / "made" / "tables"), "remote": remote}, shop, place)


@contextmanager
def _cluster(folder: Path, workers: int) -> Iterator[str]:
    plan = cluster.Plan(folder, workers=workers, memory="2g")
    cluster.start(plan)
    try:
        yield plan.remote
    finally:
        cluster.stop(folder)


def _take_in(kind: type[Warehouse], of_spark: dict[str, str], shop: Shop, place: Path) -> tuple[int, list[str]]:
    settings = Settings(data=place / "made", vault_key="benchmark-benchmark-benchmark")  # type: ignore[call-arg, arg-type]
    warehouse = kind(
        path=str(settings.warehouse(shop.name)),
        memory_limit=settings.memory_limit,
        threads=settings.threads,
        **of_spark,
    )
    with warehouse.connect() as con, open_vault(settings, shop.name) as vault:
        report = ingest(
            con,
            shop,
            place / "landing",
            key=b"benchmark",
            run_id="benchmark",
            run_at=datetime(2026, 1, 1, tzinfo=UTC),
            vault=vault,
            batch_bytes=settings.batch_megabytes << 20,
            spread=warehouse.spread,
        )
    return report.total("record_count"), sorted({entry.file_name for entry in report.with_status("refused")})


def _bare(shop: Shop, place: Path) -> tuple[int, list[str]]:
    settings = Settings(data=place / "made")  # type: ignore[call-arg]  # the other fields have a default
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _BARE_MEMORY,
        "threads": str(settings.threads),
    }
    rows = 0
    with duckdb.connect(str(place / "made" / "bare.duckdb"), config=config) as con:
        for log, mapping in shop.logs.items():
            files = [str(path) for path in sorted((place / "landing").glob(mapping.glob))]
            if files:
                con.execute(
                    f"create table {log} as select * from {_READERS[mapping.file_format]}",
                    [files],
                )
                rows += con.execute(f"select count(*) from {log}").fetchall()[0][0]
    return rows, []


if __name__ == "__main__":
    main()
