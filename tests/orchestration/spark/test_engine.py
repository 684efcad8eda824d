"""Which engine a shop is on: as the settings say, and refused where its tables are the other's."""

import subprocess
import sys
from datetime import date

import pytest

from orchestration.dbt import Dbt, DbtError
from orchestration.engine import EngineError, check_engine, dbt_of, warehouse_of
from orchestration.forgetting.tables import erase_elsewhere
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.spark.building import SparkDbt
from tests.conftest import TOY
from tests.spark.conftest import free_port

NIGHT = date(2024, 3, 2)


@pytest.fixture
def shop() -> Shop:
    return Shop.model_validate(TOY)


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(data=tmp_path, engine="spark", spark_remote=f"sc://localhost:{free_port()}")


def on_duckdb(settings: Settings) -> Settings:
    return settings.model_copy(update={"engine": "duckdb"})


def test_the_setting_decides(shop, settings, tmp_path):
    assert isinstance(dbt_of(shop, settings), SparkDbt)
    assert warehouse_of(shop, settings).tables == str(tmp_path / "spark" / "tables" / "toy")
    assert type(dbt_of(shop, on_duckdb(settings))) is Dbt
    assert warehouse_of(shop, on_duckdb(settings)).tables == ""


def test_who_stays_on_duckdb_imports_nothing_of_spark():
    told = subprocess.run(
        [
            sys.executable,
            "-W",
            "ignore",
            "-c",
            "import sys, orchestration.run; "
            "print([name for name in sys.modules if name.startswith(('pyspark', 'orchestration.spark'))])",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "[]"


def test_tables_of_spark_are_not_built_over_by_duckdb(shop, settings):
    check_engine(shop, on_duckdb(settings))
    with warehouse_of(shop, settings).connect() as con:
        con.execute("create schema features; create view features.customer_features as select 1 as it")
    check_engine(shop, settings)
    with pytest.raises(EngineError, match="perennial rebuild"):
        check_engine(shop, on_duckdb(settings))


def test_without_an_answer_it_says_where_and_what_to_set(shop, settings):
    dbt = dbt_of(shop, settings)
    with pytest.raises(DbtError, match=rf"{settings.spark_remote[5:]}.*make cluster.*PERENNIAL_SPARK_REMOTE"):
        dbt.build("marts")


def test_forgetting_leaves_no_file_there_and_all_evenings_to_be_built(shop, settings):
    warehouse = warehouse_of(shop, settings)
    folder = settings.spark_tables(shop.name) / "raw" / "purchases" / "all"
    folder.mkdir(parents=True)
    (folder / "rows.parquet").write_bytes(b"")
    with warehouse.connect() as con:
        con.execute("create schema nights; create schema features; create view features.it as select 1 as it")
        con.execute(
            "create table nights.asked as select 1; create table nights.built_event_dates as select 1 as ingest_id; "
            f"create table nights.built_as_of_dates as select date '{NIGHT}' as as_of_date, 7 as ingest_id"
        )
    (place,) = erase_elsewhere(warehouse)
    assert place.cleared == 1
    assert not settings.spark_tables(shop.name).exists()
    assert warehouse.query("select ingest_id from nights.built_as_of_dates").rows() == [(-1,)]
    assert warehouse.query("select 1 from duckdb_views() where schema_name = 'features'").is_empty()
    assert erase_elsewhere(warehouse) == []
    assert erase_elsewhere(warehouse_of(shop, on_duckdb(settings))) == []
