"""Great Expectations at the door: what stops a night, and what only warns."""

from datetime import date, timedelta

import dagster as dg
import duckdb
import pytest

from assets import door
from assets.ingest.schema import create_tables
from orchestration.logs import LOGS
from orchestration.nights import Window
from orchestration.warehouse import Warehouse

NIGHT = date(2024, 5, 31)


@pytest.fixture
def judge(tmp_path, make_place):
    """Judges the night of a warehouse that holds so many purchases on each of the days before and on the night."""
    shop = make_place().shop
    only_purchases = shop.model_copy(update={"logs": {"purchases": shop.logs["purchases"]}})

    def judged(before=20, on_the_night=20, change=""):
        path = tmp_path / "shop.duckdb"
        with duckdb.connect(str(path)) as con:
            create_tables(con)
            for offset in range(30):
                count = before if offset else on_the_night
                con.execute(
                    "insert into raw.purchases by name select ? as event_date, 'o' || i as order_id, 'p' as product_id,"
                    " 1 as quantity, 2 as unit_price, ?::timestamp as ordered_at, 'f' as file_id, i as line_number, "
                    "i::uhugeint as record_hash, 1 as copy_number from range(?) as t(i)",
                    [NIGHT - timedelta(days=offset), NIGHT - timedelta(days=offset), count],
                )
            if change:
                con.execute(f"update raw.purchases set {change} where event_date = '{NIGHT}'")
        (result,) = door.judge(only_purchases, Warehouse(path=str(path)), Window(NIGHT, NIGHT))
        return result

    return judged


def test_a_usual_night_passes_with_its_numbers(judge):
    result = judge()
    assert result.passed
    assert result.metadata["rows"].value == 20
    assert result.metadata["order_id: column values to not be null"].value == "0 unexpected of 20"
    assert result.metadata["usual_rows_a_day"].value == "20 to 20"


def test_a_null_where_the_contract_has_none_stops_the_night(judge):
    result = judge(change="product_id = null")
    assert not result.passed
    assert result.severity == dg.AssetCheckSeverity.ERROR
    assert any("product_id" in fault and "20 unexpected of 20" in fault for fault in result.metadata["failed"].value)


@pytest.mark.parametrize("count", [2, 200])
def test_an_unusual_number_of_rows_warns(judge, count):
    result = judge(on_the_night=count)
    assert not result.passed
    assert result.severity == dg.AssetCheckSeverity.WARN
    assert result.metadata["failed"].value == [f"rows: table row count to be between ({count})"]


def test_a_negative_price_warns(judge):
    result = judge(change="unit_price = -1")
    assert result.severity == dg.AssetCheckSeverity.WARN
    assert any(fault.startswith("unit_price") for fault in result.metadata["failed"].value)


def test_a_night_without_rows_warns_where_there_was_no_pause_lately(judge):
    result = judge(on_the_night=0)
    assert result.severity == dg.AssetCheckSeverity.WARN
    told = "no rows for 1 days, and lately the next ones came after 1 at the latest"
    assert result.metadata["failed"].value == [told]


def test_a_shop_too_young_to_have_a_usual_is_not_judged_by_it(judge):
    result = judge(before=0, on_the_night=500)
    assert result.passed
    assert "usual_rows_a_day" not in result.metadata


def test_every_required_column_of_every_log_is_in_its_suite():
    for log in LOGS.values():
        suite = door.suite(log, {column.name for column in log.columns}, None, Window(NIGHT, NIGHT))
        hard = {e.column for strength, e in suite if strength == "hard" and hasattr(e, "column")}
        assert {column.name for column in log.columns if column.required} <= hard


def test_data_docs_have_a_page_a_log_and_report_nothing_when_looked_at(judge, tmp_path, make_place):
    judge()
    shop = make_place().shop
    shop = shop.model_copy(update={"logs": {"purchases": shop.logs["purchases"]}})
    warehouse = Warehouse(path=str(tmp_path / "shop.duckdb"))
    page, index = door.write_data_docs(shop, warehouse, Window(NIGHT, NIGHT), tmp_path / "docs")
    assert "values must never be null" in page.read_text()
    assert index.name == "index.html"
    assert not [found for found in index.parent.rglob("*.html") if "dataContextId" in found.read_text()]
