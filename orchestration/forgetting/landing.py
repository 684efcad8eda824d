"""Customers' records in delivered files: blanked, so that every other record keeps its line; and the file swapped.

A file that isn't touched isn't written. What the files mean is read as ingest reads it.
"""

import gzip
import io
import os
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import zstandard

from assets.ingest import files, mapping
from assets.ingest.files import LandingFile, UnreadableFileError
from assets.ingest.hmac_keys import set_hmac_key
from assets.ingest.sources import Reading, RefusedFileError, batches, make_source
from orchestration.forgetting.receipt import Place
from orchestration.forgetting.tables import read_files, touched_files
from orchestration.forgetting.words import Words
from orchestration.logs import LOGS
from orchestration.pseudonyms import session_key
from orchestration.sessions import Sessions
from orchestration.shops import Shop
from orchestration.tombstones import tombstone_key
from orchestration.vault import Contact
from orchestration.warehouse import Warehouse

_BATCH_BYTES = 24 << 20
_KEPT_BYTES = 1 << 40
_UNFINISHED = ".forgetting.tmp"
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


@dataclass
class Cleaned:
    """What was cleaned: a place per file, what couldn't be, and the words by which customers are found elsewhere."""

    words: Words
    places: list[Place] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def clean(
    shop: Shop,
    landing: Path,
    warehouse: Warehouse,
    sessions: Sessions,
    *,
    key: bytes,
    tombstones: Collection[str],
    pseudonyms: Collection[str],
    ids: Collection[str],
    contacts: Sequence[Contact],
) -> Cleaned:
    """Takes the customers' records out of the delivered files.

    Args:
        shop: the shop, whose mapping says whose record it is.
        landing: its landing folder.
        warehouse: its warehouse, which knows where rows came from.
        sessions: their sessions, as far as the warehouse knows them.
        key: the key of the pseudonyms.
        tombstones: who is forgotten.
        pseudonyms: their pseudonyms, as far as they are known.
        ids: their own numbers, as far as they are known; others are learned from the files.
        contacts: their contact data.

    Returns:
        What was done, and the words that name them.
    """
    cleaned = Cleaned(Words.of([*ids, *pseudonyms], contacts))
    if not landing.exists():
        return cleaned
    for leftover in landing.rglob(f".*{_UNFINISHED}"):
        leftover.unlink()
    with duckdb.connect(config=warehouse.duckdb_config()) as con:
        con.execute("set timezone = 'UTC'")
        con.execute("set disabled_optimizers = 'common_subexpressions'")
        con.execute("create temp table forgotten as select unnest(?::varchar[]) as tombstone", [list(tombstones)])
        set_hmac_key(con, "pseudonym", key)
        set_hmac_key(con, "tombstone", tombstone_key(key))
        set_hmac_key(con, "session", session_key(key))
        for name, hashes in (("own_sessions", sessions.own), ("shared_sessions", sessions.shared)):
            con.execute(f"create temp table {name} as select unnest(?::varchar[]) as session_hash", [list(hashes)])
        cleaner = _Cleaner(con, shop)
        found = files.landing_files(shop, landing)
        touched = touched_files(warehouse, pseudonyms, cleaned.words, sessions)
        read = read_files(warehouse)
        late = []
        for file in found:
            # Files that certainly hold some go first: they tell the numbers by which the others are searched.
            if file.name in touched:
                _clean_one(cleaner, file, touched[file.name], cleaned, is_sought=True)
            else:
                late.append(file)
        for file in late:
            _clean_one(cleaner, file, set(), cleaned, is_sought=False, is_unread=file.name not in read)
    total = len(found)
    cleaned.places.insert(0, Place("landing", f"{total:,} delivered files looked at", len(cleaned.places)))
    return cleaned


