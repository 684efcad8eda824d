"""Nights of online_retail against a bare DuckDB script that makes the same tables from the same files.

    python -m benchmarks.night [--rounds 3] [--backfill]
    python -m benchmarks.night --profile [--size standard] [--data FOLDER]

Three pieces of work, each by both in turn, so that a slow moment of the machine hits both: all history at once (every
delivery but the last day's, one night), one more night (the last day's delivery), and, if asked for, all 374 nights as
one backfill. Printed are the medians of wall seconds and of peak memory, their ratio, and how much of Perennial's time
is starting up (imports and definitions). At the end both warehouses must hold the same rows.

``--profile`` tells where the time of one more night of a demo shop goes, step by step: seconds, rows, memory, spill,
and what dbt, Dagster and starting up take for themselves. The shop is delivered, and its first night run, in FOLDER if
they aren't there, so that a large one needs that once; memory and threads are Perennial's usual settings.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
from dagster import DagsterInstance

from benchmarks.steps import steps_of, tell
from benchmarks.watching import watch
from data.public_shops import deliver
from data.simulator.sizes import SIZES
from orchestration.demo import shop_of_size
from orchestration.instance import prepare_home
from orchestration.settings import PROJECT, Settings

SHOP = "online_retail"
FIRST, LAST_BUT_ONE, LAST = date(2010, 12, 1), date(2011, 12, 8), date(2011, 12, 9)
COMPARED = (
    "intermediate.int_orders__netted",
    "intermediate.customer_days",
    "features.customer_features",
    "features.customer_stages",
    "marts.customer_lifecycle",
    "marts.lifecycle_transitions",
    "marts.customer_migrations",
    "marts.model_scorecard",
    "marts.shop_days",
)


@dataclass(frozen=True)
class Run:
    """What one process took."""

    seconds: float
    peak_megabytes: float


def main() -> None:
    """Runs the rounds and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run; medians are printed")
    parser.add_argument("--backfill", action="store_true", help="also all 374 nights as one backfill")
    parser.add_argument("--profile", action="store_true", help="where the time of a demo shop's night goes")
    parser.add_argument("--size", choices=list(SIZES), default="standard", help="the demo shop's size")
    parser.add_argument("--data", type=Path, help="where the demo shop is kept; default: nowhere")
    asked = parser.parse_args()
    if asked.profile:
        _profile(asked.size, asked.data)
        return
    with tempfile.TemporaryDirectory(prefix="perennial-night-") as folder:
        bench = _Bench(Path(folder))
        bench.warm_up()
        rounds = [bench.round(asked.backfill) for _ in range(asked.rounds)]
    print(f"online_retail, medians of {asked.rounds}; 2 threads, DuckDB memory limit 512 MB\n")
    print(f"{'':<28}{'Perennial':>12}{'bare script':>14}{'ratio':>8}{'Perennial':>12}{'bare':>10}")
    for work in rounds[0]:
        if work == "start-up":
            continue
        ours, bare = [r[work][0] for r in rounds], [r[work][1] for r in rounds]
        seconds = [statistics.median(run.seconds for run in runs) for runs in (ours, bare)]
        ratio = statistics.median(a.seconds / b.seconds for a, b in zip(ours, bare, strict=True))
        memory = [statistics.median(run.peak_megabytes for run in runs) for runs in (ours, bare)]
        print(
            f"{work:<28}{seconds[0]:>10.1f} s{seconds[1]:>12.1f} s{ratio:>8.2f}{memory[0]:>9.0f} MB{memory[1]:>7.0f} MB"
        )
    start = statistics.median(r["start-up"][0].seconds for r in rounds)
    one_more = statistics.median(r["one more night"][0].seconds for r in rounds)
    print(f"\nstart-up (imports, definitions): {start:.1f} s, {start / one_more:.0%} of one more night")
    print("same rows in both warehouses: yes")


def _profile(size: str, kept: Path | None) -> None:
    with tempfile.TemporaryDirectory(prefix="perennial-night-") as folder:
        data = (kept or Path(folder)).absolute()
        os.environ.update(PERENNIAL_DATA=str(data), COLUMNS="200")
        settings = Settings()  # type: ignore[call-arg]  # every field has a default
        shop = shop_of_size(size)
        perennial = [sys.executable, "-m", "orchestration.cli"]
        if not settings.truth(shop).exists():
            _timed([*perennial, "demo", "--size", size], dict(os.environ))
        night = [*perennial, "nightly", "--shop", shop]
        if not settings.published.exists():
            _timed(night, dict(os.environ))
        spill = settings.warehouse(shop).with_name(f"{shop}.duckdb.spill")
        watched = watch(night, os.environ, PROJECT, spill)
        prepare_home(settings.dagster_home(shop))
        with DagsterInstance.get() as instance:
            latest = instance.get_runs(limit=1)[0]
            print(f"One more night, demo shop {size}; {settings.threads} threads, DuckDB {settings.memory_limit}\n")
            print("\n".join(tell(steps_of(instance, latest.run_id), watched, settings.threads)))


