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

Readers of several files resolve ``current`` once and stay in that folder: the swap that replaces it leaves it there,
and only the next one may remove it.

``files`` writes the tables, ``manifest`` tells and checks what was written, ``folders`` makes it current.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from orchestration.disk import fsync
from orchestration.publication import files, folders, manifest
from orchestration.publication.errors import PublicationError
from orchestration.publication.folders import superseded
from orchestration.publication.manifest import (
    DATABASE,
    FORMAT_VERSION,
    MANIFEST,
    Checksum,
    Column,
    PublishedTable,
    verify,
)

__all__ = [
    "DATABASE",
    "FORMAT_VERSION",
    "MANIFEST",
    "Checksum",
    "Column",
    "Publication",
    "PublicationError",
    "PublishedTable",
    "current",
    "publish",
    "superseded",
    "verify",
]


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
        keep_nights: the newest version of this many latest nights is kept, and until the next swap the night that
            was current before; the rest is removed after the swap. A reader keeps a removed file that it has open.

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
    folders.make(home, nights)
    with folders.only_publisher(home):
        folders.sweep(home)
        writing = Path(tempfile.mkdtemp(prefix=f".writing-{os.getpid()}-{as_of_date}-", dir=nights))
        try:
            with files.reader(con, spill=writing / ".spill") as reader:
                published = files.write_parquets(con, reader, tables, descriptions, writing, shop)
                before = folders.target(home, shop)
                if before and (held := manifest.tables_if_same(before, published, as_of_date, facts)):
                    return Publication(before, as_of_date, held, is_new=False)
                heading = {"shop": shop, "as_of_date": as_of_date.isoformat(), "written_at": _utc_text(written_at)}
                files.write_csvs_and_database(reader, published, heading, facts, writing, shop)
            shutil.rmtree(writing / ".spill", ignore_errors=True)
            published = [manifest.with_csv(table, writing) for table in published]
            manifest.write(writing, heading, facts, published)
            folders.settle(writing)
            folder = nights / folders.next_name(folders.names_in(nights), as_of_date)
            writing.rename(folder)
        finally:
            shutil.rmtree(writing, ignore_errors=True)
        fsync(nights)
        folders.swap(home, folder)
        # A reader may have looked where `current` leads, and not yet have opened a file there.
        also_held = [before.name] if before else []
        names = folders.names_in(nights)
        for name in superseded(names, held=folder.name, keep_nights=keep_nights, also_held=also_held):
            folders.remove(nights / name)
    return Publication(folder, as_of_date, tuple(published), is_new=True)


def current(root: Path, shop: str) -> Path | None:
    """The folder of the shop's current night, or None if nothing has been published.

    Raises:
        PublicationError: ``current`` is not a symlink, or points to a folder that isn't there.
    """
    home = root.absolute() / shop
    folder = folders.target(home, shop)
    while folder is not None and not folder.is_dir():
        # A swap between the two looks may have removed the night first seen; only one that stays missing is a fault.
        before, folder = folder, folders.target(home, shop)
        if folder == before:
            raise PublicationError(
                f"shop {shop}: {home / 'current'} should point to a published night, but {folder} isn't there: "
                "publish the night again"
            )
    return folder


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


def _utc_text(instant: datetime) -> str:
    """The instant in UTC as ISO text."""
    return instant.astimezone(UTC).isoformat()
