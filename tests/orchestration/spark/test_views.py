"""What the warehouse sees of tables that lie in folders beside it."""

from datetime import date

import pytest

from orchestration.spark.session import SparkError
from orchestration.spark.types import to_duckdb, to_spark
from orchestration.spark.views import _select, drop_unseen

WIDTH = 12
COLUMNS = {
    "customer_id": "varchar",
    "order_count": "bigint",
    **{f"feature_{number}": "double" for number in range(WIDTH)},
    "as_of_date": "date",
}
MODEL = ("features", "customer_features")
DAYS = [date(2024, 3, day) for day in (1, 2, 3)]


@pytest.fixture
def seen(warehouse, tables):
    """A table of three days in folders, with more columns than rows are found again by."""
    place = tables / "features" / "customer_features"
    features = ", ".join(f"random() as feature_{number}" for number in range(WIDTH))
    with warehouse.connect() as con:
        for number, day in enumerate(DAYS):
            folder = place / f"as_of_date={day}"
            folder.mkdir(parents=True)
            con.execute(
                f"copy (select 'c' || i as customer_id, {number}::bigint as order_count, {features} "
                f"from range(4) as it(i)) to '{folder}/part.parquet'"
            )
        con.execute("create schema features")
        con.execute(f"create view features.customer_features as {_select(place, COLUMNS, ['as_of_date'])}")
    return warehouse


def test_the_days_of_folders_are_dates(seen):
    found = seen.query("select as_of_date, count(*) as n from features.customer_features group by all order by all")
    assert found.rows() == [(day, 4) for day in DAYS]


def test_the_first_customers_of_a_day_are_those_of_the_day(seen):
    # DuckDB 2.0 looked them up by the number of their file, counted without the files of other days.
    sample = seen.query(
        "select * from features.customer_features where as_of_date in (select unnest($days::date[])) "
        "qualify row_number() over (partition by as_of_date order by customer_id) <= 2",
        days=DAYS[2:],
    )
    assert sorted(sample.select("customer_id", "order_count", "as_of_date").rows()) == [
        ("c0", 2, DAYS[2]),
        ("c1", 2, DAYS[2]),
    ]


def test_a_table_without_files_has_its_columns_and_no_rows(warehouse, tables):
    with warehouse.connect() as con:
        found = con.sql(_select(tables / "features" / "empty", COLUMNS, ["as_of_date"])).pl()
    assert found.columns == list(COLUMNS)
    assert found.is_empty()


def test_files_outside_the_two_folders_stay_out_of_reach(seen, tmp_path):
    (tmp_path / "truth.csv").write_text("a\n1\n")
    with pytest.raises(Exception, match="disabled by configuration"):
        seen.query(f"select * from read_csv('{tmp_path}/truth.csv')")


def test_a_table_of_duckdbs_own_is_not_built_over(warehouse, catalogue, tables):
    with warehouse.connect() as con:
        con.execute("create schema features; create table features.customer_features (it integer)")
        with pytest.raises(SparkError, match="perennial rebuild"):
            drop_unseen(con, catalogue, [MODEL], tables)
    assert catalogue.said == []


def test_what_a_killed_night_left_is_cleared_and_what_is_seen_stays(seen, catalogue, tables):
    orphan = tables / "features" / "orphan"
    orphan.mkdir()
    catalogue.sql("create table features.customer_features using parquet")
    with seen.connect() as con:
        drop_unseen(con, catalogue, [MODEL, ("features", "orphan")], tables)
    assert not orphan.exists()
    assert (tables / "features" / "customer_features").exists()
    assert [said for said in catalogue.said if said.startswith("drop")] == ["drop table if exists features.orphan"]


@pytest.mark.parametrize("kind", ["BIGINT", "DECIMAL(18,4)", "VARCHAR[]", "DATE", "TIMESTAMP", "DOUBLE", "BOOLEAN"])
def test_a_type_comes_back_as_it_went(kind):
    assert to_duckdb(to_spark(kind)).upper() == kind


@pytest.mark.parametrize("kind", ["STRUCT(a INTEGER)", "HUGEINT", "BLOB"])
def test_a_type_that_would_be_lost_is_refused(kind):
    with pytest.raises(ValueError, match="can't be handed over"):
        to_spark(kind)
