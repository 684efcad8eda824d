"""Writes a night's files: Parquet from the warehouse, then CSV and the DuckDB file from the Parquet files.

Text in CSV is guarded against being run as a formula, and rows are counted in every file. Bringing the folder to the
disk and making it current is done elsewhere (``folders``).
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import duckdb

from orchestration.publication.errors import PublicationError
from orchestration.publication.manifest import DATABASE, Column, PublishedTable, checksum

# Marketers' own tools lag behind: DuckDB 1.4 and later open this format, and it is no larger than the newest one.
# Older formats take twice as long to write.
_STORAGE_VERSION = "v1.4.0"

# Parquet has no type for these, and DuckDB would turn sums of whole numbers into floats without a word.
_PUBLISHED_AS = {"HUGEINT": "bigint", "UHUGEINT": "ubigint", '"NULL"': "integer"}

# Types whose CSV form can't be a formula. Everything else is text there: also JSON, blobs, lists and intervals.
_NEVER_A_FORMULA = re.compile(
    r"U?(TINYINT|SMALLINT|INTEGER|BIGINT)|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|BOOLEAN|UUID|DATE|TIMESTAMP_NS"
    r"|(TIME|TIMESTAMP)( WITH TIME ZONE)?"
)

# What a spreadsheet may take for a formula: = + - @ (also full-width), tab, CR or LF, after any blanks or invisible
# characters. Quotes before it count too, so that taking one quote off such a cell always gives the original.
_FORMULA = r"^'*[\p{Z}\p{C}]*[=+\-@\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}\t\r\n]"


def write_parquets(
    con: duckdb.DuckDBPyConnection,
    reader: duckdb.DuckDBPyConnection,
    tables: Mapping[str, str],
    descriptions: Mapping[str, str],
    writing: Path,
    shop: str,
) -> list[PublishedTable]:
    """Write and read back each table's Parquet file, from one state of the warehouse; their CSVs are still missing."""
    (writing / "parquet").mkdir()
    with _one_state(con):
        return [
            _write_parquet(con, reader, name, select, descriptions, writing, shop) for name, select in tables.items()
        ]


def _write_parquet(
    con: duckdb.DuckDBPyConnection,
    reader: duckdb.DuckDBPyConnection,
    name: str,
    select: str,
    descriptions: Mapping[str, str],
    writing: Path,
    shop: str,
) -> PublishedTable:
    """Write one table's Parquet file, and read its columns and row count back from it."""
    file = f"parquet/{name}.parquet"
    source = f"read_parquet({_text(writing / file)})"
    with _naming(shop, name, "correct its SELECT"):
        rows = f"({select.strip().rstrip(';')}\n)"  # the line end closes a comment
        selected = con.execute(f"describe {rows}").fetchall()
        seen = Counter(column.lower() for column, *_ in selected)
        if twice := sorted(column for column, count in seen.items() if count > 1):
            raise PublicationError(
                f"shop {shop}, table {name}: expected each column once (in upper or lower case), found "
                f"{', '.join(twice)} more than once: rename them in its SELECT"
            )
        casts = [
            f"cast({_name(column)} as {_PUBLISHED_AS[kind]}) as {_name(column)}"
            for column, kind, *_ in selected
            if kind in _PUBLISHED_AS
        ]
        if casts:
            rows = f"(select * replace ({', '.join(casts)}) from {rows})"
        written = _number(
            con, f"copy {rows} to {_text(writing / file)} (format parquet, compression zstd, preserve_order true)"
        )
        columns = reader.execute(f"describe select * from {source}").fetchall()
        _expect(written, _number(reader, f"select count(*) from {source}"), shop, name, file)
    return PublishedTable(
        name,
        written,
        [Column(name=c, type=kind, description=descriptions.get(f"{name}.{c}", "")) for c, kind, *_ in columns],
        {file: checksum(writing / file)},
        descriptions.get(name, ""),
    )


def write_csvs_and_database(
    reader: duckdb.DuckDBPyConnection,
    published: list[PublishedTable],
    heading: Mapping[str, str],
    facts: Mapping[str, str],
    writing: Path,
    shop: str,
) -> None:
    """Write the CSV files and the DuckDB file from the Parquet files, side by side."""
    (writing / "csv").mkdir()
    with ThreadPoolExecutor(2, thread_name_prefix="csv") as pool:
        csvs = [pool.submit(_write_csv, reader.cursor(), table, writing, shop) for table in published]
        _write_database(reader, published, heading, facts, writing, shop)
        for csv in csvs:
            csv.result()


