"""The bare engine on the same work: one DuckDB script from online_retail's files to the same tables.

It reads the files with DuckDB's own ``read_csv`` and runs the models' SQL as dbt compiled it, in one process. It has no
ledger, quarantine, checks, tests, history of runs or atomic publish: what it leaves out is what Perennial adds.

    python -m benchmarks.bare_night DATABASE LANDING COMPILED FIRST LAST
"""

import hashlib
import hmac
import os
import sys
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa

from assets.reviews import make_tables
from ml import customer_scores, segmentation
from ml.customer_scores import SCORE_SCHEMA
from ml.customer_value import CustomerValueModel
from ml.segmentation import SEGMENT_FEATURES
from orchestration.models import ModelStore
from orchestration.nights import Window, cutoffs, plan_night, write_days
from orchestration.record import make_record
from orchestration.settings import PROJECT
from orchestration.shops import load_shop
from orchestration.training import train

SHOP = load_shop("online_retail", PROJECT / "data" / "shops")
SHOP_FIRST_DATE = SHOP.first_date
VIEWS = ("order_lines", "browse_events", "reviews", "products", "campaign_touches", "customers")
# In the order of their dependencies, with the days that each is kept by.
BEFORE_MODELS = (
    ("intermediate", "int_orders__netted", "event_date", "event_dates"),
    ("intermediate", "int_sessions__sessionized", "event_date", "event_dates"),
    ("intermediate", "int_customer_products__summed", "event_date", "event_dates"),
    ("intermediate", "customer_days", "event_date", "event_dates"),
    ("features", "shop_rhythms", "as_of_date", "as_of_dates"),
    ("features", "customer_prices", "as_of_date", "as_of_dates"),
    ("features", "customer_features", "as_of_date", "as_of_dates"),
    ("features", "customer_rfm", "as_of_date", "as_of_dates"),
    ("features", "customer_stages", "as_of_date", "as_of_dates"),
)
AFTER_MODELS = (
    ("marts", "customer_lifecycle", "as_of_date", "as_of_dates"),
    ("marts", "customer_migrations", "as_of_date", "migration_dates"),
    ("marts", "prediction_ledger", "as_of_date", "ledger_dates"),
    ("marts", "model_scorecard", "as_of_month", "ledger_months"),
    ("marts", "model_calibration", "as_of_month", "ledger_months"),
    ("marts", "lifecycle_transitions", "as_of_date", "transition_dates"),
    ("marts", "shop_days", "event_date", "event_dates"),
)


def main(database: str, landing: str, compiled: str, first: str, last: str) -> None:
    """Loads the files that aren't loaded and builds the days that are asked for."""
    is_new = not Path(database).exists()
    Path(database).parent.mkdir(parents=True, exist_ok=True)
    config: dict[str, str | bool | int | float | list[str]] = {"memory_limit": "512MB", "threads": "2"}
    with duckdb.connect(database, config=config) as con:
        con.execute("set timezone = 'UTC'")
        if is_new:
            _make_tables(con)
        days = _load(con, Path(landing))
        _plan(con, date.fromisoformat(first), date.fromisoformat(last), days)
        models = Path(compiled)
        for name in VIEWS if is_new else ():
            con.execute(f"create view staging.stg_shop__{name} as {_sql(models, 'staging', f'stg_shop__{name}')}")
        make_tables(con)
        for model in BEFORE_MODELS:
            _build(con, models, *model, is_new=is_new)
        _segment(con)
        _score(con)
        for model in AFTER_MODELS:
            _build(con, models, *model, is_new=is_new)
        _write(con, Path(database).parent)


def _make_tables(con: duckdb.DuckDBPyConnection) -> None:
    # The empty tables are made as Perennial makes them; what fills them is this script's own.
    from assets.ingest.schema import create_tables

    create_tables(con)
    for schema in ("staging", "intermediate", "features", "ml", "marts", "nights"):
        con.execute(f"create schema {schema}")
    con.execute("create table raw.files (name varchar)")
    con.execute(
        "create table ml.customer_segments (customer_id varchar, segment_id varchar, segment_name varchar, "
        "segment_distance double, model_version varchar, as_of_date date)"
    )
    con.register("nothing", pl.DataFrame(schema=SCORE_SCHEMA).to_arrow())
    con.execute("create table ml.customer_scores as from nothing")
    make_record(con)


