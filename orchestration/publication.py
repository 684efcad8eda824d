"""Makes a set of tables current for readers, all of them in one atomic swap.

Here: the folder of a published night (DuckDB, Parquet, CSV, manifest), its checks, the swap, and the removal of old
nights. Not here: which tables are published (``assets/``) and how the warehouse is opened.

A shop's folder::

    <root>/<shop>/current -> nights/2026-03-01.2      a relative symlink, replaced in one rename
    <root>/<shop>/nights/<as_of_date>.<n>/            written once, never changed
        perennial.duckdb    every table, and `manifest` (one row per table)
        parquet/<table>.parquet
        csv/<table>.csv     for spreadsheets; text that would be run as a formula has a single quote before it
        manifest.json       row counts, columns, and every file's bytes and SHA-256

Readers of several files resolve ``current`` once and stay in that folder.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypedDict

import duckdb

# Part of what makes two nights the same: raise it when the files are written differently, or the change never shows.
FORMAT_VERSION = 1

DATABASE = "perennial.duckdb"
MANIFEST = "manifest.json"

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

_NIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d+)")


class PublicationError(Exception):
    """A night could not be published, or what is published is broken; what was current before still is."""


class Column(TypedDict):
    """A published column: its DuckDB type, and what it means (empty = not described)."""

    name: str
    type: str
    description: str


class Checksum(TypedDict):
    """A file's size in bytes and its SHA-256 in hex."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class PublishedTable:
    """A table as published; ``files`` are its Parquet and CSV file by their path within the night's folder."""

    name: str
    row_count: int
    columns: list[Column]
    files: dict[str, Checksum]
    description: str = ""


@dataclass(frozen=True)
class Publication:
    """A night as published: ``path`` is its own folder (not ``current``), ``is_new`` whether it was written now."""

    path: Path
    as_of_date: date
    tables: tuple[PublishedTable, ...]
    is_new: bool


def publish(
    con: duckdb.DuckDBPyConnection,
    tables: Mapping[str, str],
    *,
    root: Path,
    shop: str,
    as_of_date: date,
    written_at: datetime,
    descriptions: Mapping[str, str] | None = None,
    facts: Mapping[str, str] | None = None,
    keep_nights: int = 7,
) -> Publication:
    """Write the tables to a new folder and make it the shop's current one.

    All tables are read from ``con`` in one transaction, or in the caller's if one is open. If ``current`` already
    holds the same rows, columns, descriptions and facts for ``as_of_date`` and is sound, nothing is changed. Two
    calls for one shop wait for each other.

    Args:
        con: the warehouse; may be read-only.
        tables: published name (``[a-z_][a-z0-9_]*``) to the SELECT that gives its rows. The order of its rows is
            kept in all formats; without an ORDER BY that covers every row, the same rows may look new.
        root: folder of all published shops.
        shop: the shop's name, also its folder.
        as_of_date: the night the tables tell of. It becomes current even if a later night was.
        written_at: when it is published, with a time zone; not part of what makes two nights the same.
        descriptions: by ``<table>`` or ``<table>.<column>``; those of unpublished tables or columns are left out.
        facts: further keys and values for the manifest, such as model versions.
        keep_nights: the newest version of this many latest nights is kept, the rest is removed after the swap. A
            reader keeps a removed file that it has open.

    Returns:
        The night now current, its tables in the order of ``tables``.

    Raises:
        ValueError: a name, ``as_of_date``, ``written_at``, a fact or ``keep_nights`` can't be used.
        PublicationError: a SELECT failed, or what was written doesn't read back whole.
    """
    descriptions, facts = descriptions or {}, dict(sorted((facts or {}).items()))
    _refuse_unusable(tables, shop, as_of_date, written_at, facts, keep_nights)
    home = root.absolute() / shop
    nights = home / "nights"
    _make_folders(home, nights)
    with _only_publisher(home):
        _sweep(home)
        writing = Path(tempfile.mkdtemp(prefix=f".writing-{os.getpid()}-{as_of_date}-", dir=nights))
        try:
            with _reader(con, spill=writing / ".spill") as reader:
                published = _write_parquets(con, reader, tables, descriptions, writing, shop)
                held = _sound_and_same(_target(home, shop), published, as_of_date, facts)
                if held is not None:
                    return held
                heading = {"shop": shop, "as_of_date": as_of_date.isoformat(), "written_at": _utc_text(written_at)}
                _write_csvs_and_database(reader, published, heading, facts, writing, shop)
            shutil.rmtree(writing / ".spill", ignore_errors=True)
            published = [_with_csv(table, writing) for table in published]
            (writing / MANIFEST).write_text(
                _manifest_text(
                    {
                        "format_version": FORMAT_VERSION,
                        **heading,
                        "facts": facts,
                        "tables": {table.name: _entry(table) for table in published},
                        "files": {DATABASE: _checksum(writing / DATABASE)},
                    }
                ),
                encoding="utf-8",
            )
            _settle(writing)
            folder = nights / _next_name(_names(nights), as_of_date)
            writing.rename(folder)
        finally:
            shutil.rmtree(writing, ignore_errors=True)
        _fsync(nights)
        _swap(home, folder)
        for name in superseded(_names(nights), held=folder.name, keep_nights=keep_nights):
            _remove(nights / name)
    return Publication(folder, as_of_date, tuple(published), is_new=True)


