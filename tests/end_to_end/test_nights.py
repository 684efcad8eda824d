"""Whole nights of the toy shop, through Dagster itself."""

import csv
import random
import signal
import subprocess
import sys
from datetime import date, timedelta

import duckdb
import polars as pl
import yaml
from dagster import DagsterInstance, DagsterRunStatus
from pydantic import SecretStr

from orchestration import publication, run
from orchestration.commands.windows import WORKSPACE
from orchestration.nights import Window
from orchestration.settings import PROJECT

FIRST = date(2024, 3, 1)
LAST = FIRST + timedelta(days=39)
RANGE = [LAST - timedelta(days=offset) for offset in range(2, -1, -1)]

# A night in a process of its own that is killed where it would build tables, or publish.
DIES = f"""
import os, signal, sys
from datetime import date
from pathlib import Path
import assets.tables, assets.published
from orchestration import run
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.nights import Window

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

places = {{"build": (assets.tables, "_build"), "publish": (assets.published.publication, "publish")}}
setattr(*places[sys.argv[3]], die)
shop = Shop.model_validate_json(Path(sys.argv[1]).read_text())
settings = Settings(data=sys.argv[2], pseudonym_key="a key for tests", reader_engine="fp32")
run.run_nights(shop, settings, Window(date.fromisoformat("{LAST}"), date.fromisoformat("{LAST}")))
"""


def test_a_night_goes_from_files_to_published_tables(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)

    result = place.first_night(LAST)

    assert not result.findings
    folder = publication.current(place.settings.published, "toy")
    assert folder is not None
    assert publication.verify(folder) == []
    lifecycle = pl.read_parquet(folder / "parquet" / "customer_lifecycle.parquet")
    assert lifecycle.height == 36
    assert set(lifecycle["as_of_date"]) == {LAST}
    assert lifecycle["lifecycle_stage"].null_count() == 0
    assert {"at_risk", "active"} <= set(lifecycle["lifecycle_stage"])
    with duckdb.connect(folder / "perennial.duckdb", read_only=True) as con:
        assert con.execute("select count(*) from customer_lifecycle").fetchall() == [(36,)]
    with (folder / "csv" / "customer_lifecycle.csv").open(newline="") as file:
        assert len(list(csv.reader(file))) == 37


def test_every_table_shows_its_rows_and_checks_in_dagster(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)

    result = place.first_night(LAST)

    with DagsterInstance.get() as instance:
        run = instance.get_run_by_id(result.run_id)
        assert run.remote_job_origin.job_name == "nightly", "Dagster's timeline leaves out runs that belong nowhere"
        assert (
            run.remote_job_origin.location_name
            == yaml.safe_load(WORKSPACE.read_text())["load_from"][0]["python_module"]["location_name"]
        )
        assert run.status == DagsterRunStatus.SUCCESS
        records = instance.get_records_for_run(result.run_id).records
    events = [record.event_log_entry.dagster_event for record in records if record.event_log_entry.dagster_event]
    counts = {
        event.asset_key.to_user_string(): event.materialization.metadata.get("dagster/row_count")
        for event in events
        if event.is_step_materialization
    }
    assert (
        counts["marts/customer_lifecycle"].value == place.query("select count(*) from marts.customer_lifecycle")[0][0]
    )
    assert len(counts) == 71
    assert [key for key, rows in counts.items() if rows is None] == ["published/report"], "a page has no rows"
    assert counts["raw/purchases"].value == place.query("select count(*) from raw.purchases")[0][0]
    lineages = {
        event.asset_key.to_user_string(): event.materialization.metadata["dagster/column_lineage"].lineage
        for event in events
        if event.is_step_materialization and "dagster/column_lineage" in event.materialization.metadata
    }
    built = {key for key in counts if key.split("/")[0] in ("staging", "intermediate", "features")}
    assert built <= set(lineages)
    sources = lineages["features/customer_features"].deps_by_column["recency_days"]
    assert ("intermediate/customer_days", "event_date") in {
        (source.asset_key.to_user_string(), source.column_name) for source in sources
    }
    checks = [
        event.asset_check_evaluation_data for event in events if event.event_type_value == "ASSET_CHECK_EVALUATION"
    ]
    at_the_door = [check for check in checks if check.check_name == "great_expectations"]
    assert {check.asset_key.path[1] for check in at_the_door} == set(place.shop.logs)
    assert all(check.metadata["rows"].value is not None for check in at_the_door)


def test_nights_twice_in_random_order_and_as_one_range_give_the_same_tables(make_place, deliveries):
    as_range, shuffled = make_place("range"), make_place("shuffled")
    for place in (as_range, shuffled):
        place.deliver(deliveries)
    order = RANGE * 2
    random.Random(5).shuffle(order)

    as_range.first_night(RANGE[0], RANGE[-1])
    for night in order:
        shuffled.night(night)

    assert shuffled.table_hashes() == as_range.table_hashes()
    ledger = "select * exclude (is_published) from marts.prediction_ledger order by all"
    assert shuffled.query(ledger) == as_range.query(ledger)


