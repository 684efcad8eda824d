"""The small demo shop with its dirt, all of its days built on Spark: the same tables as on DuckDB.

Of a whole night there, the models of ``ml/`` take as long as dbt; what they made on DuckDB is left as it is here.
"""

import shutil
from pathlib import Path

import pytest

from orchestration import cluster
from orchestration.dbt import NodeResult, rules
from orchestration.engine import dbt_of, warehouse_of
from orchestration.nights import Window, write_plan
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse
from tests.conftest import DEMO_KEY
from tests.spark.rows import MODELS, differences, tables

pytestmark = pytest.mark.slow
BUILT = ("staging", "intermediate", "features", "marts")


@pytest.fixture(scope="module")
def built(
    demo_place: Settings, demo_shop: Shop, server: cluster.Plan, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Warehouse, list[NodeResult]]:
    """The demo shop's warehouse after two nights on DuckDB, but that dbt's tables were built anew, on Spark."""
    place = Settings(
        data=tmp_path_factory.mktemp("demo"), pseudonym_key=DEMO_KEY, engine="spark", spark_remote=server.remote
    )
    file = Path(place.warehouse(demo_shop.name))
    file.parent.mkdir()
    shutil.copy(demo_place.warehouse(demo_shop.name), file)
    warehouse = warehouse_of(demo_shop, place)
    with warehouse.connect() as con:
        (night,) = con.execute("select last_date from nights.known_until").fetchone() or (None,)
        for schema in BUILT:
            con.execute(f"drop schema {schema} cascade")
        con.execute("delete from nights.built_event_dates")
        con.execute("update nights.built_as_of_dates set ingest_id = -1")
        write_plan(
            con,
            Window(night, night),
            demo_shop.first_date,
            rules(demo_shop),
            horizons=demo_shop.looks_ahead.all_days,
            result_days=demo_shop.campaign_results.days,
        )
    dbt = dbt_of(demo_shop, place)
    return warehouse, [
        result for layers in ("staging", "intermediate features", "marts") for result in dbt.build(layers)
    ]


def test_every_table_of_the_demo_shop_has_the_same_rows_on_both(
    built: tuple[Warehouse, list[NodeResult]], demo_place: Settings, demo_shop: Shop
) -> None:
    duckdb, spark = (
        {name: rows for name, rows in tables(warehouse, BUILT).items() if name.split(".")[1] in MODELS}
        for warehouse in (Warehouse(path=str(demo_place.warehouse(demo_shop.name))), built[0])
    )
    assert {name.split(".")[1] for name in duckdb} == MODELS
    assert spark.keys() == duckdb.keys()
    assert [line for name in sorted(duckdb) for line in differences(name, duckdb[name], spark[name])] == []


def test_every_data_test_of_the_demo_shop_passes_there(built: tuple[Warehouse, list[NodeResult]]) -> None:
    told = {result.unique_id: result.status for result in built[1] if result.unique_id.startswith("test.")}
    assert len(told) >= 20
    # Two are worth a word and no more: a review that was edited, a model that does worse than a rule of thumb.
    assert {name for name, status in told.items() if status not in ("pass", "warn")} == set()