def current(root: Path, shop: str) -> Path | None:
    """The folder of the shop's current night, or None if nothing has been published.

    Raises:
        PublicationError: ``current`` is not a symlink, or points to a folder that isn't there.
    """
    home = root.absolute() / shop
    folder = _target(home, shop)
    while folder is not None and not folder.is_dir():
        # A swap between the two looks may have removed the night first seen; only one that stays missing is a fault.
        before, folder = folder, _target(home, shop)
        if folder == before:
            raise PublicationError(
                f"shop {shop}: {home / 'current'} should point to a published night, but {folder} isn't there: "
                "publish the night again"
            )
    return folder


def verify(path: Path) -> list[str]:
    """What is wrong with a published night's folder, a sentence per fault; empty if it is as it was written.

    Args:
        path: the folder of a night, or ``current``.
    """
    again = "publish the night again"
    try:
        text = (path / MANIFEST).read_bytes().decode()  # read_text would hide a changed line end
        manifest = json.loads(text)
    except (OSError, ValueError) as error:
        return [f"{path / MANIFEST} can't be read ({error}): {again}"]
    if not isinstance(manifest, dict) or text != _manifest_text(manifest):
        return [f"{path / MANIFEST} was changed after it was written, so nothing in it can be relied on: {again}"]
    if manifest["format_version"] != FORMAT_VERSION:
        return [f"{path / MANIFEST} has format version {manifest['format_version']}, not {FORMAT_VERSION}: {again}"]
    expected: dict[str, Checksum] = dict(manifest["files"])
    for table in manifest["tables"].values():
        expected |= table["files"]
    found = {str(file.relative_to(path)) for file in path.rglob("*") if not file.is_dir()} - {MANIFEST}
    faults = [f"{path / name} is not in the manifest: remove it" for name in sorted(found - expected.keys())]
    for name, checksum in expected.items():
        if name not in found:
            faults.append(f"{path / name} is missing: {again}")
        elif (now := _checksum(path / name)) != checksum:
            faults.append(
                f"{path / name} should have {checksum['bytes']} bytes and SHA-256 {checksum['sha256']}, "
                f"but has {now['bytes']} and {now['sha256']}: {again}"
            )
    return faults


def superseded(names: Iterable[str], *, held: str, keep_nights: int) -> list[str]:
    """Which of the nights' folders to remove: all but the newest version of each of the latest nights.

    Args:
        names: names of folders; those that aren't ``<as_of_date>.<n>`` are never named for removal.
        held: the folder that is current; kept whatever its date.
        keep_nights: how many ``as_of_date`` to keep, the latest first.

    Returns:
        Names to remove, sorted by date and version.
    """
    versions = sorted((match[1], int(match[2])) for name in names if (match := _NIGHT.fullmatch(name)))
    newest = dict(versions)  # of each date the last, that is the highest, version wins
    kept = {(night, newest[night]) for night in sorted(newest)[-keep_nights:]}
    return [f"{night}.{n}" for night, n in versions if (night, n) not in kept and f"{night}.{n}" != held]


# What may be asked for.


def _refuse_unusable(
    tables: Mapping[str, str],
    shop: str,
    as_of_date: date,
    written_at: datetime,
    facts: Mapping[str, str],
    keep_nights: int,
) -> None:
    """Raise ValueError for arguments that would make a wrong path, a wrong instant or a broken manifest."""
    if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]*", shop):
        raise ValueError(f"shop {shop!r} can't be a folder's name: use letters, digits, _ and - only")
    if not tables:
        raise ValueError(f"shop {shop}: no tables to publish; name at least one")
    for name in tables:
        if not re.fullmatch(r"[a-z_][a-z0-9_]*", name):
            raise ValueError(f"shop {shop}, table {name!r}: expected a name like [a-z_][a-z0-9_]*; rename it")
        if name == "manifest":
            raise ValueError(f"shop {shop}, table manifest: this name is the publication's own; rename the table")
    if isinstance(as_of_date, datetime):
        raise ValueError(f"shop {shop}: as_of_date should be a date, found the instant {as_of_date}; pass .date()")
    if written_at.tzinfo is None:
        raise ValueError(f"shop {shop}: written_at {written_at} has no time zone; pass it in UTC")
    for key, fact in facts.items():
        if not isinstance(fact, str):
            raise ValueError(f"shop {shop}: the fact {key} should be text, found {fact!r}; pass it as text")
    if keep_nights < 1:
        raise ValueError(f"shop {shop}: keep_nights should be 1 or more, found {keep_nights}")


# Writing the tables.


def _write_parquets(
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
        {file: _checksum(writing / file)},
        descriptions.get(name, ""),
    )


