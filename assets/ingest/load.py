"""What of the landing folder is new, and taking it in: rows, quarantine and ledger in one transaction a group of files.

After each transaction the warehouse is a function of the files read so far, in whatever order they came: a file with
the content of another adds nothing, a file delivered again under its name replaces what it had brought before.
"""

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import duckdb

from assets.ingest import files
from assets.ingest.contacts import ContactKeeper
from assets.ingest.elsewhere import Elsewhere, Spread
from assets.ingest.files import Content, LandingFile, UnreadableFileError
from assets.ingest.ledger import Entry, Ledger
from assets.ingest.reading import FileReader, each_try_on_its_own
from assets.ingest.schema import create_tables
from assets.ingest.scrubbing import scrub_record
from assets.ingest.sources import Reading, RefusedFileError
from orchestration.keys import KeyFileError
from orchestration.logs import LOGS
from orchestration.shops import Shop

Progress = Callable[[int, int, str], None]

_UNCLAIMED = "no log of the shop's file reads files of this name"


@dataclass(frozen=True)
class IngestReport:
    """What one run took in: one entry per log and file that was new to it."""

    entries: list[Entry]

    def total(self, column: str) -> int:
        """The sum of one of the ledger's counts over this run's files."""
        return sum(getattr(entry, column) for entry in self.entries)

    def with_status(self, status: str) -> list[Entry]:
        """This run's entries with the status: loaded, repeated or refused."""
        return [entry for entry in self.entries if entry.status == status]


def ingest(
    con: duckdb.DuckDBPyConnection,
    shop: Shop,
    landing: Path,
    *,
    key: bytes,
    run_id: str,
    run_at: datetime,
    vault: ContactKeeper | None = None,
    forgotten: Collection[str] = (),
    batch_bytes: int = 24 << 20,
    spread: Spread | None = None,
    spread_from_bytes: int = 64 << 20,
    progress: Progress = lambda _done, _total, _name: None,
) -> IngestReport:
    """Takes in every file of the landing folder that isn't in the ledger yet.

    Args:
        con: the warehouse, writable.
        shop: the shop, with its mapping.
        landing: the shop's landing folder; missing counts as empty.
        key: secret key of the customers' pseudonyms.
        run_id: who did it, for the ledger.
        run_at: when, for the ledger, in UTC.
        vault: where contact data goes; None = it is read and kept nowhere.
        forgotten: tombstones of the customers of whom nothing is taken in.
        batch_bytes: text parsed at once, and small files committed together.
        spread: has files read by other machines, contact data apart; None = there are none.
        spread_from_bytes: new files of fewer bytes in all are read here: it takes longer to have it done.
        progress: called with files done, files in all and the current file's name.

    Returns:
        One entry per log and new file. Files that can't be read are refused there, with the reason, and the others go
        on; rows that can't be read are in ``raw.quarantine``.

    Raises:
        ShopFileError: an expression of the shop's file can't be used at all.
        KeyFileError: the warehouse was filled with another key.
        UnseenLandingError: the other machines don't see the landing folder.
    """
    create_tables(con)
    _check_key(con, key)
    ledger = Ledger(con, run_id, run_at)
    reader = FileReader(con, shop, key, forgotten, run_at, batch_bytes, vault)
    loader = _Loader(con, shop, ledger, batch_bytes, reader)
    elsewhere = Elsewhere(con, spread, shop, key, forgotten, run_at, batch_bytes) if spread else None
    found = files.landing_files(shop, landing) if landing.exists() else []
    ledger.forget_refusals(still_there={file.name for file in found})
    with each_try_on_its_own(con):
        # Replacing a file can bring back another that only repeated it, so look again until there is nothing new.
        while pending := loader.pending(found):
            spreadable = [(file, logs) for file, logs in pending if elsewhere and elsewhere.may_read(file)]
            if elsewhere and sum(file.byte_count for file, _ in spreadable) >= max(spread_from_bytes, 1):
                _take_over(loader, elsewhere, spreadable, batch_bytes, progress)
            else:
                _take_in(loader, pending, batch_bytes, progress)
    return IngestReport(ledger.of_this_run())


_Pending = list[tuple[LandingFile, tuple[str, ...]]]


def _take_in(loader: "_Loader", pending: _Pending, batch_bytes: int, progress: Progress) -> None:
    """Reads and loads what is new."""

    def opened() -> Iterator[Reading]:
        for number, (file, logs) in enumerate(pending):
            progress(number, len(pending), file.name)
            if reading := loader.open(file, logs):
                yield reading

    for group in _groups(opened(), batch_bytes):
        loader.load(group)
    progress(len(pending), len(pending), "")


def _take_over(
    loader: "_Loader", elsewhere: Elsewhere, pending: _Pending, batch_bytes: int, progress: Progress
) -> None:
    """Has what is new read elsewhere and loads it; of files of the same content one, the others are repeats then."""
    distinct: dict[str, Reading] = {}
    for file, logs in pending:
        if reading := loader.open(file, logs, keeps_text=False):
            distinct.setdefault(reading.content.sha256, reading)

    def read() -> Iterator[Reading]:
        for number, reading in enumerate(elsewhere.begin(list(distinct.values()))):
            progress(number, len(distinct), reading.file.name)
            yield reading

    for group in _groups(read(), batch_bytes):
        loader.load(group, elsewhere)
    progress(len(distinct), len(distinct), "")


