"""Whole nights on Spark: the same tables, built and published, and the same checks as on DuckDB.

Spark is a cluster here: a master, two workers, a Connect server. Of two nights, the second is ended midway, as the
Connect server is killed, and run again; then executors are killed amid each of its stages, and a worker amid the last.
Its tables must be those of an undisturbed one.
"""

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

import duckdb
import polars as pl
import pytest
from dagster import DagsterEventType, DagsterInstance

from orchestration import cluster, publication, run
from orchestration.engine import warehouse_of
from orchestration.nights import Window
from orchestration.settings import Settings
from orchestration.shops import Shop
from tests.conftest import DEMO_KEY, FIRST_DAY, TOY, toy_deliveries
from tests.spark.conftest import QUICK_WHILE_SMALL, free_port
from tests.spark.rows import MODELS, differences, tables

pytestmark = pytest.mark.slow
LAYERS = ("staging", "intermediate", "features", "ml", "marts", "nights", "record")
_GIVES_UP_AFTER_SECONDS = 1_800
LAST = FIRST_DAY + timedelta(days=30)
# The one's purchases come a night late; the other's are taken back by a file without any.
LATE, EMPTIED = LAST - timedelta(days=9), LAST - timedelta(days=5)


@dataclass(frozen=True)
class Compared:
    """One night on both engines: what sets their tables and their published tables apart, and their checks."""

    tables: list[str]
    differences: list[str]
    published: list[str]
    checks: dict[str, dict[tuple[str, str], bool]]


class BothEngines:
    """A toy shop in two places that are delivered the same: one builds on DuckDB, the other on Spark."""

    def __init__(self, shop: Shop, places: dict[str, Settings], folder: Path) -> None:
        self.shop, self.places, self.folder = shop, places, folder
        self.killed: dict[str, list[int]] = {}

    def disturbed(self, night: date, plan: cluster.Plan) -> run.NightResult:
        """The night on Spark, whose server is killed when it has written the night's first table, and started again."""
        settings = self.places["spark"]
        first = settings.spark_tables(self.shop.name) / "intermediate" / "int_orders__netted" / f"event_date={night}"
        server = cluster.running(plan.folder)[-1]
        killer = threading.Thread(target=_kill_once_there, args=(server.pid, first))
        killer.start()
        result = run.run_nights(self.shop, settings, Window(night, night))
        killer.join()
        cluster.stop(plan.folder)
        cluster.start(plan)
        return result

    def night_with_killed(self, stages: Collection[str], night: date, plan: cluster.Plan) -> Compared:
        """As ``night``; an executor is killed amid each of the stages."""
        with ExecutorKiller(plan, self.places["spark"].spark_tables(self.shop.name), stages) as executors:
            compared = self.night(night)
        self.killed |= executors
        return compared

    def night(self, night: date) -> Compared:
        checks = {}
        for engine, settings in self.places.items():
            result = run.run_nights(self.shop, settings, Window(night, night))
            assert result.succeeded, f"{engine}: {result.failures}"
            checks[engine] = self._checks(result.run_id)
        built = {engine: tables(warehouse_of(self.shop, settings), LAYERS) for engine, settings in self.places.items()}
        return Compared(
            sorted(built["spark"]),
            _apart(built["duckdb"], built["spark"]),
            _apart(*(self._published(settings) for settings in self.places.values())),
            checks,
        )

    def _checks(self, run_id: str) -> dict[tuple[str, str], bool]:
        with DagsterInstance.get() as instance:
            logs = instance.all_logs(run_id, of_type=DagsterEventType.ASSET_CHECK_EVALUATION)
        told = [log.get_dagster_event().asset_check_evaluation_data for log in logs]
        return {(each.asset_key.to_user_string(), each.check_name): each.passed for each in told}

    def _published(self, settings: Settings) -> dict[str, pl.DataFrame]:
        current = publication.current(settings.published, self.shop.name)
        assert current
        with duckdb.connect(str(current / publication.DATABASE), read_only=True) as con:
            names = [name for (name,) in con.execute("select table_name from information_schema.tables").fetchall()]
            return {name: con.sql(f"from {name}").pl() for name in names if name != "manifest"}


