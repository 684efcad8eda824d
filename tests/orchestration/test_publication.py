"""Publishing a night: one swap for all tables, the same rows in every format, and nothing half done."""

import csv
import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from orchestration import publication
from orchestration.publication import PublicationError, current, files, publish, superseded, verify

NIGHT = date(2026, 3, 1)
NEXT_NIGHT = date(2026, 3, 2)
WRITTEN_AT = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)
SHOP = "demo"

TABLES = {
    "customers": "select * from customers order by customer_id",
    "spending": "select customer_id, sum(order_count) as order_count from customers group by all order by all",
}


@pytest.fixture
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"threads": 1}) as con:
        con.execute("create table customers (customer_id text, order_count int)")
        con.execute("insert into customers values ('a', 1), ('b', 2)")
        yield con


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "a shop's [published] *"


@pytest.fixture
def night(warehouse: duckdb.DuckDBPyConnection, root: Path) -> Callable[..., publication.Publication]:
    """Publishes TABLES for NIGHT; anything may be given otherwise."""

    def publish_night(tables: dict[str, str] = TABLES, **otherwise: object) -> publication.Publication:
        arguments = {"root": root, "shop": SHOP, "as_of_date": NIGHT, "written_at": WRITTEN_AT} | otherwise
        return publish(warehouse, tables, **arguments)  # type: ignore[arg-type]

    return publish_night


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def rows(database: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(database), read_only=True) as con:
        return con.execute(sql).fetchall()