def _groups(readings: Iterable[Reading], batch_bytes: int) -> Iterator[list[Reading]]:
    """Files that are loaded together."""
    group: list[Reading] = []
    group_bytes = 0
    for reading in readings:
        if group and group_bytes + reading.content.text_byte_count > batch_bytes:
            yield group
            group, group_bytes = [], 0
        group.append(reading)
        group_bytes += reading.content.text_byte_count
    if group:
        yield group


def _check_key(con: duckdb.DuckDBPyConnection, key: bytes) -> None:
    check = hmac.new(key, b"the key of this warehouse", "sha256").hexdigest()
    kept = con.execute("select check_value from raw.pseudonym_key").fetchall()
    if kept and kept != [(check,)]:
        raise KeyFileError(
            "The key of the customers' pseudonyms is not the one that this warehouse was filled with: put the key back "
            "(see docs/operators.md), or every customer would become another one."
        )
    if not kept:
        con.execute("insert into raw.pseudonym_key values (?)", [check])


class _Loader:
    """Decides what is new and loads it; one instance per run."""

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        shop: Shop,
        ledger: Ledger,
        batch_bytes: int,
        reader: FileReader,
    ) -> None:
        self._con = con
        self._ledger = ledger
        self._mappings = shop.logs
        self._hashes = {"": "", **{name: shop.mapping_hash(name) for name in shop.logs}}
        self._batch_bytes = batch_bytes
        self._reader = reader
        self._failed: set[str] = set()

    def pending(self, found: list[LandingFile]) -> _Pending:
        """The files that the ledger doesn't know as they are now, each with the logs to read it for."""
        pending = []
        for file in found:
            logs = tuple(log for log in file.logs or ("",) if not self._ledger.knows(log, file, self._hashes[log]))
            if logs and file.name not in self._failed:
                pending.append((file, logs))
        return pending

    def open(self, file: LandingFile, logs: tuple[str, ...], keeps_text: bool = True) -> Reading | None:
        """The file, read through and hashed; None if there is nothing to load, which is then in the ledger.

        Args:
            file: the file.
            logs: those to read it for.
            keeps_text: whether small text is kept for whoever reads it next.
        """
        try:
            if logs == ("",):
                raise UnreadableFileError(_UNCLAIMED)
            self._clear_refusal(file, "")
            content = files.inspect(file, self._batch_bytes if keeps_text else 0)
            is_parquet = self._mappings[logs[0]].file_format == "parquet"
            if content.is_parquet != is_parquet:
                kinds = ("text", "Parquet")
                raise UnreadableFileError(
                    f"it is {kinds[content.is_parquet]}; the shop's file says {kinds[is_parquet]}"
                )
        except UnreadableFileError as error:
            self._refuse(file, logs, str(error))
            return None
        except OSError as error:
            self._refuse_for_now(file, logs, f"it can't be opened: {error.strerror or error}")
            return None
        fresh = tuple(log for log in logs if not self._is_loaded(file, log, content))
        return self._reading(file, fresh, content) if fresh else None

    def _reading(self, file: LandingFile, logs: tuple[str, ...], content: Content) -> Reading:
        # From the content, not the name: which of equal files is kept must not show in the rows.
        ids = {log: hashlib.sha256(self._content_id(file, log, content).encode()).hexdigest()[:16] for log in logs}
        return Reading(file, logs, content, ids)

    def _is_loaded(self, file: LandingFile, log: str, content: Content) -> bool:
        entry = self._ledger.loaded(log, self._content_id(file, log, content))
        if entry is None or entry.mapping_hash != self._hashes[log]:
            return False
        with self._ledger.transaction():
            if entry.file_name == file.name:
                self._clear_refusal(file, log)
                self._ledger.touch(entry, file)
            else:
                days = self._take_back(file, log)
                self._note(
                    self._reading(file, (log,), content),
                    log,
                    "repeated",
                    f"the same content as {entry.file_name}",
                    record_count=entry.record_count,
                    other_log_count=entry.other_log_count,
                    duplicate_count=entry.record_count - entry.other_log_count,
                )
                self._settle_days(log, days)
        return True

    def _content_id(self, file: LandingFile, log: str, content: Content) -> str:
        # A catalogue that is delivered again unchanged says that it holds (again) from that delivery on.
        mapped = self._mappings[log]
        delivered = mapped.delivery_date(file.name)
        if delivered and LOGS[log].is_catalogue and LOGS[log].instant not in mapped.columns:
            return f"{content.sha256} {delivered}"
        return content.sha256

    def _refuse(self, file: LandingFile, logs: tuple[str, ...], reason: str) -> None:
        # What the file had brought under this name before stays: a damaged delivery must not take good rows away.
        reason = scrub_record(reason)  # a reason may quote the file
        with self._ledger.transaction():
            for log in logs:
                self._clear_refusal(file, log)
                self._ledger.note(file, log, "refused", reason, mapping_hash=self._hashes[log])

    def _refuse_for_now(self, file: LandingFile, logs: tuple[str, ...], reason: str) -> None:
        # Rights or the disk may be mended by the next run: the ledger must not take the file for known then.
        self._failed.add(file.name)
        self._refuse(replace(file, modified_ns=0), logs, reason)

    def _clear_refusal(self, file: LandingFile, log: str) -> None:
        for entry in self._ledger.of_file(log, file.name):
            if entry.status == "refused":
                self._ledger.retire(entry)

    def _note(self, reading: Reading, log: str, status: str, reason: str | None, **counts: int) -> None:
        self._ledger.note(
            reading.file,
            log,
            status,
            reason,
            ignored_columns=list(reading.ignored_columns),
            content_sha256=reading.content.sha256,
            content_id=self._content_id(reading.file, log, reading.content),
            file_id=reading.file_ids[log],
            mapping_hash=self._hashes[log],
            **counts,
        )

    def load(self, group: list[Reading], reader: "FileReader | Elsewhere | None" = None) -> None:
        """Reads a group of files in one transaction; one that turns out unreadable is refused and the others go on.

        Args:
            group: the files.
            reader: what reads them; by default this process.
        """
        while True:
            # Two files of one group may hold the same content: the second is a repeat of the first.
            contents = {reading.content.sha256: reading for reading in reversed(group)}
            firsts = [reading for reading in group if contents[reading.content.sha256] is reading]
            try:
                if firsts:
                    with self._ledger.transaction():
                        self._load(firsts, reader or self._reader)
                break
            except RefusedFileError as refused:
                refuse = self._refuse_for_now if refused.may_mend else self._refuse
                refuse(refused.reading.file, refused.reading.logs, str(refused))
                group = [reading for reading in group if reading is not refused.reading]
        for reading in group:
            if contents[reading.content.sha256] is not reading:
                again = self.open(reading.file, reading.logs)
                self.load([again] if again else [])

    def _load(self, group: list[Reading], reader: FileReader | Elsewhere) -> None:
        days: dict[str, set[date]] = {log: set() for reading in group for log in reading.logs}
        for reading in group:
            for log in reading.logs:
                days[log] |= self._take_back(reading.file, log)
                # Under another name the content may stand as an earlier mapping read it.
                if earlier := self._ledger.loaded(log, self._content_id(reading.file, log, reading.content)):
                    days[log] |= self._remove(earlier)
        for log, changed in reader.read(group):
            days[log] |= changed
        for log in days:
            self._note_loaded(log, group, reader.counts(log))
            self._settle_days(log, days[log])

    def _take_back(self, file: LandingFile, log: str) -> set[date]:
        """Removes what this file's name brought before; returns the days that lost rows."""
        days: set[date] = set()
        for entry in self._ledger.of_file(log, file.name):
            if entry.status == "loaded":
                if self._mappings[log].same_name == "adds":
                    continue
                days |= self._remove(entry)
            else:
                self._ledger.retire(entry)
        return days

    def _remove(self, entry: Entry) -> set[date]:
        """Removes a loaded file's rows; returns the days that lost some."""
        of_file = f"from raw.{entry.log} where file_id = ?"
        days = self._con.execute(f"select distinct event_date {of_file}", [entry.file_id]).fetchall()
        self._con.execute(f"delete {of_file}", [entry.file_id])
        self._con.execute("delete from raw.quarantine where log = ? and file_id = ?", [entry.log, entry.file_id])
        self._ledger.retire(entry)
        return {day for (day,) in days}

    def _note_loaded(self, log: str, group: list[Reading], counts: dict[int, tuple[int, int, int]]) -> None:
        for reading in group:
            if log in reading.logs:
                quarantined, other, forgotten = counts.get(reading.number, (0, 0, 0))
                self._note(
                    reading,
                    log,
                    "loaded",
                    None,
                    record_count=reading.record_count,
                    quarantined_count=quarantined,
                    other_log_count=other,
                    forgotten_count=forgotten,
                )

    def _settle_days(self, log: str, days: set[date]) -> None:
        """Numbers equal records of the days anew, counts them per file and notes that the days have changed.

        The first of equal records counts and the others are its exact duplicates. Which is first depends on the files'
        content, not on the order in which they came.
        """
        ordered = sorted(days)
        self._con.execute(
            f"""
            update raw.{log} set copy_number = counted.number
            from (
                select rowid as id, copy_number, row_number() over (
                    partition by event_date, record_hash order by file_id, line_number
                ) as number
                from raw.{log} where event_date in (select unnest(?::date[]))
            ) as counted
            where raw.{log}.rowid = counted.id and counted.number <> counted.copy_number
            """,
            [ordered],
        )
        self._ledger.recount(log, ordered)
        self._con.execute(
            "insert or replace into raw.event_days select ?, unnest(?::date[]), ?",
            [log, ordered, self._ledger.ingest_id],
        )
