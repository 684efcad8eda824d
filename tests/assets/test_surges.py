"""The check on the voices names what has surged, by the reader that reads today."""

from datetime import date

import dagster as dg
import duckdb
import pytest

from assets.surges import surge_check
from orchestration.warehouse import Warehouse

EVENING = date(2024, 12, 31)


@pytest.fixture
def shop(tmp_path):
    """A boot with two texts a day: of the last 28 days half blame the zip, of the days before one in ten."""
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute(
            """
            create schema nights; create schema ml; create schema staging; create schema intermediate;
            create table nights.as_of_dates as select date '2024-12-30' + unnest([0, 1]) as as_of_date;
            create table days as select date '2024-12-31' - unnest(range(0, 300))::int as day;
            create table ml.review_annotations as select day || ' ' || number as review_id, 'boot' as product_id,
                day as review_date, 'reader-1' as model_version from days, (select unnest([1, 2]) as number);
            create table intermediate.int_voices__summed as select 'boot' as product_id, 'zip' as aspect,
                1 as negative_text_count, day as event_date, 'reader-1' as model_version from days
                where day > date '2024-12-03' or date_part('day', day) % 5 = 0;
            create table staging.stg_shop__products as select 'boot' as product_id,
                unnest(['Old', 'Fell Boot', 'Later'])
                as product_name, unnest([date '2024-01-01', date '2024-06-01', date '2025-01-01']) as valid_from_date;
            """
        )
    return Warehouse(path=str(path))


def test_a_surge_warns_and_says_what_since_when_and_how_many(shop):
    result = surge_check()(warehouse=shop)
    assert not result.passed
    assert result.severity == dg.AssetCheckSeverity.WARN
    told = result.metadata["surges"].value
    assert "Fell Boot (boot), zip: since 2024-12-04 28 of 56 texts unkind, where 5.5 were to be expected" in told
    assert result.metadata["as_of_date"].value == str(EVENING)


def test_a_stricter_reader_is_no_surge(shop):
    with shop.connect() as con:
        for table, day in (("ml.review_annotations", "review_date"), ("intermediate.int_voices__summed", "event_date")):
            con.execute(f"update {table} set model_version = 'reader-2' where {day} > date '2024-12-03'")
    result = surge_check()(warehouse=shop)
    assert result.passed
    assert result.metadata["texts"].value == 56
