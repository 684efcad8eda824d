"""The shop's warehouse: the one class that opens the DuckDB file.

DuckDB lets one process write or many read, so a connection is held briefly and always closed. What the tables hold
is decided elsewhere; which days a night builds, in ``nights.py``.
"""

import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import dagster as dg
import duckdb
import polars as pl
import pyarrow as pa

from ml.batches import Work
from orchestration.nights import Window

# They find the rows of a table of files again by the number of its file, which is another one where the files of other
# days are left out (DuckDB 2.0): the first rows of a day would be another day's.
_WRONG_OVER_FILES = "late_materialization,top_n_window_elimination"
_NAME = re.compile(r"[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*")


class WarehouseBusyError(RuntimeError):
    """Another process holds the warehouse and did not let go in time."""


class Warehouse(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """One shop's DuckDB file.

    Args:
        path: the file; its folder is made when it is first written.
        memory_limit: what DuckDB may hold in memory, such as "512MB"; beyond it, it spills beside the file.
        threads: threads that DuckDB may use.
        lock_wait_seconds: how long a connection waits for another process to let go.
        writes_to: the one folder in which SQL may read or write files beside the warehouse; "" = none.
        tables: likewise the folder of tables that another engine builds, which are views here; "" = it builds none.
    """

    path: str
    writes_to: str = ""
    tables: str = ""
    memory_limit: str = "512MB"
    threads: int = 2
    lock_wait_seconds: float = 60

    @contextmanager
    def connect(self, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection that is closed at the end of the block, whatever happens in it.

        Raises:
            WarehouseBusyError: another process held the file for longer than ``lock_wait_seconds``.
            FileNotFoundError: it was to be read and there is none.
        """
        path = Path(self.path)
        if read_only and not path.exists():
            raise FileNotFoundError(f"There is no warehouse at {path} yet: run a night first.")
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = self._open(read_only)
        try:
            connection.execute("set timezone = 'UTC'")
            if self.tables:
                connection.execute(f"set disabled_optimizers = '{_WRONG_OVER_FILES}'")
            yield connection
        finally:
            connection.close()

    def compact(self) -> tuple[int, int]:
        """Writes the file anew and swaps it in: what was deleted stays in the old file's free blocks.

        Returns:
            Its bytes before and after.
        """
        path = Path(self.path)
        with self.connect() as con:
            con.execute("checkpoint")  # so that no log of changes is left beside it
        fresh = path.with_name(f".{path.name}.compact")
        for leftover in (fresh, fresh.with_name(f"{fresh.name}.wal")):
            leftover.unlink(missing_ok=True)
        old, new = ("'" + str(file).replace("'", "''") + "'" for file in (path, fresh))
        with duckdb.connect(config=self.duckdb_config()) as con:
            con.execute(f"attach {old} as old (read_only)")
            con.execute(f"attach {new} as new")
            con.execute("copy from database old to new")
            con.execute("checkpoint new")
        sizes = path.stat().st_size, fresh.stat().st_size
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        fresh.replace(path)
        return sizes

    def _open(self, read_only: bool) -> duckdb.DuckDBPyConnection:
        give_up = time.monotonic() + self.lock_wait_seconds
        while True:
            try:
                connection = duckdb.connect(self.path, read_only=read_only, config=self.duckdb_config())
                self._shut_off(connection)
                return connection
            except duckdb.IOException as error:
                if "lock" not in str(error):
                    raise
                if time.monotonic() > give_up:
                    raise WarehouseBusyError(
                        f"{self.path} was held by another process for {self.lock_wait_seconds:.0f} s. Is another night "
                        "running? Readers should open the published tables, never the warehouse."
                    ) from error
                time.sleep(0.2)

    def _shut_off(self, connection: duckdb.DuckDBPyConnection) -> None:
        """From here on no SQL reaches a file outside the warehouse and its two folders, nor can it undo this."""
        # A connection that shares the file with an open one is shut off already.
        if connection.execute("select current_setting('enable_external_access')").fetchall() == [(True,)]:
            folders = ", ".join(
                "'" + folder.replace("'", "''") + "'" for folder in (self.writes_to, self.tables) if folder
            )
            connection.execute(f"set allowed_directories = [{folders}]")
            connection.execute("set enable_external_access = false")

    def duckdb_config(self) -> dict[str, str | bool | int | float | list[str]]:
        """What every connection to the file is opened with; it must be the same for all within a process."""
        return {
            "memory_limit": self.memory_limit,
            "threads": str(self.threads),
            "temp_directory": f"{self.path}.spill",
            "autoinstall_known_extensions": "false",
        }

    def read(self, table: str, window: Window, column: str = "as_of_date") -> pl.DataFrame:
        """The table's rows of the window, in no particular order."""
        with self.connect(read_only=True) as con:
            frame: pl.DataFrame = con.sql(
                f"select * from {_checked(table)} where {column} between $first and $last",
                params={"first": window.first, "last": window.last},
            ).pl()
            return frame

    def query(self, sql: str, **params: object) -> pl.DataFrame:
        """The result of a SELECT."""
        with self.connect(read_only=True) as con:
            frame: pl.DataFrame = con.sql(sql, params=params or None).pl()
            return frame

    def batches(self, sql: str, rows: int = 100_000, **params: object) -> Iterator[pa.RecordBatch]:
        """The result of a SELECT, so many rows at a time; the warehouse is held until the last is taken."""
        with self.connect(read_only=True) as con:
            yield from con.sql(sql, params=params or None).to_arrow_reader(rows)

    @property
    def spread(self) -> Callable[[Work, pl.DataFrame], Iterator[pl.DataFrame]] | None:
        """``map``, where it has work done by other machines; None where there are none."""
        return None

    def map(self, work: Work, rows: str | pl.DataFrame) -> Iterator[pl.DataFrame]:
        """What a model makes of rows, wherever the engine has it done.

        Args:
            work: the model and what it does.
            rows: a SELECT that is the same SQL to every engine, or rows that are here already.

        Yields:
            Frames of ``work.schema``, their rows in no particular order. The warehouse may be held until the last one.
        """
        yield from work.here(_whole(rows) if isinstance(rows, pl.DataFrame) else self.batches(rows))

    def replace_partition(self, table: str, days: list[date], frame: pl.DataFrame, column: str = "as_of_date") -> None:
        """Puts ``frame`` in place of all rows of ``days``, in one transaction.

        The table is made from the frame's columns if there is none. A frame whose columns have changed since the table
        was made is refused, not half written.

        Raises:
            ValueError: the frame has rows of other days, or other columns than the table.
        """
        strays = frame.filter(~pl.col(column).is_in(days))
        if strays.height:
            stray = strays[column][0]
            raise ValueError(f"{table}: {strays.height} rows are outside the days to replace, such as {stray}")
        schema, name = _checked(table).split(".")
        with self.connect() as con:
            con.register("incoming", frame.to_arrow())
            con.execute("begin")
            con.execute(f"create schema if not exists {schema}")
            con.execute(f"create table if not exists {table} as from incoming limit 0")
            columns = con.execute(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                [schema, name],
            ).fetchall()
            expected = {column for (column,) in columns}
            if expected != set(frame.columns):
                raise ValueError(
                    f"{table}: the columns have changed ({', '.join(sorted(expected ^ set(frame.columns)))}); "
                    "run `perennial rebuild`"
                )
            con.execute(f"delete from {table} where {column} in (select unnest(?::date[]))", [days])
            con.execute(f"insert into {table} by name from incoming")
            con.execute("commit")

    def replace(self, table: str, frame: pl.DataFrame) -> None:
        """Puts ``frame`` in place of the table."""
        schema, _ = _checked(table).split(".")
        with self.connect() as con:
            con.register("incoming", frame.to_arrow())
            con.execute("begin")
            con.execute(f"create schema if not exists {schema}")
            con.execute(f"create or replace table {table} as from incoming")
            con.execute("commit")

    def replace_in_parts(self, table: str, parts: Iterable[pl.DataFrame]) -> None:
        """Puts parts, one after the other, in place of the table, which stays as it was until the last one is there.

        The warehouse is let go between them: they may be computed from it.

        Raises:
            ValueError: there is no part.
        """
        schema, name = _checked(table).split(".")
        made = f"{schema}.{name}__made"
        is_first = True
        for part in parts:
            with self.connect() as con:
                con.register("incoming", part.to_arrow())
                con.execute(f"create schema if not exists {schema}")
                if is_first:
                    con.execute(f"create or replace table {made} as from incoming")
                else:
                    con.execute(f"insert into {made} by name from incoming")
            is_first = False
        if is_first:
            raise ValueError(f"{table}: there is nothing to put in its place, not even a part without rows")
        with self.connect() as con:
            con.execute(f"begin; drop table if exists {table}; alter table {made} rename to {name}; commit")

    def row_counts(self, tables: list[str]) -> dict[str, int]:
        """How many rows each of the tables has; a table that isn't there is left out."""
        with self.connect(read_only=True) as con:
            there = {
                f"{schema}.{name}"
                for schema, name in con.execute(
                    "select table_schema, table_name from information_schema.tables"
                ).fetchall()
            }
            return {
                table: con.execute(f"select count(*) from {_checked(table)}").fetchall()[0][0]
                for table in tables
                if table in there
            }


def _whole(frame: pl.DataFrame) -> Iterator[pa.RecordBatch]:
    # As one batch: a model that sorts its rows by length, or puts equal ones together, gains by it.
    yield from frame.to_arrow().combine_chunks().to_batches()


def _checked(table: str) -> str:
    if not _NAME.fullmatch(table):
        raise ValueError(f"{table!r} is no table name; write it as schema.table")
    return table