class _Bench:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._all = folder / "all"
        self._real_data = Settings().real_data  # type: ignore[call-arg]  # every field has a default
        self._environment = {**os.environ, "PERENNIAL_PSEUDONYM_KEY": "benchmark", "COLUMNS": "200"}
        deliver(SHOP, self._real_data, self._all)

    def warm_up(self) -> None:
        """One night that isn't counted: file caches, compiled Python, dbt's manifest and compiled SQL."""
        self._fresh("warm", [LAST])
        self._perennial("warm", "nightly", "--date", str(LAST))
        self._compiled = self._folder / "compiled"
        shutil.copytree(self._folder / "warm/dbt" / SHOP / "compiled/perennial/models", self._compiled)

    def round(self, with_backfill: bool) -> dict[str, tuple[Run, Run]]:
        """Each piece of work, by Perennial and by the bare script."""
        runs: dict[str, tuple[Run, Run]] = {}
        nothing = Run(0, 0)
        runs["start-up"] = (self._start_up(), nothing)
        self._fresh("ours", [LAST_BUT_ONE])
        runs["all history, one night"] = (
            self._perennial("ours", "nightly", "--date", str(LAST_BUT_ONE)),
            self._bare("ours", LAST_BUT_ONE, LAST_BUT_ONE),
        )
        self._deliver("ours", LAST)
        runs["one more night"] = (
            self._perennial("ours", "nightly", "--date", str(LAST)),
            self._bare("ours", LAST, LAST),
        )
        self._compare("ours")
        if with_backfill:
            self._fresh("range", [LAST])
            runs["all 374 nights, one backfill"] = (
                self._perennial("range", "backfill", "--from", str(FIRST), "--to", str(LAST)),
                self._bare("range", FIRST, LAST),
            )
            self._compare("range")
        return runs

    def _fresh(self, name: str, days: list[date]) -> None:
        place = self._folder / name
        shutil.rmtree(place, ignore_errors=True)
        (place / "landing" / SHOP).mkdir(parents=True)
        if name != "warm":
            shutil.copytree(self._folder / "warm/dbt", place / "dbt")
        for file in sorted(self._all.iterdir()):
            if file.name[10:20] <= max(days).isoformat():
                shutil.copy2(file, place / "landing" / SHOP)

    def _deliver(self, name: str, day: date) -> None:
        shutil.copy2(self._all / f"purchases-{day}.csv.gz", self._folder / name / "landing" / SHOP)

    def _perennial(self, name: str, *arguments: str) -> Run:
        environment = {**self._environment, "PERENNIAL_DATA": str(self._folder / name)}
        return _timed([sys.executable, "-m", "orchestration.cli", *arguments, "--shop", SHOP], environment)

    def _start_up(self) -> Run:
        environment = {**self._environment, "PERENNIAL_DATA": str(self._folder / "warm"), "PERENNIAL_SHOP": SHOP}
        code = (
            "import orchestration.run, orchestration.summary, great_expectations.expectations, dbt.cli.main; "
            "import orchestration.code_location"
        )
        return _timed([sys.executable, "-W", "ignore", "-c", code], environment)

    def _bare(self, name: str, first: date, last: date) -> Run:
        place = self._folder / name
        database = place / "bare" / f"{SHOP}.duckdb"
        line = [str(database), str(place / "landing" / SHOP), str(self._compiled), str(first), str(last)]
        return _timed([sys.executable, "-m", "benchmarks.bare_night", *line], self._environment)

    def _compare(self, name: str) -> None:
        place = self._folder / name
        ours, bare = place / "warehouse" / f"{SHOP}.duckdb", place / "bare" / f"{SHOP}.duckdb"
        with duckdb.connect() as con:
            con.execute(f"attach '{ours}' as ours (read_only); attach '{bare}' as bare (read_only)")
            for table in COMPARED:
                names = "columns(lambda c: c not like '%model_version')"
                for a, b in (("ours", "bare"), ("bare", "ours")):
                    missing = f"select {names} from {a}.{table} except all select {names} from {b}.{table}"
                    count = con.execute(f"select count(*) from ({missing})").fetchall()[0][0]
                    if count:
                        raise SystemExit(f"{table}: {count} rows of {a} are not in {b}")


def _timed(line: list[str], environment: dict[str, str]) -> Run:
    began = time.perf_counter()
    process = subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=PROJECT)
    assert process.stdout is not None  # noqa: S101  # it is a pipe
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(line)} failed:\n{output.decode()}")
    return Run(seconds, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