def everything_under(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.lstat().st_ino, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


# What is published.


def test_every_format_holds_the_same_rows(night, root):
    path = night().path
    assert rows(path / "perennial.duckdb", "from customers") == [("a", 1), ("b", 2)]
    assert pq.read_table(path / "parquet/customers.parquet").to_pydict() == {
        "customer_id": ["a", "b"],
        "order_count": [1, 2],
    }
    assert cells(path / "csv/customers.csv") == [["customer_id", "order_count"], ["a", "1"], ["b", "2"]]
    assert current(root, SHOP) == path == root / SHOP / "nights" / "2026-03-01.1"
    assert not (root / SHOP / "current").readlink().is_absolute()


def test_a_reader_of_yesterdays_file_keeps_it_while_current_shows_today(night, warehouse, root):
    night(keep_nights=1)
    now = root / SHOP / "current" / "perennial.duckdb"
    with duckdb.connect(str(now.resolve()), read_only=True) as yesterdays_reader:
        warehouse.execute("insert into customers values ('c', 3)")
        for as_of_date in (NEXT_NIGHT, NEXT_NIGHT + timedelta(days=1)):
            night(as_of_date=as_of_date, keep_nights=1)
        assert not (root / SHOP / "nights" / "2026-03-01.1").exists()
        assert yesterdays_reader.execute("select count(*) from customers").fetchall() == [(2,)]
    assert rows(now.resolve(), "select count(*) from customers") == [(3,)]


def test_the_order_of_rows_is_kept_in_all_formats(night):
    shuffled = "select range as n, hash(range) % 1000 as h from range(300000) order by h desc, n"
    path = night({"shuffled": shuffled}).path
    expected = duckdb.connect().execute(shuffled).fetchall()
    assert rows(path / "perennial.duckdb", "from shuffled") == expected
    assert list(zip(*pq.read_table(path / "parquet/shuffled.parquet").to_pydict().values(), strict=True)) == expected
    assert [(int(n), int(h)) for n, h in cells(path / "csv/shuffled.csv")[1:]] == expected


def test_an_empty_table_is_published_with_its_columns(night):
    made = night({"nobody": "select * from customers where false"})
    assert made.tables[0].row_count == 0
    assert [(c["name"], c["type"]) for c in made.tables[0].columns] == [
        ("customer_id", "VARCHAR"),
        ("order_count", "INTEGER"),
    ]
    assert cells(made.path / "csv/nobody.csv") == [["customer_id", "order_count"]]
    assert rows(made.path / "perennial.duckdb", "from nobody") == []
    assert pq.read_schema(made.path / "parquet/nobody.parquet").names == ["customer_id", "order_count"]


def test_sums_of_whole_numbers_stay_whole(night):
    spending = next(table for table in night().tables if table.name == "spending")
    assert spending.columns[1]["type"] == "BIGINT"


def test_a_sum_too_large_to_stay_whole_is_refused_not_rounded(night):
    with pytest.raises(PublicationError, match="spending"):
        night({"spending": "select 170141183460469231731687303715884105727::hugeint as n"})


def test_descriptions_reach_the_manifest_and_the_comments(night):
    made = night(descriptions={"customers": "It's us.", "customers.customer_id": "Who.", "unknown.x": "No."})
    assert (made.tables[0].description, made.tables[0].columns[0]["description"]) == ("It's us.", "Who.")
    comments = "select comment from duckdb_tables() where table_name = 'customers' union all "
    comments += "select comment from duckdb_columns() where comment is not null"
    assert rows(made.path / "perennial.duckdb", comments) == [("It's us.",), ("Who.",)]


def test_the_database_tells_its_night_and_facts(night):
    path = night(facts={"churn_model": "7"}).path
    told = rows(path / "perennial.duckdb", "select table_name, row_count, as_of_date, written_at, facts from manifest")
    written_at = WRITTEN_AT.replace(tzinfo=None)
    assert told == [(name, 2, NIGHT, written_at, {"churn_model": "7"}) for name in ("customers", "spending")]


def test_written_at_is_told_in_utc_whatever_its_zone(night):
    path = night(written_at=WRITTEN_AT.astimezone(ZoneInfo("Asia/Tokyo"))).path
    assert json.loads((path / "manifest.json").read_text())["written_at"] == "2026-03-02T03:30:00+00:00"
    assert rows(path / "perennial.duckdb", "select distinct written_at from manifest") == [
        (WRITTEN_AT.replace(tzinfo=None),)
    ]


def test_instants_in_csv_are_utc_whatever_the_zone_of_the_machine(night, warehouse, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    warehouse.execute("set TimeZone = 'Asia/Tokyo'")
    path = night({"instants": "select timestamptz '2026-03-01 12:00:00+00' as seen_at"}).path
    assert cells(path / "csv/instants.csv")[1] == ["2026-03-01 12:00:00+00"]


def test_only_owner_and_group_may_read_and_nobody_may_change_the_database(night, root):
    path = night().path
    modes = {str(p.relative_to(path)): p.stat().st_mode & 0o777 for p in path.rglob("*")}
    assert modes == {
        "perennial.duckdb": 0o440,
        "manifest.json": 0o640,
        "parquet": 0o750,
        "parquet/customers.parquet": 0o640,
        "parquet/spending.parquet": 0o640,
        "csv": 0o750,
        "csv/customers.csv": 0o640,
        "csv/spending.csv": 0o640,
    }
    assert {p.stat().st_mode & 0o777 for p in (path, path.parent, root / SHOP)} == {0o750}


def test_a_read_only_warehouse_can_be_published(tmp_path, root):
    file = str(tmp_path / "warehouse.duckdb")
    with duckdb.connect(file) as con:
        con.execute("create table customers as select 'a' as customer_id, 1 as order_count")
    with duckdb.connect(file, read_only=True) as con:
        made = publish(con, TABLES, root=root, shop=SHOP, as_of_date=NIGHT, written_at=WRITTEN_AT)
    assert rows(made.path / "perennial.duckdb", "from customers") == [("a", 1)]


def test_all_tables_show_one_state_of_the_warehouse(tmp_path, root, monkeypatch):
    """A row is committed by another connection between the first table and the second."""
    write_parquet = files._write_parquet
    with duckdb.connect(str(tmp_path / "warehouse.duckdb")) as con:
        con.execute("create table customers as select 'a' as customer_id, 1 as order_count")

        def then_one_more(*arguments: object) -> publication.PublishedTable:
            table = write_parquet(*arguments)  # type: ignore[arg-type]
            con.cursor().execute("insert into customers values ('late', 1)")
            return table

        monkeypatch.setattr(files, "_write_parquet", then_one_more)
        made = publish(con, TABLES, root=root, shop=SHOP, as_of_date=NIGHT, written_at=WRITTEN_AT)
    assert [table.row_count for table in made.tables] == [1, 1]


def test_a_callers_open_transaction_is_read_and_left_open(warehouse, night):
    warehouse.execute("begin")
    warehouse.execute("insert into customers values ('c', 3)")
    assert night().tables[0].row_count == 3
    warehouse.execute("rollback")
    assert warehouse.execute("select count(*) from customers").fetchall() == [(2,)]


# The same again, and failures.


def test_publishing_the_same_rows_again_changes_nothing(night, root):
    first = night(facts={"model": "1"})
    before = everything_under(root / SHOP)
    again = night(facts={"model": "1"}, written_at=WRITTEN_AT + timedelta(hours=1))
    assert (again.is_new, again.path, again.tables) == (False, first.path, first.tables)
    after = everything_under(root / SHOP)
    nights = str(root / SHOP / "nights")  # a temporary folder came and went there
    assert {k: v for k, v in after.items() if k != nights} == {k: v for k, v in before.items() if k != nights}


@pytest.mark.parametrize(
    "change",
    [
        {"facts": {"model": "2"}},
        {"descriptions": {"customers.customer_id": "Who."}},
        {"as_of_date": NEXT_NIGHT},
        {"tables": {"customers": TABLES["customers"]}},
        {"tables": TABLES | {"customers": "select * from customers order by customer_id desc"}},
        {"tables": TABLES | {"customers": "select customer_id, order_count::bigint as order_count from customers"}},
    ],
    ids=["facts", "descriptions", "night", "fewer tables", "order", "type"],
)
def test_any_difference_is_published_anew(night, root, change):
    first = night(facts={"model": "1"})
    again = night(**({"facts": {"model": "1"}} | change))
    assert again.is_new
    assert current(root, SHOP) == again.path != first.path


def test_the_same_rows_replace_a_damaged_night(night, root):
    damaged = night().path
    (damaged / "csv/customers.csv").unlink()
    again = night()
    assert again.is_new
    assert verify(again.path) == []
    assert current(root, SHOP) == again.path


def test_a_failing_select_leaves_current_and_no_temporary_folder(night, root):
    before = night()
    with pytest.raises(PublicationError, match=r"shop demo, table broken: .*no_such_column"):
        night({"customers": TABLES["customers"], "broken": "select no_such_column from customers"})
    assert current(root, SHOP) == before.path
    assert verify(before.path) == []
    assert [path.name for path in (root / SHOP / "nights").iterdir()] == [before.path.name]


def test_the_connection_can_be_used_after_a_failing_select(night, warehouse):
    with pytest.raises(PublicationError):
        night({"broken": "select no_such_column from customers"})
    assert night().is_new
    warehouse.execute("insert into customers values ('c', 3)")


def test_what_dead_processes_left_is_removed(night, root):
    night()
    home = root / SHOP
    for name in (".writing-99-x/csv", ".removing-2026-01-01.1/csv"):
        (home / "nights" / name).mkdir(parents=True)
    (home / ".current-99").symlink_to("nights/2026-03-01.1")
    night(as_of_date=NEXT_NIGHT)
    assert sorted(path.name for path in home.iterdir()) == [".lock", "current", "nights"]
    assert sorted(path.name for path in (home / "nights").iterdir()) == ["2026-03-01.1", "2026-03-02.1"]


def test_missing_rows_are_noticed_before_the_swap(night, root, monkeypatch):
    before = night()
    number = files._number
    monkeypatch.setattr(
        files, "_number", lambda con, sql: number(con, sql) - ("count(*)" in sql and "published.main" in sql)
    )
    with pytest.raises(PublicationError, match=r"customers: expected 2 rows in perennial\.duckdb, found 1"):
        night(as_of_date=NEXT_NIGHT)
    assert current(root, SHOP) == before.path


def test_a_current_that_is_no_link_is_left_alone(night, root):
    (root / SHOP / "current").mkdir(parents=True)
    with pytest.raises(PublicationError, match="should be a symlink"):
        night()
    assert (root / SHOP / "current").is_dir()


def test_a_current_that_leads_nowhere_is_an_error_to_readers_and_is_healed_by_publishing(night, root):
    assert current(root, SHOP) is None
    home = root / SHOP
    home.mkdir(parents=True)
    (home / "current").symlink_to("nights/2026-01-01.1")
    with pytest.raises(PublicationError, match="isn't there"):
        current(root, SHOP)
    assert current(root, SHOP.upper()) is None
    made = night()
    assert current(root, SHOP) == made.path


@pytest.mark.parametrize(
    ("otherwise", "fault"),
    [
        ({"tables": {"Bad Name": "select 1 as x"}}, "'Bad Name'"),
        ({"tables": {"x\n": "select 1 as x"}}, "rename"),
        ({"tables": {"../x": "select 1 as x"}}, "rename"),
        ({"tables": {"manifest": "select 1 as x"}}, "own"),
        ({"tables": {}}, "no tables"),
        ({"shop": "../demo"}, "folder"),
        ({"shop": ""}, "folder"),
        ({"written_at": datetime(2026, 3, 2)}, "time zone"),
        ({"as_of_date": WRITTEN_AT}, "should be a date"),
        ({"facts": {"model": 1}}, "should be text"),
        ({"keep_nights": 0}, "1 or more"),
    ],
)
def test_what_cannot_be_published_is_refused_before_anything_is_written(night, root, otherwise, fault):
    with pytest.raises(ValueError, match=fault):
        night(**otherwise)
    assert not root.exists()


def test_columns_that_differ_only_in_case_are_refused(night):
    with pytest.raises(PublicationError, match=r"table t: expected each column once .* found a more than once"):
        night({"t": 'select 1 as a, 2 as "A"'})


# How many nights are kept.


def test_the_newest_version_of_the_latest_nights_is_kept(night, warehouse, root):
    for day in (1, 2, 2, 3, 4, 4):
        warehouse.execute("insert into customers values ('more', 1)")
        night(as_of_date=date(2026, 3, day), keep_nights=3)
    assert sorted(path.name for path in (root / SHOP / "nights").iterdir()) == [
        "2026-03-02.2",
        "2026-03-03.1",
        "2026-03-04.1",  # was current until the last swap
        "2026-03-04.2",
    ]


def test_what_a_swap_replaces_stays_for_who_has_resolved_current_until_the_next_swap(night, warehouse, root):
    resolved = night(keep_nights=1).path
    for n in (2, 3):
        warehouse.execute("insert into customers values ('more', 1)")
        assert rows(resolved / "perennial.duckdb", "select count(*) from customers") == [(2,)]
        night(keep_nights=1)
        assert night(keep_nights=1).is_new is False  # no swap, so nothing goes
        assert resolved.exists() == (n == 2)
    assert sorted(path.name for path in (root / SHOP / "nights").iterdir()) == ["2026-03-01.2", "2026-03-01.3"]


def test_an_old_night_published_again_is_current_and_kept(night, root):
    for as_of_date in (NIGHT, NEXT_NIGHT, NIGHT - timedelta(days=30)):
        night(as_of_date=as_of_date, keep_nights=1)
    assert current(root, SHOP) == root / SHOP / "nights" / "2026-01-30.1"
    assert (root / SHOP / "nights" / "2026-03-02.1").is_dir()
    assert not (root / SHOP / "nights" / "2026-03-01.1").exists()


def test_version_ten_is_newer_than_version_nine_and_foreign_names_are_left_alone():
    names = ["2026-03-01.9", "2026-03-01.10", "2026-02-28.1", "notes", ".writing-1-x"]
    assert superseded(names, held="2026-03-01.10", keep_nights=1) == ["2026-02-28.1", "2026-03-01.9"]
    assert superseded(names, held="2026-02-28.1", keep_nights=1) == ["2026-03-01.9"]
    assert superseded(names, held="2026-03-01.10", keep_nights=2) == ["2026-03-01.9"]


def test_the_names_to_hold_are_kept_whatever_their_date_and_version():
    names = ["2026-02-27.1", "2026-02-28.1", "2026-03-01.9", "2026-03-01.10"]
    kept = {"held": "2026-03-01.10", "keep_nights": 1}
    assert superseded(names, **kept, also_held=["2026-03-01.9"]) == ["2026-02-27.1", "2026-02-28.1"]
    assert superseded(names, **kept, also_held=["2026-02-27.1", "gone"]) == ["2026-02-28.1", "2026-03-01.9"]


# CSV for spreadsheets.

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def is_dangerous(cell: str) -> bool:
    return cell.startswith(DANGEROUS) or cell.lstrip().startswith(DANGEROUS)


formula_like = st.builds(
    "".join,
    st.tuples(
        st.text("' \t\r\n\u00a0\u3000\u200b", max_size=3), st.sampled_from([*DANGEROUS, ""]), st.text(max_size=5)
    ),
)
texts = st.lists(st.none() | st.text() | formula_like, min_size=1, max_size=20)


@pytest.fixture(scope="module")
def csv_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("formulas")


@settings(deadline=None, max_examples=60)
@example(written=["=1", " ＝1", "'=1", "''=1", "'tis", "\u200b@x", "", None, 'a"b', "a,b\nc", "-", "a-b", "\x00=1"])  # noqa: RUF001
@given(written=texts)
def test_no_text_in_csv_can_run_and_one_quote_less_is_the_original(csv_root, written):
    with duckdb.connect(config={"threads": 1}) as con:
        con.execute(
            "create table t as select unnest(range(?)) as n, unnest(?::varchar[]) as body", [len(written), written]
        )
        select = {"t": "select * from t order by n"}
        made = publish(con, select, root=csv_root, shop=SHOP, as_of_date=NIGHT, written_at=WRITTEN_AT, keep_nights=1)
    found = [row[1] for row in cells(made.path / "csv/t.csv")[1:]]
    assert len(found) == len(written)
    assert len(set(found)) == len({original or "" for original in written})
    for cell, original in zip(found, written, strict=True):
        assert not is_dangerous(cell)
        if cell != (original or ""):
            assert cell[0] == "'"
            assert cell[1:] == original


def test_harmless_text_and_numbers_are_untouched_in_csv(night):
    select = "select -1.50::decimal(9, 2) as amount, -1 as n, -2.5::double as x, 'a=b' as body, '''tis' as quote"
    assert cells(night({"t": select}).path / "csv/t.csv")[1] == ["-1.50", "-1", "-2.5", "a=b", "'tis"]


def test_formulas_in_other_types_than_text_are_quoted_in_csv(night):
    select = "select '=1'::blob as b, '-1'::json as j, '@x'::enum('@x') as e, ['=1'] as items"
    row = cells(night({"t": select}).path / "csv/t.csv")[1]
    assert row[:3] == ["'=1", "'-1", "'@x"]
    assert row[3].startswith("[")


def test_null_is_empty_and_the_empty_text_is_two_quotes_in_csv(night):
    path = night({"t": "select 'x' as a, null::text as b, '' as c"}).path
    assert (path / "csv/t.csv").read_bytes() == b'a,b,c\nx,,""\n'


def test_column_names_cannot_run_or_break_out(night):
    select = """select 1 as "=cmd()", 2 as "a""b", 3::hugeint as "it's; drop", 4 as "select" """
    made = night({"select": select})
    assert cells(made.path / "csv/select.csv")[0] == ["'=cmd()", 'a"b', "it's; drop", "select"]
    assert [c["name"] for c in made.tables[0].columns] == ["=cmd()", 'a"b', "it's; drop", "select"]
    assert rows(made.path / "perennial.duckdb", 'from "select"') == [(1, 2, 3, 4)]


def test_a_select_may_end_with_a_semicolon_or_a_comment(night):
    assert night({"t": "select 1 as x;\n"}).tables[0].row_count == 1
    assert night({"t": "select 2 as x -- the second"}).tables[0].row_count == 1


# Checksums.


def test_the_manifest_names_every_file_with_its_true_checksum(night):
    made = night()
    manifest = json.loads((made.path / "manifest.json").read_text())
    assert verify(made.path) == []
    assert list(manifest["files"]) == ["perennial.duckdb"]
    assert manifest["tables"]["customers"]["row_count"] == 2
    assert list(manifest["tables"]["customers"]["files"]) == ["parquet/customers.parquet", "csv/customers.csv"]
    assert made.tables[0].files == manifest["tables"]["customers"]["files"]


@pytest.mark.parametrize("name", ["perennial.duckdb", "parquet/spending.parquet", "csv/customers.csv", "manifest.json"])
def test_a_flipped_byte_anywhere_is_reported(night, name):
    path = night().path
    file = path / name
    content = file.read_bytes()
    file.chmod(0o640)
    for place in {0, len(content) // 3, len(content) // 2, len(content) - 1}:
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        faults = verify(path)
        assert len(faults) == 1, place
        assert str(file) in faults[0]
    file.write_bytes(content)
    assert verify(path) == []


def test_missing_and_foreign_files_are_reported(night):
    path = night().path
    (path / "csv/customers.csv").unlink()
    (path / "perennial.duckdb.wal").touch()
    foreign, missing = verify(path)
    assert "perennial.duckdb.wal is not in the manifest" in foreign
    assert "csv/customers.csv is missing" in missing
    (path / "manifest.json").unlink()
    assert "can't be read" in verify(path)[0]


# Readers beside writers.


def test_readers_never_miss_or_mix_nights_while_they_are_swapped(root):
    """Each folder that ``current`` leads to tells one and the same night in its manifest and its data."""
    days = [NIGHT + timedelta(days=n) for n in range(201)]

    def publish_day(con: duckdb.DuckDBPyConnection, day: date) -> None:
        select = {"t": f"select date '{day}' as as_of_date"}
        # Far more nights than a slow reader can fall behind, and few enough that many are removed meanwhile.
        publish(con, select, root=root, shop=SHOP, as_of_date=day, written_at=WRITTEN_AT, keep_nights=60)

    def publish_all() -> None:
        try:
            for day in days[1:]:
                publish_day(con, day)
        except BaseException as error:
            failures.append(error)

    failures: list[BaseException] = []
    seen = set()
    with duckdb.connect(config={"threads": 1}) as con:
        publish_day(con, days[0])
        writer = threading.Thread(target=publish_all)
        writer.start()
        while writer.is_alive():
            folder = current(root, SHOP)
            assert folder is not None
            told = json.loads((folder / "manifest.json").read_text())["as_of_date"]
            [in_data] = pq.read_table(folder / "parquet/t.parquet")["as_of_date"].to_pylist()
            assert told == in_data.isoformat()
            seen.add(told)
        writer.join()
    assert failures == []
    assert len(seen) > 20
    assert current(root, SHOP) == root / SHOP / "nights" / f"{days[-1]}.1"


def test_two_publishers_of_a_shop_wait_for_each_other(root):
    def publish_some(name: str) -> None:
        with duckdb.connect(config={"threads": 1}) as con:
            for n in range(5):
                select = {"t": f"select '{name}' as publisher, {n} as n"}
                made = publish(con, select, root=root, shop=SHOP, as_of_date=NIGHT, written_at=WRITTEN_AT)
                paths.append(made.path.name)

    paths: list[str] = []
    threads = [threading.Thread(target=publish_some, args=[name]) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(paths) == sorted(f"2026-03-01.{n}" for n in range(1, 11))
