"""The warehouse's views of the tables that Spark has built: over their Parquet files, so nothing is copied back."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from orchestration.engine import CHANGE
from orchestration.expressions import literal, quoted
from orchestration.spark.session import SparkError
from orchestration.spark.types import to_duckdb

if TYPE_CHECKING:
    from pyspark.sql.connect.session import SparkSession

Table = tuple[str, str]


def make_schemas(spark: "SparkSession", schemas: Iterable[str], folder: Path) -> None:
    """Makes the shop's schemas there, each with its tables in a folder of its name.

    Raises:
        SparkError: a schema's tables lie elsewhere, as another shop's do.
    """
    for schema in schemas:
        place = folder / schema
        spark.sql(f"create schema if not exists {schema} location {literal(str(place))}")
        found = {row[0]: row[1] for row in spark.sql(f"describe schema {schema}").collect()}
        location = found["Location"].removeprefix("file:").rstrip("/")
        if location.replace("//", "/") != str(place):
            raise SparkError(
                f"Spark's schema {schema} is at {location}, and this shop's tables are in {place}: a shop has a "
                "catalogue of its own there. Point PERENNIAL_SPARK_REMOTE at another, or drop what is in this one."
            )


def drop_unseen(con: duckdb.DuckDBPyConnection, spark: "SparkSession", models: Iterable[Table], folder: Path) -> None:
    """Drops tables there that the warehouse has no view of: it was rebuilt, or restored, or a first night was killed.

    Files that a killed night left without a table go, too: none could be made in their place.

    Raises:
        SparkError: the warehouse has such a table of its own.
    """
    kinds = {
        (schema, name): kind
        for schema, name, kind in con.execute(
            "select table_schema, table_name, table_type from information_schema.tables"
        ).fetchall()
    }
    for schema, name in models:
        kind = kinds.get((schema, name))
        if kind == "BASE TABLE":
            raise SparkError(f"{schema}.{name} was built by DuckDB: {CHANGE}")
        table = f"{schema}.{name}"
        if kind is None:
            spark.sql(f"drop table if exists {table}")
        if not spark.catalog.tableExists(table):
            shutil.rmtree(folder / schema / name, ignore_errors=True)


def look_at(con: duckdb.DuckDBPyConnection, spark: "SparkSession", models: Mapping[Table, str], folder: Path) -> None:
    """Makes a view of each of the tables, all of them in one transaction.

    Args:
        con: the warehouse.
        spark: where the tables are.
        models: the tables, each with the query that it was built by: Spark has the day last, the query where it says.
        folder: of all of them.
    """
    statements = []
    for (schema, name), sql in models.items():
        described = spark.catalog.listColumns(f"{schema}.{name}")
        kinds = {column.name: to_duckdb(column.dataType) for column in described}
        columns = {name: kinds[name] for name in spark.sql(sql).columns}
        parts = [column.name for column in described if column.isPartition]
        statements.append(f"create schema if not exists {schema}")
        statements.append(
            f"create or replace view {schema}.{name} as {_select(folder / schema / name, columns, parts)}"
        )
    con.execute("begin")
    for statement in statements:
        con.execute(statement)
    con.execute("commit")


def _select(place: Path, columns: dict[str, str], parts: list[str]) -> str:
    """SQL for the table's rows; one that has no files yet has none."""
    pattern = "/".join([*(f"{part}=*" for part in parts), "*.parquet"])
    if not any(place.glob(pattern)):
        nothing = ", ".join(f"null::{kind} as {quoted(name)}" for name, kind in columns.items())
        return f"select {nothing} where false"
    kinds = ", ".join(f"{quoted(part)}: {columns[part]}" for part in parts)
    partitioned = f", hive_partitioning = true, hive_types = {{{kinds}}}" if parts else ", hive_partitioning = false"
    # Widths are the table's: Spark's whole numbers may be wider than those that DuckDB would make.
    listed = ", ".join(f"{quoted(name)}::{kind} as {quoted(name)}" for name, kind in columns.items())
    return f"select {listed} from read_parquet({literal(str(place / pattern))}{partitioned})"