def _write_csvs_and_database(
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
def _reader(con: duckdb.DuckDBPyConnection, spill: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """An in-memory connection with the warehouse's limits, so that ``con`` may be read-only and is soon free again."""
    memory, threads = con.execute("select current_setting('memory_limit'), current_setting('threads')").fetchall()[0]
    config = {"memory_limit": memory, "threads": threads, "temp_directory": str(spill)}
    with duckdb.connect(config=config) as reader:
        reader.execute("set global TimeZone = 'UTC'")  # instants in CSV must not depend on where the night runs
        reader.execute("set checkpoint_threshold = '1KB'")  # or the tables go through the log too, at twice the time
        yield reader


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


# The manifest.


def _manifest_text(content: Mapping[str, Any]) -> str:
    """The manifest as text, with a checksum of itself as its last key; one it already has is computed anew."""
    content = {key: value for key, value in content.items() if key != "manifest_sha256"}
    digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    return json.dumps({**content, "manifest_sha256": digest}, ensure_ascii=False, indent=2) + "\n"


def _entry(table: PublishedTable) -> dict[str, Any]:
    """The table's part of the manifest."""
    return {
        "description": table.description,
        "row_count": table.row_count,
        "columns": table.columns,
        "files": table.files,
    }


def _sound_and_same(
    folder: Path | None, published: list[PublishedTable], as_of_date: date, facts: Mapping[str, str]
) -> Publication | None:
    """The night in ``folder`` if it holds just these tables and facts and every file of it is sound; else None."""
    if folder is None or verify(folder):
        return None
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    held = tuple(PublishedTable(name=name, **entry) for name, entry in manifest["tables"].items())
    # The CSV and DuckDB files follow from the Parquet file, so that those needn't be written to know.
    is_same = (
        manifest["as_of_date"] == as_of_date.isoformat()
        and manifest["facts"] == facts
        and [table.name for table in held] == [table.name for table in published]
        and all(
            _entry(old) | {"files": None} == _entry(new) | {"files": None} and new.files.items() <= old.files.items()
            for old, new in zip(held, published, strict=True)
        )
    )
    return Publication(folder, as_of_date, held, is_new=False) if is_same else None


def _with_csv(table: PublishedTable, writing: Path) -> PublishedTable:
    """The table with its CSV's checksum too."""
    file = f"csv/{table.name}.csv"
    files = table.files | {file: _checksum(writing / file)}
    return PublishedTable(table.name, table.row_count, table.columns, files, table.description)


def _checksum(file: Path) -> Checksum:
    """The file's size and SHA-256."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return Checksum(bytes=stream.tell(), sha256=digest)


def _utc_text(instant: datetime) -> str:
    """The instant in UTC as ISO text."""
    return instant.astimezone(UTC).isoformat()


# Folders.


def _make_folders(*folders: Path) -> None:
    """Make the folders that aren't there, for the owner and the group only."""
    for folder in folders:
        if not folder.is_dir():
            # Another publisher may be making it at the same moment.
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o750)


@contextmanager
def _only_publisher(home: Path) -> Iterator[None]:
    """Hold the shop's lock, waiting for it; the system frees it when a process dies."""
    lock = os.open(home / ".lock", os.O_RDWR | os.O_CREAT, 0o640)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _sweep(home: Path) -> None:
    """Remove what dead publishers left half done; under the lock, no living one has anything there."""
    for folder in [*home.glob("nights/.writing-*"), *home.glob("nights/.removing-*")]:
        shutil.rmtree(folder)
    for link in home.glob(".current-*"):
        link.unlink()


def _settle(folder: Path) -> None:
    """Set everybody's rights, and bring all of it to the disk, folders after what is in them."""
    for place, _, files in os.walk(folder, topdown=False):
        for file in files:
            path = Path(place, file)
            path.chmod(0o440 if file == DATABASE else 0o640)
            _fsync(path)
        Path(place).chmod(0o750)
        _fsync(Path(place))


def _fsync(path: Path) -> None:
    """Wait until the file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _names(nights: Path) -> list[str]:
    """Names in the nights' folder."""
    return [path.name for path in nights.iterdir()]


def _next_name(names: Iterable[str], as_of_date: date) -> str:
    """The name of the next version of a night: one above the highest there is."""
    matches = [match for name in names if (match := _NIGHT.fullmatch(name)) and match[1] == as_of_date.isoformat()]
    return f"{as_of_date}.{1 + max((int(match[2]) for match in matches), default=0)}"


def _target(home: Path, shop: str) -> Path | None:
    """Where ``current`` points to, be it there or not; None if there is no ``current``."""
    link = home / "current"
    try:
        return home / link.readlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PublicationError(
            f"shop {shop}: {link} should be a symlink to a published night, found something else ({error}): move it "
            "away, then publish again"
        ) from error


def _swap(home: Path, folder: Path) -> None:
    """Point ``current`` to the folder in one step: readers see the old night or the new one, never none."""
    link = home / f".current-{os.getpid()}"
    link.symlink_to(folder.relative_to(home))
    link.replace(home / "current")
    _fsync(home)


def _remove(folder: Path) -> None:
    """Remove a night; its name goes first, so that no half of it can be taken for a night."""
    removing = folder.rename(folder.with_name(f".removing-{folder.name}"))
    shutil.rmtree(removing)
