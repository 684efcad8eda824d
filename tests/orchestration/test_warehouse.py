"""The one class that opens the DuckDB file."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest

from orchestration.dbt import Dbt, DbtError, arguments
from orchestration.lock import hold_night_lock
from orchestration.nights import Window
from orchestration.settings import PROJECT, Settings
from orchestration.warehouse import Warehouse, WarehouseBusyError

DAYS = [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 3)]


@pytest.fixture
def warehouse(tmp_path):
    return Warehouse(path=str(tmp_path / "shop.duckdb"), lock_wait_seconds=0.5)


def frame(days, value):
    return pl.DataFrame(
        {"as_of_date": days, "value": [value] * len(days)}, schema={"as_of_date": pl.Date, "value": pl.Int64}
    )


def test_replacing_days_leaves_the_others_and_empties_what_has_become_empty(warehouse):
    warehouse.replace_partition("ml.scores", DAYS, frame(DAYS, 1))
    warehouse.replace_partition("ml.scores", DAYS[1:], frame(DAYS[1:2], 2))
    rows = warehouse.read("ml.scores", Window(DAYS[0], DAYS[2])).sort("as_of_date").rows()
    assert rows == [(DAYS[0], 1), (DAYS[1], 2)]


def test_a_frame_with_rows_of_other_days_is_refused_and_nothing_is_written(warehouse):
    warehouse.replace_partition("ml.scores", DAYS, frame(DAYS, 1))
    with pytest.raises(ValueError, match="2 rows are outside the days to replace"):
        warehouse.replace_partition("ml.scores", DAYS[:1], frame(DAYS, 2))
    assert set(warehouse.query("select value from ml.scores")["value"]) == {1}


def test_a_frame_with_other_columns_is_refused_and_nothing_is_lost(warehouse):
    warehouse.replace_partition("ml.scores", DAYS, frame(DAYS, 1))
    with pytest.raises(ValueError, match=r"ml\.scores: the columns have changed \(other, value\)"):
        warehouse.replace_partition("ml.scores", DAYS, frame(DAYS, 2).rename({"value": "other"}))
    assert warehouse.row_counts(["ml.scores", "ml.none"]) == {"ml.scores": 3}


def test_parts_take_a_tables_place_once_the_last_one_is_there(warehouse):
    part = pl.DataFrame({"number": [1, 2]})
    warehouse.replace("ml.numbers", part)

    def parts(last: pl.DataFrame | None):
        yield part.with_columns(pl.col("number") + 10)
        # Between parts the warehouse can be asked, and has the table as it was.
        assert warehouse.query("select * from ml.numbers order by 1")["number"].to_list() == [1, 2]
        if last is None:
            raise KeyError("killed")
        yield last

    with pytest.raises(KeyError):
        warehouse.replace_in_parts("ml.numbers", parts(None))
    assert warehouse.query("select * from ml.numbers order by 1")["number"].to_list() == [1, 2]
    warehouse.replace_in_parts("ml.numbers", parts(part))
    assert warehouse.query("select * from ml.numbers order by 1")["number"].to_list() == [1, 2, 11, 12]
    assert warehouse.row_counts(["ml.numbers__made"]) == {}
    with pytest.raises(ValueError, match="not even a part without rows"):
        warehouse.replace_in_parts("ml.numbers", iter(()))


def test_a_table_name_that_is_none_is_refused(warehouse):
    with pytest.raises(ValueError, match="is no table name"):
        warehouse.replace_partition("scores; drop table x", DAYS, frame(DAYS, 1))


def test_reading_before_the_first_night_says_so(warehouse):
    with pytest.raises(FileNotFoundError, match="run a night first"):
        warehouse.query("select 1")


def test_a_warehouse_held_by_another_process_is_waited_for_and_then_named(warehouse, tmp_path):
    code = f"import duckdb, sys; c = duckdb.connect({warehouse.path!r}); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(WarehouseBusyError, match="Is another night running"), warehouse.connect():
            pass
        other.stdin.close()
    with warehouse.connect() as con:
        assert con.execute("select 1").fetchall() == [(1,)]


def test_a_second_night_of_the_shop_is_told_which_process_it_waited_for(tmp_path):
    code = (
        "import sys; from orchestration.lock import hold_night_lock; from orchestration.settings import Settings; "
        f"hold_night_lock(Settings(data={str(tmp_path)!r}), 'toy'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT
    ) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(WarehouseBusyError, match=f"Another night of toy is running \\(process {other.pid}\\)"):
            hold_night_lock(Settings(data=tmp_path), "toy", wait_seconds=0.3)
        other.stdin.close()
    hold_night_lock(Settings(data=tmp_path), "toy", wait_seconds=5)


@pytest.mark.parametrize(
    "sql",
    [
        "select * from '{truth}'",
        "select * from read_csv('{folder}/published/../truth.csv')",
        "copy (select 1) to '{folder}/out.csv'",
        "attach '{folder}/other.duckdb'",
        "set enable_external_access = true",
        "set allowed_directories = ['{folder}']",
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_no_sql_reaches_a_file_outside_the_warehouse(tmp_path, sql, read_only):
    truth = tmp_path / "truth.csv"
    truth.write_text("a\n1\n")
    published = tmp_path / "published"
    published.mkdir()
    shut = Warehouse(path=str(tmp_path / "shop.duckdb"), writes_to=str(published))
    with shut.connect() as con:
        con.execute("create table here as select 1 as it")
    with shut.connect(read_only=read_only) as con:
        assert con.execute("select * from here").fetchall() == [(1,)]
        with pytest.raises(duckdb.Error, match=r"disabled|Cannot"):
            con.execute(sql.format(truth=truth, folder=tmp_path)).fetchall()
        con.execute(f"copy here to '{published}/here.csv'")
    assert (published / "here.csv").exists()


def test_dbt_reaches_no_file_either(make_place, tmp_path):
    place = make_place()
    truth = tmp_path / "truth.csv"
    truth.write_text("a\n1\n")
    dbt = Dbt.of(place.shop, place.settings)
    dbt.prepare()
    Path(dbt.warehouse).parent.mkdir(parents=True, exist_ok=True)
    line = arguments("show", Path(dbt.target), dbt.variables)
    with pytest.raises(DbtError, match="disabled by configuration"):
        dbt._invoke([*line, "--inline", f"select * from read_csv('{truth}')"])
