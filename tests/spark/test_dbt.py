"""Every model and data test runs on Spark as on DuckDB, and brings the same rows: at first, and a night later."""

import gzip
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.simulator.sizes import SIZES
from orchestration import demo, run
from orchestration.dbt import DBT_PROJECT, dbt_vars
from orchestration.nights import Window
from orchestration.settings import Settings
from orchestration.shops import Shop
from tests.conftest import DEMO_KEY
from tests.spark.rows import differences

pytestmark = pytest.mark.slow
MODELS = {path.stem for path in (DBT_PROJECT / "models").rglob("*.sql")}
LAST = SIZES["small"].date_of(SIZES["small"].history_days - 1)
# Its purchases come a night late; the other's clicks are taken back by a file without any.
LATE, EMPTIED = LAST - timedelta(days=9), LAST - timedelta(days=5)


@dataclass(frozen=True)
class Compared:
    """One build on Spark beside the night on DuckDB that it follows."""

    statuses: dict[str, str]
    tables: list[str]
    differences: list[str]


class BothEngines:
    """A small demo shop whose nights run on DuckDB, and whose models are then built on Spark."""

    def __init__(self, shop: Shop, settings: Settings, remote: str, folder: Path) -> None:
        self.shop, self.settings, self.remote, self.folder = shop, settings, remote, folder

    @property
    def landing(self) -> Path:
        return self.settings.landing(self.shop.name)

    def night(self, night: date) -> Compared:
        from tests.spark.takeover import build, built, session, take_over

        result = run.run_nights(self.shop, self.settings, Window(night, night))
        assert result.succeeded, result.failures
        warehouse = self.settings.warehouse(self.shop.name)
        with session(self.remote) as spark:
            take_over(warehouse, self.folder / str(night), spark)
            statuses = build(self.remote, self.folder / "target", dbt_vars(self.shop))
            tables = list(built(warehouse, spark))
        said = [line for name, duckdb, spark_ in tables for line in differences(name, duckdb, spark_)]
        return Compared(statuses, [name for name, *_ in tables], said)


@pytest.fixture(scope="module")
def engines(demo_shop: Shop, remote: str, tmp_path_factory: pytest.TempPathFactory) -> BothEngines:
    folder = tmp_path_factory.mktemp("engines")
    settings = Settings(data=folder / "data", pseudonym_key=DEMO_KEY)
    demo.deliver_demo(demo_shop, settings, size="small")
    return BothEngines(demo_shop, settings, remote, folder)


@pytest.fixture(scope="module")
def first(engines: BothEngines) -> Compared:
    late = engines.landing / f"purchases-{LATE}.csv"
    shutil.move(late, engines.folder / late.name)
    return engines.night(LAST)


@pytest.fixture(scope="module")
def second(engines: BothEngines, first: Compared) -> Compared:
    late = f"purchases-{LATE}.csv"
    shutil.move(engines.folder / late, engines.landing / late)
    emptied = engines.landing / f"clicks-{EMPTIED}.csv.gz"
    with gzip.open(emptied, "rt") as clicks:
        header = clicks.readline()
    emptied.write_bytes(gzip.compress(header.encode()))
    demo.deliver_due(engines.shop, engines.settings, None)
    return engines.night(LAST + timedelta(days=1))


@pytest.mark.parametrize("night", ["first", "second"])
def test_every_model_and_data_test_passes_on_spark(night: str, request: pytest.FixtureRequest) -> None:
    compared: Compared = request.getfixturevalue(night)
    # Two tests are worth a word and no more: a review that was edited, a model that does worse than a rule of thumb.
    bad = {node: said for node, said in compared.statuses.items() if said not in ("success", "pass", "warn")}
    assert bad == {}
    assert {node.split(".")[-1] for node in compared.statuses if node.startswith("model.")} == MODELS
    assert sum(node.startswith("test.") for node in compared.statuses) >= 20


@pytest.mark.parametrize("night", ["first", "second"])
def test_every_table_has_the_same_rows_on_both(night: str, request: pytest.FixtureRequest) -> None:
    compared: Compared = request.getfixturevalue(night)
    assert {name.split(".")[1] for name in compared.tables} == MODELS
    assert compared.differences == []


def test_the_second_night_builds_old_days_anew_and_empties_one(engines: BothEngines, second: Compared) -> None:
    from tests.spark.takeover import session

    with session(engines.remote) as spark:
        built = {day for (day,) in spark.table("nights.event_dates").collect()}
        days = {
            day
            for (day,) in spark.sql("select distinct event_date from intermediate.int_sessions__sessionized").collect()
        }
    assert {LATE, EMPTIED, LAST + timedelta(days=1)} <= built
    assert EMPTIED - timedelta(days=1) in days
    assert EMPTIED not in days