def test_late_and_daily_deliveries_give_the_same_tables_as_all_at_once(make_place, deliveries):
    at_once, by_day = make_place("at_once"), make_place("by_day")
    at_once.deliver(deliveries)
    at_once.first_night(RANGE[0], RANGE[-1])
    late = {name for name in deliveries if str(RANGE[1]) in name or f"{FIRST + timedelta(days=12)}" in name}
    on_time = {name: text for name, text in deliveries.items() if name not in late}

    for night in RANGE:
        by_day.deliver({name: text for name, text in on_time.items() if name[-17:] and _day(name) <= night})
        if night == RANGE[2]:
            by_day.deliver({name: deliveries[name] for name in late})
        by_day.night(night)

    assert by_day.table_hashes() == at_once.table_hashes()


def _day(name: str) -> date:
    return date.fromisoformat(name.split(".")[0][-10:])


def test_a_replaced_delivery_gives_the_tables_of_its_last_version(make_place, deliveries):
    corrected, clean = make_place("corrected"), make_place("clean")
    name = f"purchases-{RANGE[0]}.csv"
    header, *lines = deliveries[name].splitlines(keepends=True)
    wrong = header + "".join(line.replace("cust-0", "cust-9") for line in lines[:2])
    corrected.deliver({**deliveries, name: wrong})
    corrected.night(RANGE[1])

    corrected.deliver(deliveries)
    corrected.night(RANGE[1])
    clean.deliver(deliveries)
    clean.first_night(RANGE[1])

    assert corrected.table_hashes() == clean.table_hashes()


def test_an_event_after_the_as_of_date_moves_nothing(make_place, deliveries):
    place = make_place()
    night = date(2024, 4, 5)
    place.deliver({name: text for name, text in deliveries.items() if _day(name) <= night})
    place.night(night)
    tables = (
        "features.customer_features",
        "features.customer_stages",
        "marts.customer_lifecycle",
        "ml.customer_segments",
    )
    before = {
        table: place.query(f"select * from {table} where as_of_date = '{night}' order by all") for table in tables
    }

    place.deliver({name: text for name, text in deliveries.items() if _day(name) > night})
    planted = "order_no,sku,qty,price,placed_at,customer\nX1,P01,99,999.00,2024-04-06T00:00:00,cust-01\n"
    place.deliver({"purchases-2024-04-06.csv": planted})
    place.night(night)

    assert place.query("select count(*) from raw.purchases where order_id = 'X1'") == [(1,)]
    for table in tables:
        assert place.query(f"select * from {table} where as_of_date = '{night}' order by all") == before[table]