def _kill_once_there(pid: int, path: Path) -> None:
    give_up = time.monotonic() + _GIVES_UP_AFTER_SECONDS
    while not path.exists() and time.monotonic() < give_up:
        time.sleep(0.05)
    os.kill(pid, signal.SIGKILL)
    with suppress(ChildProcessError):  # somebody has asked after it before
        os.waitpid(pid, 0)


class ExecutorKiller(threading.Thread):
    """Kills an executor amid each of some stages of a night, and as marts are built a worker, too.

    Args:
        plan: the cluster.
        tables: the folder of the shop's tables there, in which stages are seen to have begun.
        stages: which, of ``STAGES``.
    """

    # By stage, what is there while a job of it writes: dbt's tables, and what models make of rows.
    STAGES: ClassVar = {
        "features": ["intermediate/*/.spark-staging*"],
        "reviews": [".on-the-way/*/given/rows.parquet", ".on-the-way/*/made/_temporary"],
        "models": [".on-the-way/*/made/_temporary"],
        "marts": ["marts/*/.spark-staging*"],
    }

    def __init__(self, plan: cluster.Plan, tables: Path, stages: Collection[str]) -> None:
        super().__init__(daemon=True)
        self._workers = [process for process in cluster.running(plan.folder) if process.name.startswith("worker")]
        self._tables, self._stages = tables, stages
        self._over = threading.Event()
        self.killed: dict[str, list[int]] = {}

    def __enter__(self) -> dict[str, list[int]]:
        self.start()
        return self.killed

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        while not self._over.wait(0.02):
            for stage in self._stages:
                if stage not in self.killed and all(any(self._tables.glob(it)) for it in self.STAGES[stage]):
                    self.killed[stage] = self._kill(stage)
                    break

    def _kill(self, stage: str) -> list[int]:
        # One after the other, so that there is always one to go on.
        worker = self._workers[len(self.killed) % 2]
        executors = subprocess.run(["pgrep", "-P", str(worker.pid)], capture_output=True, text=True, check=False)
        pids = [int(pid) for pid in executors.stdout.split()]
        if stage == "marts":
            pids.append(worker.pid)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        return pids


def _apart(duckdb: dict[str, pl.DataFrame], spark: dict[str, pl.DataFrame]) -> list[str]:
    said = [f"{name} is on one engine only" for name in duckdb.keys() ^ spark.keys()]
    for name in sorted(duckdb.keys() & spark.keys()):
        said += differences(name, duckdb[name], spark[name])
        if duckdb[name].columns != spark[name].columns:
            said.append(f"{name}: the columns have another order")
    return said


