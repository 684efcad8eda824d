"""Taking a warehouse's sources over to Spark, and asking both engines for their tables."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
from pyspark.sql import SparkSession

from orchestration.dbt import DBT_PROJECT, arguments

SOURCES = ("raw", "ml", "nights", "record")
LAYERS = ("staging", "intermediate", "features", "marts")


@contextmanager
def session(remote: str) -> Iterator[SparkSession]:
    """A session on the Connect server, with time told in UTC."""
    spark = SparkSession.builder.remote(remote).config("spark.sql.session.timeZone", "UTC").create()
    try:
        yield spark
    finally:
        spark.stop()


def take_over(warehouse: Path, folder: Path, spark: SparkSession) -> None:
    """Puts the warehouse's source tables in place of Spark's, as Parquet files in ``folder``."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        for schema, table in _tables(con, SOURCES):
            place = folder / schema / table
            place.mkdir(parents=True)
            con.execute(f"copy (select {_columns(con, schema, table)} from {schema}.{table}) to '{place}/rows.parquet'")
            spark.sql(f"create schema if not exists {schema}")
            spark.sql(f"drop table if exists {schema}.{table}")
            spark.sql(f"create table {schema}.{table} using parquet location '{place}'")


def _tables(con: duckdb.DuckDBPyConnection, schemas: tuple[str, ...]) -> list[tuple[str, str]]:
    return con.execute(
        "select table_schema, table_name from information_schema.tables where table_schema in "
        f"{schemas!s} order by 1, 2"
    ).fetchall()


def _columns(con: duckdb.DuckDBPyConnection, schema: str, table: str) -> str:
    described = con.execute(f"describe {schema}.{table}").fetchall()
    # Parquet has no whole numbers of 128 bits; a row's hash is kept as its digits.
    return ", ".join(
        f"lpad(lower(hex({name})), 32, '0') as {name}" if kind == "UHUGEINT" else f'"{name}"'
        for name, kind, *_ in described
    )


def build(remote: str, target: Path, variables: dict[str, Any]) -> dict[str, str]:
    """Builds and tests all models on Spark.

    Args:
        remote: the Connect server.
        target: folder of dbt's manifest and of what it says.
        variables: dbt's variables.

    Returns:
        Of each model and data test by its unique id, what became of it, with dbt's message where it failed.
    """
    line = [*arguments("build", target, variables), "--target", "spark", "--exclude-resource-type", "unit_test"]
    # A process of its own: Spark's client and dbt's adapter stay for as long as theirs does.
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "from dbt.cli.main import cli; cli()", "--no-use-colors", *line],
        env={**os.environ, "SPARK_REMOTE": remote, "PERENNIAL_DBT_THREADS": "4"},
        capture_output=True,
        text=True,
        check=False,
    )
    results = target / "run_results.json"
    assert results.exists(), done.stdout + done.stderr
    found = json.loads(results.read_text())["results"]
    results.unlink()
    return {
        result["unique_id"]: result["status"] + (f": {result['message']}" if result["status"] == "error" else "")
        for result in found
    }


def built(warehouse: Path, spark: SparkSession) -> Iterator[tuple[str, pl.DataFrame, pl.DataFrame]]:
    """Each table that dbt builds by its name, as DuckDB has it and as Spark has it."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        con.execute("set timezone = 'UTC'")
        models = {path.stem for path in (DBT_PROJECT / "models").rglob("*.sql")}
        for schema, table in _tables(con, LAYERS):
            if table not in models:  # what Python makes has its place in a layer, too
                continue
            name = f"{schema}.{table}"
            yield name, con.sql(f"from {name}").pl(), pl.from_arrow(spark.table(name).toArrow())