@contextmanager
def reader(con: duckdb.DuckDBPyConnection, spill: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """An in-memory connection with the warehouse's limits, so that ``con`` may be read-only and is soon free again."""
    memory, threads = con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall()[0]
    config = {"memory_limit": memory, "threads": threads, "temp_directory": str(spill)}
    with duckdb.connect(config=config) as reader:
        reader.execute("set global TimeZone = 'UTC'")  # instants in CSV must not depend on where the night runs
        reader.execute("set checkpoint_threshold = '1KB'")  # or the tables go through the log too, at twice the time
        yield reader


def _write_csv(cursor: duckdb.DuckDBPyConnection, table: PublishedTable, writing: Path, shop: str) -> None:
    """Write one table's CSV: UTF-8, LF, quotes where needed, null empty, the empty text ``""``, no formulas."""
    file = f"csv/{table.name}.csv"
    source = f"read_parquet({_text(writing / f'parquet/{table.name}.parquet')})"
    with cursor, _naming(shop, table.name, "see whether the disk is full"):
        names = [column["name"] for column in table.columns]
        safe = cursor.execute(f"select list_transform(?, lambda x: {_unformulaic('x')})", [names]).fetchall()[0][0]
        cells = ", ".join(
            f"{_csv_cell(column)} as {_name(heading)}" for column, heading in zip(table.columns, safe, strict=True)
        )
        written = _number(
            cursor,
            f"copy (select {cells} from {source}) to {_text(writing / file)} "
            "(format csv, header true, delimiter ',', quote '\"', escape '\"', nullstr '', preserve_order true)",
        )
        _expect(table.row_count, written, shop, table.name, file)


def _write_database(
    reader: duckdb.DuckDBPyConnection,
    published: list[PublishedTable],
    heading: Mapping[str, str],
    facts: Mapping[str, str],
    writing: Path,
    shop: str,
) -> None:
    """Write the DuckDB file, close it, and count its rows in a fresh, read-only look."""
    path = _text(writing / DATABASE)
    with _naming(shop, DATABASE, "see whether the disk is full"):
        reader.execute(f"attach {path} as published (storage_version '{_STORAGE_VERSION}')")
        reader.execute("begin transaction")
        for table in published:
            source = f"read_parquet({_text(writing / f'parquet/{table.name}.parquet')})"
            target = f"published.main.{_name(table.name)}"
            reader.execute(f"create table {target} as select * from {source}")
            if table.description:
                reader.execute(f"comment on table {target} is {_text(table.description)}")
            for column in table.columns:
                if column["description"]:
                    text = _text(column["description"])
                    reader.execute(f"comment on column {target}.{_name(column['name'])} is {text}")
        reader.execute(
            """
            create table published.main.manifest as
            select
                unnest($tables::varchar[]) as table_name,
                unnest($row_counts::bigint[]) as row_count,
                unnest($descriptions::varchar[]) as description,
                $shop as shop,
                $as_of_date::date as as_of_date,
                $written_at::timestamptz::timestamp as written_at,
                map($keys::varchar[], $values::varchar[]) as facts
            """,
            {
                **heading,
                "tables": [table.name for table in published],
                "row_counts": [table.row_count for table in published],
                "descriptions": [table.description for table in published],
                "keys": list(facts.keys()),
                "values": list(facts.values()),
            },
        )
        reader.execute("commit")
        reader.execute("checkpoint published")
        reader.execute("detach published")
        reader.execute(f"attach {path} as published (read_only)")
        for table in published:
            found = _number(reader, f"select count(*) from published.main.{_name(table.name)}")
            _expect(table.row_count, found, shop, table.name, DATABASE)
        reader.execute("detach published")


@contextmanager
def _one_state(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """See one state of the warehouse throughout: in a transaction of our own, or in the caller's."""
    # A second BEGIN would break the caller's transaction. Outside of one, each statement has an id of its own.
    first, second = (_number(con, "select txid_current()") for _ in range(2))
    if first == second:
        yield
        return
    con.execute("begin transaction read only")
    try:
        yield
    finally:
        con.execute("rollback")  # nothing was changed, and a failed transaction can't be committed


# SQL text.


def _name(identifier: str) -> str:
    """The identifier in double quotes."""
    return '"' + identifier.replace('"', '""') + '"'


def _text(value: str | Path) -> str:
    """The value as a SQL string."""
    return "'" + str(value).replace("'", "''") + "'"


def _unformulaic(expression: str) -> str:
    """SQL for the text with a single quote before it where a spreadsheet might run it."""
    return f"case when regexp_matches({expression}, {_text(_FORMULA)}) then '''' || {expression} else {expression} end"


def _csv_cell(column: Column) -> str:
    """SQL for the column's values in CSV."""
    name = _name(column["name"])
    if _NEVER_A_FORMULA.fullmatch(column["type"]):
        return name
    return _unformulaic(name if column["type"] == "VARCHAR" else f"cast({name} as varchar)")


def _number(con: duckdb.DuckDBPyConnection, sql: str) -> int:
    """The single number a statement gives; for COPY, the rows written."""
    return int(con.execute(sql).fetchall()[0][0])


@contextmanager
def _naming(shop: str, table: str, advice: str) -> Iterator[None]:
    """Say of which shop and table DuckDB's error is, and what to do."""
    try:
        yield
    except duckdb.Error as error:
        raise PublicationError(
            f"shop {shop}, table {table}: could not be written ({error}); what was current still is. To do: {advice}, "
            "then publish again"
        ) from error


def _expect(expected: int, found: int, shop: str, table: str, file: str) -> None:
    """Raise PublicationError unless the file has as many rows as were written."""
    if expected != found:
        raise PublicationError(
            f"shop {shop}, table {table}: expected {expected} rows in {file}, found {found}; what was current still "
            "is. To do: see whether the disk is full or failing, then publish again"
        )