def test_a_reader_of_yesterday_keeps_it_while_the_next_night_is_published(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(RANGE[0])
    current = place.settings.published / "toy" / "current" / "perennial.duckdb"
    with duckdb.connect(current, read_only=True) as reader:
        place.night(RANGE[1])
        assert reader.execute("select distinct as_of_date from customer_lifecycle").fetchall() == [(RANGE[0],)]
    with duckdb.connect(current, read_only=True) as reader:
        assert reader.execute("select distinct as_of_date from customer_lifecycle").fetchall() == [(RANGE[1],)]


def test_an_older_night_does_not_take_readers_back(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(RANGE[2])
    place.night(RANGE[0])
    folder = publication.current(place.settings.published, "toy")
    assert folder is not None
    assert folder.name.startswith(str(RANGE[2]))


def test_what_is_unreadable_is_told_and_the_night_goes_on(make_place, deliveries):
    place = make_place()
    bad_line = f"O9,P01,many,1.00,{LAST}T10:00:00,cust-01\n"
    name = f"purchases-{LAST}.csv"
    place.deliver({**deliveries, name: deliveries[name] + bad_line})
    (place.settings.landing("toy") / f"purchases-{FIRST}.csv").write_bytes(b"order_no,\xff\xfe")

    result = place.night(LAST)

    (finding,) = result.findings
    assert finding.check_name == "every_file_readable"
    reason = "it is not UTF-8: byte 0xff in line 1; deliver it as UTF-8"
    shown = [record.data for record in finding.metadata["refused"].records]
    assert shown == [{"file_name": f"purchases-{FIRST}.csv", "reason": reason}]
    assert place.query("select file_name, reason from raw.quarantine") == [(name, "quantity: 'many' is not a quantity")]
    assert place.query("select file_name, reason from raw.ingested_files where status = 'refused'") == [
        (f"purchases-{FIRST}.csv", reason)
    ]


def test_a_night_of_unreadable_rows_stops_before_anything_is_published(make_place, deliveries):
    place = make_place()
    place.deliver({name: text for name, text in deliveries.items() if _day(name) < LAST})
    place.first_night(LAST - timedelta(days=1))
    before = publication.current(place.settings.published, "toy")
    header = deliveries[f"purchases-{LAST}.csv"].splitlines()[0]
    place.deliver({f"purchases-{LAST}.csv": header + "\n" + "O1,P01,one,1.00,yesterday,cust-01\n" * 20})

    result = run.run_nights(place.shop, place.settings, Window(LAST, LAST))

    assert not result.succeeded
    assert "few_rows_quarantined" in {finding.check_name for finding in result.findings}
    assert publication.current(place.settings.published, "toy") == before


def test_an_empty_shop_has_a_night_too(make_place):
    place = make_place()
    place.night(FIRST)
    assert place.query("select count(*) from marts.customer_lifecycle") == [(0,)]
    assert publication.current(place.settings.published, "toy") is not None


def test_a_missing_log_leaves_nulls_not_zeros(make_place, deliveries):
    logs = make_place("all").shop.model_dump()["logs"]
    place = make_place("purchases_only", logs={"purchases": logs["purchases"]})
    place.deliver({name: text for name, text in deliveries.items() if name.startswith("purchases")})
    place.night(LAST)
    columns = "session_count_30d, view_count_30d, cart_count_30d, review_count, rating_mean, top_category"
    assert place.query(f"select distinct {columns} from marts.customer_lifecycle") == [(None,) * 6]
    assert place.query("select count(*) from marts.customer_lifecycle where order_count is null") == [(0,)]


def test_without_purchases_nobody_is_called_a_prospect(make_place, deliveries):
    logs = make_place("all").shop.model_dump()["logs"]
    place = make_place("reviews_only", logs={"reviews": logs["reviews"]})
    place.deliver({name: text for name, text in deliveries.items() if name.startswith("reviews")})
    place.night(LAST)
    rows = place.query("select distinct lifecycle_stage, order_count, segment_id from marts.customer_lifecycle")
    assert rows == [(None, None, None)]
    assert place.query("select count(*) > 0 from marts.customer_lifecycle where review_count > 0") == [(True,)]


def test_a_rebuild_brings_every_night_back(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(RANGE[0], RANGE[2])
    before = place.table_hashes()

    latest = run.forget_built_tables(place.shop, place.settings)
    place.night(latest)

    assert latest == RANGE[2]
    assert place.table_hashes() == before


def test_a_killed_night_is_made_up_for_by_the_next(make_place, deliveries, tmp_path):
    killed, undisturbed = make_place("killed"), make_place("undisturbed")
    undisturbed.deliver(deliveries)
    undisturbed.first_night(LAST)
    killed.deliver(deliveries)
    shop_file = tmp_path / "shop.json"
    shop_file.write_text(killed.shop.model_dump_json())
    for place_of_death in ("build", "publish"):
        line = [
            sys.executable,
            "-W",
            "ignore",
            "-c",
            DIES,
            str(shop_file),
            str(killed.settings.data),
            place_of_death,
        ]
        assert subprocess.run(line, check=False, capture_output=True, cwd=PROJECT).returncode == -signal.SIGKILL

    killed.night(LAST)

    assert killed.table_hashes() == undisturbed.table_hashes()
    with DagsterInstance.get() as instance:
        statuses = [record.status.value for record in instance.get_runs()]
    assert sorted(statuses) == ["FAILURE", "FAILURE", "SUCCESS"]


def test_a_stopped_night_stays_stopped_until_the_files_are_mended(make_place, deliveries):
    place = make_place()
    place.deliver({name: text for name, text in deliveries.items() if _day(name) < LAST})
    place.first_night(LAST - timedelta(days=1))
    name = f"purchases-{LAST}.csv"
    header = deliveries[name].splitlines()[0]
    place.deliver({name: header + "\n" + "O1,P01,one,1.00,yesterday,cust-01\n" * 20})

    for _ in range(2):
        assert not run.run_nights(place.shop, place.settings, Window(LAST, LAST)).succeeded

    place.deliver(deliveries)
    place.night(LAST)


def test_changed_rules_rebuild_every_evening(make_place, deliveries):
    thresholds = {"at_risk_after_rhythms": 1, "at_risk_after_days": 3}
    changed, from_scratch = make_place("changed"), make_place("scratch", lifecycle=thresholds)
    for place in (changed, from_scratch):
        place.deliver(deliveries)
    changed.first_night(RANGE[0])

    changed.shop = from_scratch.shop
    changed.night(RANGE[1])
    from_scratch.night(RANGE[0])
    from_scratch.night(RANGE[1])

    assert changed.table_hashes() == from_scratch.table_hashes()


def test_another_pseudonym_key_is_refused(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.night(FIRST)
    place.settings = place.settings.model_copy(update={"pseudonym_key": SecretStr("another")})
    result = run.run_nights(place.shop, place.settings, Window(FIRST, FIRST))
    assert "is not the one that this warehouse was filled with" in result.failures[0]