@pytest.fixture(scope="module")
def cluster_of_two(spark_is_here: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[cluster.Plan]:
    plan = cluster.Plan(
        tmp_path_factory.mktemp("cluster"),
        workers=2,
        connect_port=free_port(),
        master_port=free_port(),
        settings=QUICK_WHILE_SMALL,
    )
    cluster.start(plan)
    yield plan
    cluster.stop(plan.folder)


@pytest.fixture(scope="module")
def engines(cluster_of_two: cluster.Plan, tmp_path_factory: pytest.TempPathFactory) -> BothEngines:
    folder = tmp_path_factory.mktemp("engines")
    # Both read with what any machine has, so that no digit depends on which was measured to be the quicker.
    places = {
        engine: Settings(
            data=folder / engine,
            pseudonym_key=DEMO_KEY,
            reader_engine="fp32",
            engine=engine,
            spark_remote=cluster_of_two.remote,
        )
        for engine in ("duckdb", "spark")
    }
    engines = BothEngines(Shop.model_validate(TOY), places, folder)
    places["duckdb"].landing("toy").mkdir(parents=True)
    _deliver(engines, FIRST_DAY, LAST)
    _deliver_alike(engines)
    return engines


def _deliver(engines: BothEngines, first: date, last: date) -> None:
    landing = engines.places["duckdb"].landing(engines.shop.name)
    for name, text in toy_deliveries().items():
        if first <= date.fromisoformat(name.split("-", 1)[1].split(".")[0]) <= last:
            (landing / name).write_text(text)


def _deliver_alike(engines: BothEngines) -> None:
    here, there = (settings.landing(engines.shop.name) for settings in engines.places.values())
    shutil.copytree(here, there, dirs_exist_ok=True)


@pytest.fixture(scope="module")
def first(engines: BothEngines, cluster_of_two: cluster.Plan) -> Compared:
    for settings in engines.places.values():
        late = settings.landing(engines.shop.name) / f"purchases-{LATE}.csv"
        shutil.move(late, engines.folder / late.name)
    # Most texts are read in it, and those of the second in no time.
    return engines.night_with_killed(["reviews"], LAST, cluster_of_two)


@pytest.fixture(scope="module")
def killed(engines: BothEngines, first: Compared, cluster_of_two: cluster.Plan) -> tuple[run.NightResult, date]:
    """The second night, whose Spark is killed midway, and the evening that was published then."""
    landing = engines.places["duckdb"].landing(engines.shop.name)
    shutil.move(engines.folder / f"purchases-{LATE}.csv", landing)
    emptied = landing / f"purchases-{EMPTIED}.csv"
    emptied.write_text(emptied.read_text().splitlines()[0] + "\n")
    _deliver(engines, LAST + timedelta(days=1), LAST + timedelta(days=1))
    _deliver_alike(engines)
    result = engines.disturbed(LAST + timedelta(days=1), cluster_of_two)
    current = publication.current(engines.places["spark"].published, engines.shop.name)
    assert current
    return result, date.fromisoformat(current.resolve().name.split(".")[0])


@pytest.fixture(scope="module")
def second(engines: BothEngines, killed: tuple[run.NightResult, date], cluster_of_two: cluster.Plan) -> Compared:
    """The same night again, amid whose stages executors are killed."""
    return engines.night_with_killed(["features", "models", "marts"], LAST + timedelta(days=1), cluster_of_two)


def test_executors_were_killed_amid_each_stage(engines: BothEngines, second: Compared) -> None:
    assert engines.killed.keys() == ExecutorKiller.STAGES.keys()
    assert all(engines.killed.values())
    assert len(engines.killed["marts"]) >= 2, "an executor and its worker"


@pytest.mark.parametrize("night", ["first", "second"])
def test_every_table_has_the_same_rows_on_both(night: str, request: pytest.FixtureRequest) -> None:
    compared: Compared = request.getfixturevalue(night)
    assert {name.split(".")[1] for name in compared.tables} >= MODELS
    assert compared.differences == []


@pytest.mark.parametrize("night", ["first", "second"])
def test_what_is_published_is_the_same(night: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(night).published == []


@pytest.mark.parametrize("night", ["first", "second"])
def test_every_check_says_the_same(night: str, request: pytest.FixtureRequest) -> None:
    checks = request.getfixturevalue(night).checks
    assert checks["spark"] == checks["duckdb"]
    assert sum(name.split("/")[0] in ("features", "intermediate", "marts") for name, _ in checks["spark"]) >= 20


def test_a_night_whose_spark_is_killed_fails_and_publishes_nothing(killed: tuple[run.NightResult, date]) -> None:
    result, published = killed
    assert not result.succeeded
    assert "features" in result.failures[0]
    assert not result.is_published
    assert published == LAST


def test_the_second_night_builds_old_days_anew_and_empties_one(engines: BothEngines, second: Compared) -> None:
    warehouse = warehouse_of(engines.shop, engines.places["spark"])
    built = set(warehouse.query("select event_date from nights.event_dates").to_series())
    days = set(warehouse.query("select distinct event_date from intermediate.int_orders__netted").to_series())
    assert {LATE, EMPTIED, LAST + timedelta(days=1)} <= built
    assert EMPTIED - timedelta(days=1) in days
    assert EMPTIED not in days


def test_the_warehouse_file_holds_nothing_that_spark_builds(engines: BothEngines, second: Compared) -> None:
    settings = engines.places["spark"]
    with duckdb.connect(str(settings.warehouse(engines.shop.name)), read_only=True) as con:
        own = {name for (name,) in con.execute("select table_name from duckdb_tables()").fetchall()}
    assert own & MODELS == set()
    assert any((settings.spark_tables(engines.shop.name) / "features" / "customer_features").glob("as_of_date=*"))
