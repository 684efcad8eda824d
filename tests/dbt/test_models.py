"""The models: dbt's own tests pass on a tiny shop, a broken table turns them red, and every model keeps the rules."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
import yaml

from assets.ingest.ledger import Ledger
from assets.ingest.schema import create_tables
from assets.reviews import make_tables
from ml.customer_scores import SCORE_SCHEMA
from ml.lift import EFFECT_SCHEMA
from orchestration.dbt import DBT_PROJECT, Dbt, arguments
from orchestration.logs import LOGS
from orchestration.nights import Window, write_plan
from orchestration.record import make_list_record, make_record

FIRST, LAST = date(2024, 1, 1), date(2024, 1, 3)
MODELS = sorted((DBT_PROJECT / "models").rglob("*.sql"))
ALL_SQL = sorted(path for folder in ("models", "macros", "tests") for path in (DBT_PROJECT / folder).rglob("*.sql"))

# order, customer, product, quantity, price, day, service line, copy
LINES = [
    ("o1", "ann", "cup", 2, 5, "2024-01-01", False, 1),
    ("o1", "ann", "cup", 2, 5, "2024-01-01", False, 2),
    ("o1", "ann", "post", 1, 3, "2024-01-01", True, 1),
    ("o2", None, "cup", 1, 5, "2024-01-01", False, 1),
    ("o3", "ben", "pen", 3, "0.333333", "2024-01-02", False, 1),
    ("r1", "ann", "cup", -1, 5, "2024-01-03", False, 1),
]

# What was foretold of one of them.
TOLD = {"customer_id": "ann", "purchase_probability": 0.4, "as_of_date": FIRST}


def fill(con: duckdb.DuckDBPyConnection) -> None:
    """The rows that ingest would have written."""
    create_tables(con)
    # The reader's tables take their columns from the reviews that dbt stages.
    con.execute(
        "create schema staging; create view staging.stg_shop__reviews as select review_id, customer_id, product_id, "
        "event_date as review_date, channel from raw.reviews"
    )
    Ledger(con, run_id="tiny", run_at=datetime(2024, 1, 4, tzinfo=UTC))
    for number, (order, customer, product, quantity, price, day, is_service, copy) in enumerate(LINES):
        con.execute(
            "insert into raw.purchases by name select ? as order_id, ? as customer_id, ? as product_id, ? as quantity, "
            "?::decimal(18, 6) as unit_price, ?::date as event_date, ?::timestamp as ordered_at, ? as is_service_line, "
            "? as copy_number, ?::uhugeint as record_hash, 1 as file_id, 1 as line_number",
            [order, customer, product, quantity, price, day, day, is_service, copy, number - (copy - 1)],
        )
    con.execute(
        "insert into raw.browse_events by name select 'view' as event_type, 'cat' as customer_id, 'cup' as product_id, "
        "date '2024-01-02' as event_date, timestamp '2024-01-02 10:00' as occurred_at, 1 as copy_number, "
        "99::uhugeint as record_hash, 1 as file_id, 2 as line_number"
    )
    con.execute(
        "insert into raw.event_days select 'purchases', unnest(?::date[]), 1", [[FIRST, date(2024, 1, 2), LAST]]
    )
    con.execute(
        "create schema if not exists ml; create table ml.customer_segments (customer_id varchar, as_of_date date, "
        "segment_id varchar, segment_name varchar, segment_distance double, model_version varchar)"
    )
    make_tables(con)
    con.register("scores", pl.DataFrame([TOLD], schema=SCORE_SCHEMA).to_arrow())
    con.execute("create table ml.customer_scores as from scores")
    con.register("effects", pl.DataFrame(schema=EFFECT_SCHEMA).to_arrow())
    con.execute("create table ml.campaign_effects as from effects")
    make_record(con)
    con.execute(
        "create table ml.recommendation_trials (list_name varchar, customer_id varchar, place integer, product_id "
        "varchar, is_repeat boolean, model_version varchar, as_of_date date)"
    )
    make_list_record(con)
    con.execute(
        "insert into ml.review_annotations by name select 'zippy' as review_id, 'ann' as customer_id, 'cup' as "
        "product_id, date '2024-01-02' as review_date, 'review' as channel, 'reader-1' as model_version"
    )
    con.execute(
        "insert into ml.review_aspects by name select 'zippy' as review_id, date '2024-01-02' as review_date, 'cup' as "
        "product_id, 1 as mention_number, unnest(['zip', 'lid']) as aspect, 'negative' as polarity, 0.9 as probability"
    )
    write_plan(con, Window(FIRST, LAST), FIRST, horizons=(30, 90, 365))


@pytest.fixture(scope="module")
def dbt(tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    folder = tmp_path_factory.mktemp("shop")
    warehouse = folder / "shop.duckdb"
    with duckdb.connect(str(warehouse)) as con:
        fill(con)
    dbt = Dbt(
        target=str(folder / "target"),
        warehouse=str(warehouse),
        memory_limit="512MB",
        threads=2,
        variables={"logs": list(LOGS)},
    )
    dbt.prepare()
    return dbt


@pytest.fixture(scope="module")
def results(dbt: Dbt) -> Any:
    """A whole build, unit tests included; a night leaves those out, so dbt is called without a selection."""
    return dbt._invoke(arguments("build", Path(dbt.target), dbt.variables)).results


@pytest.fixture
def warehouse(dbt: Dbt, results: Any) -> Iterator[Path]:
    """The built warehouse; what a test breaks is put back."""
    path = Path(dbt.warehouse)
    content = path.read_bytes()
    yield path
    path.write_bytes(content)


def break_table(warehouse: Path, sql: str) -> None:
    with duckdb.connect(str(warehouse)) as con:
        con.execute(sql)


def test_every_model_and_test_passes_on_a_tiny_shop(results: Any) -> None:
    assert {str(result.status) for result in results} <= {"success", "pass"}
    kinds = [result.node.resource_type.value for result in results]
    assert kinds.count("model") == len(MODELS)
    assert kinds.count("unit_test") >= 19
    assert 20 <= kinds.count("test") <= 50, "each test costs every night: keep their number moderate"


def test_the_tiny_shop_is_summed_up_as_by_hand(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        days = con.execute(
            "select event_date, order_count, buyer_count, net_amount, guest_net_amount, service_amount, session_count "
            "from marts.shop_days order by 1"
        ).fetchall()
        stages = con.execute(
            "select customer_id, lifecycle_stage, order_count_30d from marts.customer_lifecycle where as_of_date = ? "
            "order by 1",
            [LAST],
        ).fetchall()
    assert [(day.day, *map(float, figures)) for day, *figures in days] == [
        (1, 2, 1, 15, 5, 3, 0),
        (2, 1, 1, 1, 0, 0, 1),
        (3, 0, 0, -5, 0, 0, 0),
    ]
    assert stages == [("ann", "new", 1), ("ben", "new", 1), ("cat", "prospect", 0)]


@pytest.mark.parametrize(
    ("sql", "tests"),
    [
        (
            "insert into marts.customer_lifecycle select * from marts.customer_lifecycle limit 1",
            {"customer_lifecycle_key", "every_customer_has_a_lifecycle"},
        ),
        ("update marts.customer_lifecycle set lifecycle_stage = null", {"every_customer_has_a_stage"}),
        ("update marts.shop_days set net_amount = net_amount + 0.01", {"shop_days_amounts_equal_raw_order_lines"}),
        ("update features.customer_stages set lifecycle_stage = 'sleepy'", {"customer_stages_names"}),
        (
            "update features.customer_features set last_seen_date = as_of_date + 1",
            {"features_know_nothing_of_the_future"},
        ),
        ("delete from intermediate.int_orders__netted where is_guest", {"orders_hold_every_order_line"}),
        ("update intermediate.customer_days set net_amount = 0", {"customer_days_and_guests_equal_orders"}),
        ("delete from marts.voice_of_customer where aspect = 'zip'", {"voice_of_customer_holds_every_mention"}),
        ("update marts.voice_of_customer set mention_count = mention_count + 1", {"voice_of_customer_counts"}),
        ("update marts.lifecycle_transitions set to_stage = 'lost'", {"transitions_lead_to_the_stage_of_the_day"}),
    ],
)
def test_a_broken_table_turns_its_tests_red(dbt: Dbt, warehouse: Path, sql: str, tests: set[str]) -> None:
    break_table(warehouse, sql)
    line = arguments("test", Path(dbt.target), dbt.variables, " ".join(sorted(tests)))
    failed = {result.node.name for result in dbt._invoke(line).results if str(result.status) == "fail"}
    assert failed == tests


def test_a_mart_with_another_type_is_refused(dbt: Dbt, warehouse: Path) -> None:
    break_table(warehouse, "alter table ml.customer_segments alter segment_id type integer")
    results = dbt._invoke(arguments("build", Path(dbt.target), dbt.variables, "customer_lifecycle")).results
    (model,) = [result for result in results if result.node.resource_type.value == "model"]
    assert str(model.status) == "error"
    assert "contract" in model.message


def described() -> dict[str, dict[str, Any]]:
    files = [yaml.safe_load(path.read_text()) for path in (DBT_PROJECT / "models").rglob("_*.yml")]
    return {model["name"]: model for file in files for model in file.get("models", [])}


def test_every_model_is_described_by_its_grain() -> None:
    models = described()
    assert sorted(models) == sorted(path.stem for path in MODELS)
    assert [name for name, model in models.items() if not model["description"].startswith("One row per ")] == []


@pytest.mark.parametrize("layer", ["features", "marts"])
def test_every_column_that_others_read_is_described(dbt: Dbt, warehouse: Path, layer: str) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        columns = con.execute(
            "select table_name, column_name from information_schema.columns where table_schema = ?", [layer]
        ).fetchall()
    models = described()
    texts = {(name, c["name"]): c["description"] for name in models for c in models[name].get("columns", [])}
    assert columns
    assert [column for column in columns if not texts.get(column)] == []


def test_marts_are_contracts() -> None:
    manifest = {path.stem for path in MODELS if path.parent.name == "marts"}
    assert manifest == {
        name for name, model in described().items() if model.get("config", {}).get("contract", {}).get("enforced")
    }


def test_models_are_named_by_their_layer() -> None:
    pattern = {
        "staging": r"stg_[a-z]+__[a-z_]+s",
        # customer_days is read by every layer above: a plain name, as design.md gives it.
        "intermediate": r"int_[a-z_]+__[a-z]+ed|customer_days",
        "features": r"(?!stg_|int_)[a-z]+(_[a-z]+)*",
        "marts": r"(?!stg_|int_)[a-z]+(_[a-z]+)*",
    }
    misnamed = [path.stem for path in MODELS if not re.fullmatch(pattern[path.parent.name], path.stem)]
    assert misnamed == []


@pytest.mark.parametrize("path", ALL_SQL, ids=lambda path: path.stem)
def test_no_sql_asks_for_the_time(path: Path) -> None:
    assert not re.search(
        r"\b(now|today|getdate|current_localtimestamp|get_current_timestamp)\s*\(|\bcurrent_(date|time|timestamp)\b",
        path.read_text().lower(),
    )


def test_the_manifest_groups_tables_as_duckdb_does(dbt: Dbt, results: Any) -> None:
    nodes = json.loads(dbt.manifest.read_text())["nodes"].values()
    placed = {node["name"]: node["schema"] for node in nodes if node["resource_type"] == "model"}
    assert placed == {path.stem: path.parent.name for path in MODELS}
