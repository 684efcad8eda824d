"""What Spark is handed: every row once, and only the days that have changed."""

from pathlib import Path

import duckdb
import pytest

from orchestration.spark import handover
from orchestration.spark.handover import hand_over

RAW = ("raw", "purchases")
FIRST, SECOND = "2024-03-01", "2024-03-02"


@pytest.fixture
def handed(warehouse, catalogue, tables):
    """Hands a table over and says how many of its folders were written or removed."""
    with warehouse.connect() as con:
        con.execute(
            "create schema raw; create table raw.purchases (order_id varchar, amount decimal(18, 2), "
            "record_hash uhugeint, event_date date)"
        )
        con.execute(f"insert into raw.purchases values ('a', 1.5, 255, '{FIRST}'), ('b', 2, 256, '{SECOND}')")

    def hand(*statements: str) -> int:
        with warehouse.connect() as con:
            for statement in statements:
                con.execute(statement)
            return hand_over(con, catalogue, [RAW], tables)["raw.purchases"]

    return hand


def there(tables: Path) -> list[tuple]:
    """The rows that lie in the table's folders, as any reader of such folders finds them."""
    pattern = tables / "raw" / "purchases" / "*" / "*.parquet"
    return duckdb.sql(
        f"select order_id, amount, record_hash, event_date::varchar from read_parquet('{pattern}', "
        "hive_partitioning = true, union_by_name = true) order by all"
    ).fetchall()


def test_each_row_goes_over_once_in_its_days_folder(handed, tables):
    assert handed() == 2
    assert [row[0] for row in there(tables)] == ["a", "b"]
    assert {row[3] for row in there(tables)} == {FIRST, SECOND}


def test_a_hash_goes_over_as_its_digits(handed, tables):
    handed()
    assert [row[2] for row in there(tables)] == [f"{255:032x}", f"{256:032x}"]


def test_what_has_not_changed_stays_where_it_is(handed, tables):
    handed()
    folder = tables / "raw" / "purchases" / f"event_date={FIRST}"
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    assert handed() == 0
    assert handed(f"insert into raw.purchases values ('c', 3, 3, '{SECOND}')") == 1
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before
    assert [row[0] for row in there(tables)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "change",
    [
        f"insert into raw.purchases select * from raw.purchases where event_date = '{FIRST}'",
        "update raw.purchases set amount = 1.51 where order_id = 'a'",
        "update raw.purchases set order_id = null where order_id = 'a'",
        f"delete from raw.purchases where event_date = '{FIRST}'",
    ],
)
def test_any_change_is_seen(handed, tables, warehouse, change):
    handed()
    assert handed(change) == 1
    expected = warehouse.query("select order_id, amount from raw.purchases order by all").rows()
    assert [row[:2] for row in there(tables)] == expected


def test_a_table_that_has_lost_all_rows_is_empty_there_and_can_be_read(handed, tables):
    handed()
    handed("delete from raw.purchases")
    assert there(tables) == []


def test_a_handover_that_was_ended_midway_is_made_up_for(handed, tables, monkeypatch):
    def end(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", end)
        with pytest.raises(KeyboardInterrupt):
            handed()
    assert not list((tables / "raw" / "purchases").glob("event_date=*"))
    assert handed() == 2
    assert [row[0] for row in there(tables)] == ["a", "b"]


def test_another_column_makes_the_table_anew(handed, tables, catalogue):
    handed()
    made = len(catalogue.said)
    assert handed("alter table raw.purchases add column channel varchar") == 2
    assert any("`channel` string" in statement for statement in catalogue.said[made:])
    assert handed() == 0


def test_many_days_go_over_a_few_at_a_time(handed, tables, monkeypatch):
    monkeypatch.setattr(handover, "_FOLDERS_AT_ONCE", 3)
    many = "insert into raw.purchases select 'x' || i, 1, i, date '2024-04-01' + i::integer from range(10) as days(i)"
    assert handed(many) == 12
    assert len(there(tables)) == 12