def _load(con: duckdb.DuckDBPyConnection, landing: Path) -> list[date]:
    known = {name for (name,) in con.execute("select name from raw.files").fetchall()}
    names = sorted(path.name for path in landing.glob("*.csv.gz") if path.name not in known)
    if not names:
        return []
    files = [str(landing / name) for name in names]
    key = os.environ["PERENNIAL_PSEUDONYM_KEY"].encode()
    con.execute("create temp table lines as select * from read_csv(?, all_varchar = true)", [files])
    ids = [
        row[0] for row in con.execute("select distinct CustomerID from lines where CustomerID is not null").fetchall()
    ]
    pseudonyms = pl.DataFrame(
        {"id": ids, "pseudonym": [hmac.new(key, text.encode(), hashlib.sha256).hexdigest()[:24] for text in ids]},
        schema={"id": pl.String, "pseudonym": pl.String},
    ).to_arrow()
    con.register("pseudonyms", pseudonyms)
    con.execute(
        """
        insert into raw.purchases by name
        select cast(InvoiceDate as date) as event_date, InvoiceNo as order_id, StockCode as product_id,
            cast(Quantity as decimal(18, 4)) as quantity, cast(UnitPrice as decimal(18, 6)) as unit_price,
            timezone('UTC', timezone('Europe/London', cast(InvoiceDate as timestamp))) as ordered_at,
            pseudonym as customer_id, Country as country,
            upper(StockCode) in ('POST', 'DOT', 'C2', 'M', 'D', 'S', 'B', 'BANK CHARGES', 'AMAZONFEE', 'CRUK')
                or lower(StockCode) like 'gift%' as is_service_line,
            '' as file_id, 0 as line_number, md5_number(concat_ws(chr(31), coalesce(CustomerID, ''), Country,
                coalesce(Description, ''), InvoiceDate, InvoiceNo, Quantity, StockCode, UnitPrice)) as record_hash,
            row_number() over (partition by InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice,
                CustomerID, Country) as copy_number
        from lines left join pseudonyms on id = CustomerID;
        insert into raw.products by name
        select *, row_number() over (partition by event_date, product_id, name) as copy_number from (
            select cast(InvoiceDate as date) as event_date, StockCode as product_id, trim(Description) as name,
                '' as file_id, 0 as line_number,
                md5_number(concat_ws(chr(31), StockCode, trim(Description))) as record_hash
            from lines where cast(UnitPrice as double) > 0 and Description is not null
        );
        """
    )
    con.execute("insert into raw.files select unnest(?::varchar[])", [names])
    return [row[0] for row in con.execute("select distinct cast(InvoiceDate as date) from lines").fetchall()]


def _plan(con: duckdb.DuckDBPyConnection, first: date, last: date, days: list[date]) -> None:
    built = [day for (day,) in con.execute("select distinct as_of_date from ml.customer_segments").fetchall()]
    plan = plan_night(
        Window(first, last),
        SHOP_FIRST_DATE,
        dict.fromkeys(days, 1),
        {},
        dict.fromkeys(built, 1),
        horizons=SHOP.looks_ahead.all_days,
    )
    write_days(con, plan)


def _sql(models: Path, layer: str, name: str) -> str:
    return (models / layer / f"{name}.sql").read_text()


def _build(
    con: duckdb.DuckDBPyConnection, models: Path, layer: str, name: str, column: str, days: str, *, is_new: bool
) -> None:
    sql = _sql(models, layer, name)
    if is_new:
        con.execute(f"create table {layer}.{name} as {sql}")
        return
    con.execute(f"delete from {layer}.{name} where {column} in (select {column} from nights.{days})")
    con.execute(f"insert into {layer}.{name} by name {sql}")


