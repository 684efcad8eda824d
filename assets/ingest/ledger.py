"""The ledger of ingested files, ``raw.ingested_files``: what was read, when, how many rows became what.

It is read once per run and written in bulk, inside the transaction that writes the rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from typing import Any, get_type_hints

import duckdb
import pyarrow as pa

from assets.ingest.files import LandingFile


@dataclass
class Entry:
    """One log's reading of one file.

    Of ``record_count`` records in the file, ``loaded_count`` are rows of the log, ``quarantined_count`` are in
    ``raw.quarantine``, ``duplicate_count`` are exact duplicates of loaded ones, ``other_log_count`` belong to
    another log of the same file, and ``forgotten_count`` are of customers who were forgotten: those are kept nowhere.
    ``status``: loaded · repeated (the content of another file) · refused (unreadable) ·
    replaced (delivered again since). ``reason`` says why it was refused or what it repeats. Two readings with the same
    ``content_id`` bring the same rows; ``file_id`` marks this file's rows.
    """

    log: str
    file_name: str
    status: str
    reason: str | None
    record_count: int = 0
    loaded_count: int = 0
    quarantined_count: int = 0
    duplicate_count: int = 0
    other_log_count: int = 0
    first_event_date: date | None = None
    last_event_date: date | None = None
    ignored_columns: list[str] = field(default_factory=list)
    content_sha256: str = ""
    content_id: str = ""
    file_id: str = ""
    mapping_hash: str = ""
    byte_count: int = 0
    modified_ns: int = 0
    run_id: str = ""
    ingested_at: datetime | None = None
    ingest_id: int = 0
    forgotten_count: int = 0


_SQL_TYPES = {
    str: "varchar",
    str | None: "varchar",
    int: "bigint",
    date | None: "date",
    list[str]: "varchar[]",
    datetime | None: "timestamp",
}
_COLUMNS: dict[str, str] = {name: _SQL_TYPES[hint] for name, hint in get_type_hints(Entry).items()}
_ARROW_TYPES = {
    "varchar": pa.string(),
    "bigint": pa.int64(),
    "date": pa.date32(),
    "varchar[]": pa.list_(pa.string()),
    "timestamp": pa.timestamp("us"),
}


class Ledger:
    """The ledger during one run; keeps what stands in it at hand and gathers what is new."""

    def __init__(self, con: duckdb.DuckDBPyConnection, run_id: str, run_at: datetime) -> None:
        columns = ", ".join(f"{name} {sql_type}" for name, sql_type in _COLUMNS.items())
        con.execute(f"create table if not exists raw.ingested_files ({columns})")
        # A ledger of before anybody could be forgotten.
        con.execute("alter table raw.ingested_files add column if not exists forgotten_count bigint default 0")
        self._con = con
        self._run_id = run_id
        self.run_at = run_at.replace(tzinfo=None)
        self._load()
        self.ingest_id = con.execute("select coalesce(max(ingest_id), 0) + 1 from raw.ingested_files").fetchall()[0][0]

    def _load(self) -> None:
        rows = self._con.execute(
            f"select {', '.join(_COLUMNS)} from raw.ingested_files where status <> 'replaced'"
        ).fetchall()
        self._entries: dict[tuple[str, str], list[Entry]] = {}
        self._loaded: dict[tuple[str, str], Entry] = {}
        self._repeats: dict[tuple[str, str], list[Entry]] = {}
        self._unwritten: list[Entry] = []
        for row in rows:
            self._keep(Entry(*row))

    def _keep(self, entry: Entry) -> None:
        self._entries.setdefault((entry.log, entry.file_name), []).append(entry)
        if entry.status == "loaded":
            self._loaded[entry.log, entry.content_id] = entry
        if entry.status == "repeated":
            self._repeats.setdefault((entry.log, entry.content_id), []).append(entry)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits the ledger's new entries together with whatever else the block wrote; or neither."""
        self._con.execute("begin")
        try:
            yield
            self._write()
            self._con.execute("commit")
        except BaseException:
            self._con.execute("rollback")
            self._load()
            raise

    def _write(self) -> None:
        if not self._unwritten:
            return
        rows = [asdict(entry) for entry in self._unwritten]
        self._unwritten = []
        schema = pa.schema({name: _ARROW_TYPES[sql_type] for name, sql_type in _COLUMNS.items()})
        self._con.register("new_entries", pa.Table.from_pylist(rows, schema))
        self._con.execute("insert into raw.ingested_files by name select * from new_entries")
        self._con.unregister("new_entries")

    def knows(self, log: str, file: LandingFile, mapping_hash: str) -> bool:
        """Whether the file was dealt with as it is now.

        Size and time of change stand for the content here, so that a night doesn't hash the whole archive again.
        """
        return any(
            (entry.byte_count, entry.modified_ns, entry.mapping_hash)
            == (file.byte_count, file.modified_ns, mapping_hash)
            for entry in self._entries.get((log, file.name), ())
        )

    def loaded(self, log: str, content_id: str) -> Entry | None:
        """The one entry under which this content is loaded, whatever the file's name and the mapping then."""
        return self._loaded.get((log, content_id))

    def of_file(self, log: str, file_name: str) -> list[Entry]:
        """What stands in the ledger for the file name now."""
        return list(self._entries.get((log, file_name), ()))

    def note(self, file: LandingFile, log: str, status: str, reason: str | None, **values: Any) -> Entry:
        """Adds an entry."""
        entry = Entry(
            log=log,
            file_name=file.name,
            status=status,
            reason=reason,
            byte_count=file.byte_count,
            modified_ns=file.modified_ns,
            run_id=self._run_id,
            ingested_at=self.run_at,
            ingest_id=self.ingest_id,
            **values,
        )
        self._unwritten.append(entry)
        self._keep(entry)
        return entry

    def touch(self, entry: Entry, file: LandingFile) -> None:
        """The file was written again with the same content: only its time is new."""
        self._con.execute(
            "update raw.ingested_files set byte_count = ?, modified_ns = ? where log = ? and file_name = ? "
            "and content_sha256 = ? and status = 'loaded'",
            [file.byte_count, file.modified_ns, entry.log, entry.file_name, entry.content_sha256],
        )
        entry.byte_count, entry.modified_ns = file.byte_count, file.modified_ns

    def retire(self, entry: Entry) -> None:
        """The entry no longer stands: its file was delivered again. Whoever only repeated it is forgotten with it."""
        self._write()
        self._entries[entry.log, entry.file_name].remove(entry)
        if entry.status == "refused":
            self._con.execute(
                "delete from raw.ingested_files where log = ? and file_name = ? and status = 'refused'",
                [entry.log, entry.file_name],
            )
            return
        self._con.execute(
            "update raw.ingested_files set status = 'replaced' where log = ? and file_name = ? and content_sha256 = ?",
            [entry.log, entry.file_name, entry.content_sha256],
        )
        content = entry.log, entry.content_id
        if entry.status == "repeated":
            self._repeats[content].remove(entry)
        else:
            self._loaded.pop(content)
            for repeat in list(self._repeats.get(content, ())):
                self.retire(repeat)

    def forget_refusals(self, still_there: set[str]) -> None:
        """Forgets the refused files that have been taken away: nobody need look at them any more."""
        with self.transaction():
            for (_, name), entries in self._entries.items():
                for entry in [entry for entry in entries if entry.status == "refused" and name not in still_there]:
                    self.retire(entry)

    def of_this_run(self) -> list[Entry]:
        """This run's entries, as they stand now."""
        rows = self._con.execute(
            f"select {', '.join(_COLUMNS)} from raw.ingested_files where ingest_id = ? order by log, file_name",
            [self.ingest_id],
        ).fetchall()
        return [Entry(*row) for row in rows]

    def recount(self, log: str, days: list[date]) -> None:
        """Brings loaded and duplicate counts up to date for all files that have rows on the days."""
        self._write()
        self._con.execute(
            f"""
            update raw.ingested_files set loaded_count = counted.loaded, duplicate_count = counted.duplicates,
                first_event_date = counted.first_day, last_event_date = counted.last_day
            from (
                select file_id, count(*) filter (copy_number = 1) as loaded,
                    count(*) filter (copy_number > 1) as duplicates,
                    min(event_date) as first_day, max(event_date) as last_day
                from raw.{log}
                where file_id in (select distinct file_id from raw.{log} where event_date in (select unnest(?::date[])))
                group by file_id
            ) as counted
            where raw.ingested_files.file_id = counted.file_id and log = ? and status = 'loaded'
            """,
            [days, log],
        )


assert set(_COLUMNS) == {column.name for column in fields(Entry)}  # noqa: S101  # one definition for both
