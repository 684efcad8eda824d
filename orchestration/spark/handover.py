"""What the warehouse hands over to Spark: dbt's sources as Parquet, a folder a day, and only what has changed.

A day's folder carries the sum of its rows as the name of an empty file, and is put in place as a whole: what was handed
over can be told from the folders alone, whoever was killed when.
"""

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from orchestration.expressions import literal, quoted
from orchestration.spark.types import to_spark

if TYPE_CHECKING:
    from pyspark.sql.connect.session import SparkSession

# What tables are handed over by, where they have it; the others are small, and go over as a whole.
_DAYS = ("as_of_date", "event_date", "review_date")
_SUM, _COLUMNS, _WRITING = "_rows-", "_columns-", ".writing"
_WHOLE, _NO_DAY = "all", "0001-01-01"
# So many are written in one go: each is a file that is open meanwhile.
_FOLDERS_AT_ONCE = 64


@dataclass(frozen=True)
class Source:
    """A table of the warehouse that is handed over.

    Attributes:
        schema: its schema.
        name: its name.
        columns: each column's type, in DuckDB's words.
    """

    schema: str
    name: str
    columns: dict[str, str]

    @property
    def day(self) -> str | None:
        """The column of which each value has a folder; None = all rows lie in one, as those of a mere list of days."""
        return next((column for column in _DAYS if column in self.columns and len(self.columns) > 1), None)

    @property
    def table(self) -> str:
        """Its name with its schema."""
        return f"{self.schema}.{self.name}"

    @property
    def selected(self) -> str:
        """Its columns as they go over, the day apart."""
        return ", ".join(
            f"lpad(lower(hex({quoted(name)})), 32, '0') as {quoted(name)}" if kind == "UHUGEINT" else quoted(name)
            for name, kind in self.columns.items()
            if name != self.day
        )

    def folder(self, day: str | None) -> str:
        """The name of the folder of a day's rows."""
        if day is None:
            raise ValueError(f"{self.table} has rows without {self.day}: they can't be handed over to Spark")
        return f"{self.day}={day}" if self.day else _WHOLE

    @property
    def digest(self) -> str:
        """Stands for its columns."""
        return hashlib.sha256(repr(list(self.columns.items())).encode()).hexdigest()[:16]


def hand_over(
    con: duckdb.DuckDBPyConnection, spark: "SparkSession", tables: Iterable[tuple[str, str]], folder: Path
) -> dict[str, int]:
    """Brings Spark's copies of the warehouse's tables up to date.

    Args:
        con: the warehouse; it must be allowed to write into the folder.
        spark: where the copies are looked for.
        tables: schema and name; one that the warehouse doesn't have is left out.
        folder: of the copies, which both reach under this path.

    Returns:
        By table, how many of its folders were written anew or removed.
    """
    changed = {}
    for source in _sources(con, tables):
        place = folder / source.schema / source.name
        has_other_columns = not (place / f"{_COLUMNS}{source.digest}").exists()
        if has_other_columns:
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
        changed[source.table] = _bring_up_to_date(con, source, place)
        if has_other_columns or not spark.catalog.tableExists(source.table):
            _tell(spark, source, place)
            (place / f"{_COLUMNS}{source.digest}").touch()
    return changed


def _sources(con: duckdb.DuckDBPyConnection, tables: Iterable[tuple[str, str]]) -> list[Source]:
    found: dict[tuple[str, str], dict[str, str]] = {}
    for schema, name, column, kind in con.execute(
        "select schema_name, table_name, column_name, data_type from duckdb_columns() "
        "where database_name = current_database() order by schema_name, table_name, column_index"
    ).fetchall():
        found.setdefault((schema, name), {})[column] = kind
    return [Source(*table, found[table]) for table in sorted(tables) if table in found]


def _bring_up_to_date(con: duckdb.DuckDBPyConnection, source: Source, place: Path) -> int:
    key = f"{quoted(source.day)}::varchar" if source.day else literal(_WHOLE)
    # Added up, so that the order of rows leaves no trace and each of equal rows counts.
    sums = con.execute(
        f"select {key}, count(*), sum(hash(it)::hugeint) from {source.table} as it group by all"
    ).fetchall()
    wanted = {source.folder(key): f"{_SUM}{count}-{total:x}" for key, count, total in sums}
    # Spark can't read a table of days that has none: one without rows has a day without rows.
    wanted = wanted or {source.folder(_NO_DAY): f"{_SUM}0"}
    gone = [child for child in place.iterdir() if child.is_dir() and child.name not in wanted]
    for child in gone:
        shutil.rmtree(child)
    stale = [name for name, rows in wanted.items() if not (place / name / rows).exists()]
    for start in range(0, len(stale), _FOLDERS_AT_ONCE):
        some = stale[start : start + _FOLDERS_AT_ONCE]
        _write(con, source, place, {name: wanted[name] for name in some})
    return len(gone) + len(stale)


def _write(con: duckdb.DuckDBPyConnection, source: Source, place: Path, folders: dict[str, str]) -> None:
    """Writes the folders beside those that are there, then puts each in its place, with the sum of its rows."""
    writing = place / _WRITING
    shutil.rmtree(writing, ignore_errors=True)
    writing.mkdir()
    if source.day:
        rows = f"select {source.selected}, {quoted(source.day)} from {source.table} where {quoted(source.day)} in "
        days = ", ".join(f"date {literal(name.partition('=')[2])}" for name in folders)
        con.execute(
            f"copy ({rows} ({days})) to {literal(str(writing))} "
            f"(format parquet, partition_by ({quoted(source.day)}), overwrite_or_ignore)"
        )
    for name, rows in folders.items():
        if not (writing / name).exists():
            (writing / name).mkdir()
            some = "limit 0" if source.day else ""
            file = literal(str(writing / name / "rows.parquet"))
            con.execute(f"copy (select {source.selected} from {source.table} {some}) to {file} (format parquet)")
        (writing / name / rows).touch()
        shutil.rmtree(place / name, ignore_errors=True)
        (writing / name).rename(place / name)
    writing.rmdir()


def _tell(spark: "SparkSession", source: Source, place: Path) -> None:
    """Makes the table there, over the folders."""
    columns = ", ".join(f"`{name}` {to_spark(kind)}" for name, kind in source.columns.items() if name != source.day)
    if source.day:
        columns += f", `{source.day}` date"
    parts = f"partitioned by (`{source.day}`)" if source.day else ""
    location = place if source.day else place / _WHOLE
    spark.sql(f"drop table if exists {source.table}")
    spark.sql(f"create table {source.table} ({columns}) using parquet {parts} location {literal(str(location))}")