def _segment(con: duckdb.DuckDBPyConnection) -> None:
    evenings = [row[0] for row in con.execute("select as_of_date from nights.as_of_dates order by 1").fetchall()]
    folder = Path(str(con.execute("select path from duckdb_databases() where path is not null").fetchall()[0][0]))
    kept = folder.with_suffix(".models")
    kept.mkdir(exist_ok=True)
    fits: dict[date, segmentation.Segmentation] = {}
    previous = None
    for cutoff in cutoffs(SHOP_FIRST_DATE, max(evenings)):
        path = kept / f"{cutoff}.json"
        if path.exists() and cutoff not in evenings:
            previous = fits[cutoff] = segmentation.Segmentation.from_json(path.read_text())
            continue
        previous = fits[cutoff] = segmentation.fit(_buyers(con, cutoff), cutoff, previous)
        path.write_text(previous.to_json())
    con.execute("delete from ml.customer_segments where as_of_date in (select as_of_date from nights.as_of_dates)")
    for evening in evenings:
        model = fits[max(cutoff for cutoff in fits if cutoff <= evening)]
        assigned = segmentation.assign(model, _buyers(con, evening)).with_columns(as_of_date=pl.lit(evening, pl.Date))
        con.register("assigned", assigned.to_arrow())
        con.execute("insert into ml.customer_segments by name select * from assigned")


class _Queries:
    """What training asks of a warehouse."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con

    def query(self, sql: str, **params: object) -> pl.DataFrame:
        frame: pl.DataFrame = self._con.sql(sql, params=params).pl()
        return frame


def _score(con: duckdb.DuckDBPyConnection) -> None:
    """Trains what is due and scores; a set that an earlier call has trained is read."""
    evenings = [row[0] for row in con.execute("select as_of_date from nights.as_of_dates order by 1").fetchall()]
    database = Path(str(con.execute("select path from duckdb_databases() where path is not null").fetchall()[0][0]))
    store = ModelStore(folder=str(database.with_suffix(".models")))
    due = list(cutoffs(SHOP_FIRST_DATE, max(evenings)))
    con.execute("delete from ml.customer_scores where as_of_date in (select as_of_date from nights.as_of_dates)")
    values: dict[date, CustomerValueModel] = {}
    for number, cutoff in enumerate(due):
        until = due[number + 1] if number + 1 < len(due) else date.max
        scored = [evening for evening in evenings if cutoff <= evening < until]
        if not scored:
            continue
        models = None if cutoff in evenings else store.customer_models(cutoff, "bare")
        if models is None:
            models = train(SHOP, _Queries(con), cutoff, values)  # type: ignore[arg-type]  # all that it asks of it
            store.keep_customer_models(models, "bare")
        features = con.sql(
            "select * from features.customer_features where as_of_date in (select unnest($evenings::date[]))",
            params={"evenings": scored},
        ).to_arrow_reader(100_000)
        con.register("scores", pa.Table.from_batches(list(customer_scores.score_batches(models, features))))
        con.execute("insert into ml.customer_scores by name from scores")


def _buyers(con: duckdb.DuckDBPyConnection, evening: date) -> pl.DataFrame:
    columns = ", ".join(f"cast({column} as double) as {column}" for column in SEGMENT_FEATURES)
    buyers: pl.DataFrame = con.sql(
        f"select customer_id, {columns} from features.customer_features "
        "where as_of_date = $evening and order_count > 0",
        params={"evening": evening},
    ).pl()
    return buyers


def _write(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    latest = "as_of_date = (select max(as_of_date) from nights.as_of_dates)"
    tables = {
        "customer_lifecycle": f"select * from marts.customer_lifecycle where {latest} order by customer_id",
        "lifecycle_transitions": "select * from marts.lifecycle_transitions order by as_of_date, customer_id",
        "shop_days": "select * from marts.shop_days order by event_date",
    }
    for name, sql in tables.items():
        con.execute(f"copy ({sql}) to '{folder}/{name}.parquet' (format parquet, compression zstd)")
        con.execute(f"copy ({sql}) to '{folder}/{name}.csv' (header)")


if __name__ == "__main__":
    main(*sys.argv[1:])