def _clean_one(
    cleaner: "_Cleaner",
    file: LandingFile,
    lines: set[int],
    cleaned: Cleaned,
    is_sought: bool,
    is_unread: bool = False,
) -> None:
    try:
        content = files.inspect(file, _KEPT_BYTES)
        if content.is_parquet:
            removed, ids = cleaner.clean_parquet(file, cleaned.words)
        elif is_sought or is_unread or cleaned.words.may_be_in(content.text or b""):
            removed, ids = cleaner.clean_text(file, content, lines, cleaned.words)
        else:
            return
    except (UnreadableFileError, OSError, pa.ArrowException) as error:
        if is_sought or _raw_bytes_name(file.path, cleaned.words):
            cleaned.left.append(f"landing/{file.name}: it can't be read ({error}): deliver it again, or remove it")
        return
    cleaned.words = cleaned.words.with_ids(ids)
    if removed:
        cleaned.places.append(Place("landing", file.name, removed))


def _raw_bytes_name(path: Path, words: Words) -> bool:
    try:
        return path.is_file() and words.may_be_in(path.read_bytes())
    except OSError:
        return False


class _Cleaner:
    """Reads a file as ingest does, to learn which of its records are a forgotten customer's."""

    def __init__(self, con: duckdb.DuckDBPyConnection, shop: Shop) -> None:
        self._con = con
        self._shop = shop
        self._plans = {name: mapping.plan(shop, LOGS[name]) for name in shop.logs}

    def clean_text(
        self, file: LandingFile, content: files.Content, lines: set[int], words: Words
    ) -> tuple[int, set[str]]:
        """Blanks records in a delimited text or NDJSON; how many, and the customers' own numbers."""
        kept = (content.text or b"").split(b"\n")
        has_records = bool(file.logs)
        try:
            theirs, ids = self._records(file, content, lines)
        except UnreadableFileError:
            # Such as with the wrong columns: then it has lines, and no records.
            theirs, ids, has_records = {}, set(), False
        for line, span in theirs.items():
            kept[line - 1 : line - 1 + span] = [b""] * span
        changed = len(theirs)
        words = words.with_ids(ids)
        for number, text in enumerate(kept):
            if not text or not words.may_be_in(text):
                continue
            # Their addresses in others' records; of a file without records, lines that name them.
            plain = text.decode("utf-8")
            cleaned = "" if not has_records and words.are_in(plain) else words.take_out(plain)
            if cleaned != plain:
                kept[number] = cleaned.encode()
                changed += 1
        if changed:
            _swap(file.path, _packed(file.path, b"\n".join(kept)))
        return changed, ids

    def _records(self, file: LandingFile, content: files.Content, named: set[int]) -> tuple[dict[int, int], set[str]]:
        """The lines on which their records begin, each with how many it takes, and their own numbers.

        ``named`` are lines of records that name them and can't be read as anybody's.
        """
        logs = tuple(log for log in file.logs if "customer_id" in self._plans[log].columns)
        spans: dict[int, int] = {}
        ids: set[str] = set()
        if not logs:
            return spans, ids
        is_text = not content.is_parquet
        try:
            for batch in batches([Reading(file, file.logs, content)], self._plans, dict(self._shop.logs), _BATCH_BYTES):
                self._con.register("chunk", pa.concat_tables(batch.tables))
                make_source(self._con, batch, self._plans, self._shop.logs[batch.logs[0]])
                lines = set(named)
                for log in logs:
                    lines |= self._lines(log, ids)
                if is_text:
                    lines |= self._unsplit_lines(ids)
                text = "rtrim(raw_text, chr(10) || chr(13))" if is_text else "''"
                spans |= dict(
                    self._con.execute(
                        f"select __line, length({text}) - length(replace({text}, chr(10), '')) + 1 from chunk "
                        "where __line in (select unnest(?::bigint[]))",
                        [list(lines)],
                    ).fetchall()
                )
                self._con.unregister("chunk")
        except RefusedFileError as error:
            raise UnreadableFileError(str(error)) from error
        return spans, ids

    def _lines(self, log: str, ids: set[str]) -> set[int]:
        plan = self._plans[log]
        self._con.execute(f"create or replace temp table pseudonyms as {mapping.pseudonyms_select(plan)}")
        ids |= {one for (one,) in self._con.execute("select id from pseudonyms where is_forgotten").fetchall()}
        sql = f"try(cast(({plan.columns['customer_id'].sql}) as varchar))"
        rows = self._con.execute(
            f"select __line from source where {sql} in (select id from pseudonyms where is_forgotten)"
        ).fetchall()
        return {line for (line,) in rows} | self._guest_lines(plan, sql)

    def _guest_lines(self, plan: mapping.Plan, customer: str) -> set[int]:
        """Lines without a customer in sessions that nobody but the forgotten had, here or in the warehouse."""
        if "session_id" not in plan.columns:
            return set()
        self._con.execute(f"create or replace temp table sessions as {mapping.sessions_select(plan)}")
        session = f"try(cast(({plan.columns['session_id'].sql}) as varchar))"
        rows = self._con.execute(
            f"""
            with told as (
                select __line, session_hash, nullif({customer}, '') as customer,
                    customer in (select id from pseudonyms where is_forgotten) as is_theirs
                from source join sessions on sessions.id = {session}
            ),
            own as (
                select session_hash from told group by session_hash
                having bool_and(customer is null or is_theirs) and session_hash not in (from shared_sessions)
                    and (bool_or(coalesce(is_theirs, false)) or session_hash in (from own_sessions))
            )
            select __line from told semi join own using (session_hash) where customer is null
            """
        ).fetchall()
        return {line for (line,) in rows}

    def _unsplit_lines(self, ids: set[str]) -> set[int]:
        if not self._con.execute("select 1 from unsplit limit 1").fetchall():
            return set()
        rows = self._con.execute(
            "select __line, raw_text from chunk semi join unsplit using (__file, __line)"
        ).fetchall()
        words = {word for _, text in rows for word in re.split(r"[\s,;|\"'{}:\[\]]+", text)}
        self._con.execute("create or replace temp table words as select unnest(?::varchar[]) as id", [list(words)])
        known = self._con.execute(
            f"select id from ({mapping.with_pseudonyms('select id from words')}) where is_forgotten"
        ).fetchall()
        gone = {one for (one,) in known}
        ids |= gone
        return {line for line, text in rows if gone.intersection(re.split(r"[\s,;|\"'{}:\[\]]+", text))}

    def clean_parquet(self, file: LandingFile, words: Words) -> tuple[int, set[str]]:
        """Takes rows out of a Parquet file; how many, and the customers' own numbers."""
        content = files.inspect(file, 0)
        lines, ids = self._records(file, content, set())
        words = words.with_ids(ids)
        stored = pq.ParquetFile(file.path)
        table = stored.read()
        keep = pa.array([number not in lines for number in range(1, table.num_rows + 1)])
        kept = table.filter(keep) if lines else table
        changed = len(lines)
        for place, name in enumerate(kept.column_names):
            column = kept[name]
            if words.contacts and pa.types.is_string(column.type):
                pattern = "(?i)" + "|".join(map(re.escape, sorted(words.contacts, key=len, reverse=True)))
                hits = pc.sum(pc.match_substring_regex(column, pattern)).as_py() or 0
                if hits:
                    changed += hits
                    kept = kept.set_column(place, name, pc.replace_substring_regex(column, pattern, "[forgotten]"))
        if changed:
            compression = (
                stored.metadata.row_group(0).column(0).compression if stored.metadata.num_row_groups else "ZSTD"
            )
            packed = io.BytesIO()
            # No statistics and no dictionary pages of what was there: the file is written from the rows that stay.
            pq.write_table(kept, packed, compression=compression.lower().replace("uncompressed", "none"))
            _swap(file.path, packed.getvalue())
        return changed, ids


def _packed(path: Path, text: bytes) -> bytes:
    """The text, compressed as the file was."""
    with path.open("rb") as file:
        head = file.read(4)
    if head.startswith(_GZIP):
        return gzip.compress(text, mtime=0)
    return zstandard.compress(text) if head == _ZSTD else text


def _swap(path: Path, content: bytes) -> None:
    """Puts the content in the file's place in one step; hidden until then, so that no night reads half of it."""
    unfinished = path.with_name(f".{path.name}{_UNFINISHED}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.chmod(path.stat().st_mode & 0o7777)
    unfinished.replace(path)
