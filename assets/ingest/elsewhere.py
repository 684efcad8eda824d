"""Files read by other processes, on as many machines as there are; what comes of each is taken over as a whole.

They run the same ``FileReader`` on a database of their own, in memory. Rows, rows set aside and counts come back, as
Arrow's streams; contact data doesn't go this way.
"""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import duckdb
import polars as pl
import pyarrow as pa

from assets.ingest.files import LandingFile
from assets.ingest.reading import FileReader, each_try_on_its_own
from assets.ingest.schema import create_tables
from assets.ingest.sources import Reading, RefusedFileError
from ml.batches import Batches, Work
from orchestration.logs import LOGS
from orchestration.shops import Shop, ShopFileError

# Has work done on rows wherever the engine does it: ``Warehouse.map``.
Spread = Callable[[Work, pl.DataFrame], Iterator[pl.DataFrame]]

# Of files at a time: what comes of them lies on the shared disk, and a part of it in memory; each is named in the work.
_BYTES_AT_ONCE = 512 << 20
_FILES_AT_ONCE = 5_000
# What comes of a file is held in memory as a whole: a larger one is read here, in portions.
_LARGEST_BYTES = 128 << 20
_SCHEMA = {"number": pl.Int64, "raw_table": pl.String, "payload": pl.Binary}
_QUARANTINE = "quarantine"
# Arrow has no whole number of 128 bits without a sign.
_HALF = f"{1 << 64}::uhugeint"
_APART = (
    f"* exclude (record_hash), (record_hash // {_HALF})::ubigint as hash_high, "
    f"(record_hash % {_HALF})::ubigint as hash_low"
)
_TOGETHER = f"* exclude (hash_high, hash_low), hash_high::uhugeint * {_HALF} + hash_low::uhugeint as record_hash"


class UnseenLandingError(RuntimeError):
    """Who was to read the landing folder's files finds no such folder; the message says what to do."""


@dataclass
class _Made:
    """What came of a file: Arrow streams with the raw table that each is for, and what is told at the end."""

    streams: list[tuple[str, bytes]] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)


class Elsewhere:
    """Has files read by ``spread``, and takes over what came of them as ``FileReader`` would read them.

    Args:
        con: the warehouse.
        spread: has it done.
        shop: the shop, with its mapping.
        key: secret key of the customers' pseudonyms; it goes along with the work.
        forgotten: tombstones of the customers of whom nothing is taken in.
        run_at: when, in UTC.
        batch_bytes: text parsed at once by each process.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        spread: Spread,
        shop: Shop,
        key: bytes,
        forgotten: Collection[str],
        run_at: datetime,
        batch_bytes: int,
    ) -> None:
        self._con, self._spread, self._shop = con, spread, shop
        self._open = partial(
            _Reader, shop=shop, key=key, forgotten=tuple(forgotten), run_at=run_at, batch_bytes=batch_bytes
        )
        self._made: dict[str, _Made] = {}
        self._counts: dict[str, dict[int, tuple[int, int, int]]] = {}

    def may_read(self, file: LandingFile) -> bool:
        """Whether it isn't too large and holds no contact data, which is read beside the vault alone."""
        mappings = self._shop.logs
        has_contacts = any(column.name in mappings[log].columns for log in file.logs for column in LOGS[log].contacts)
        return file.byte_count <= _LARGEST_BYTES and not has_contacts

    def begin(self, readings: Sequence[Reading]) -> Iterator[Reading]:
        """Has the files read.

        Yields:
            Each as soon as it was; ``read`` takes it over.

        Raises:
            ShopFileError: an expression of the shop's file can't be used at all.
            UnseenLandingError: the landing folder isn't there for whoever was to read it.
        """
        for portion in _portions(readings):
            work = Work(
                version=uuid4().hex,
                folder=_landing(portion[0]),
                load=partial(self._open, readings=tuple(portion)),
                apply=_apply,
                schema=_SCHEMA,
                files=(),
            )
            left = set(range(len(portion)))
            parts: dict[int, _Made] = {number: _Made() for number in left}
            for frame in self._spread(work, pl.DataFrame({"number": pl.Series(sorted(left), dtype=pl.Int64)})):
                for number, table, payload in frame.iter_rows():
                    if table:
                        parts[number].streams.append((table, payload))
                        continue
                    parts[number].told = json.loads(payload)
                    self._raise_fault(parts[number].told)
                    left.remove(number)
                    self._made[portion[number].file.name] = parts.pop(number)
                    yield portion[number]
            if left:
                raise RuntimeError(f"{portion[min(left)].file.name} was given to be read, and nothing came back")

    def read(self, group: Sequence[Reading]) -> Iterator[tuple[str, set[date]]]:
        """See ``FileReader.read``."""
        self._counts = {}
        for reading in group:
            told = self._made[reading.file.name].told
            if told["refusal"]:
                raise RefusedFileError(reading, told["refusal"], told["may_mend"])
        for number, reading in enumerate(group):
            made = self._made.pop(reading.file.name)
            reading.number, reading.record_count = number, made.told["record_count"]
            reading.ignored_columns = tuple(made.told["ignored_columns"])
            for log, counts in made.told["counts"].items():
                self._counts.setdefault(log, {})[number] = tuple(counts)
            for table, stream in made.streams:
                yield from self._take_over(table, stream)

    def counts(self, log: str) -> dict[int, tuple[int, int, int]]:
        """See ``FileReader.counts``."""
        return self._counts.get(log, {})

    def _take_over(self, table: str, stream: bytes) -> Iterator[tuple[str, set[date]]]:
        rows = pa.ipc.open_stream(stream).read_all()
        self._con.register("carried", rows)
        columns = "*" if table == _QUARANTINE else _TOGETHER
        self._con.execute(f"insert into raw.{table} by name select {columns} from carried")
        self._con.unregister("carried")
        if table != _QUARANTINE:
            yield table, set(rows["event_date"].unique().to_pylist())

    def _raise_fault(self, told: dict[str, Any]) -> None:
        if fault := told.get("shop_fault"):
            raise ShopFileError(fault)
        if folder := told.get("unseen"):
            raise UnseenLandingError(
                f"Who was to read the new files finds no folder {folder}: mount it at this path on all machines that "
                "Spark's workers run on."
            )


def _landing(reading: Reading) -> Path:
    return reading.file.path.parents[reading.file.name.count("/")]


def _portions(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    portion: list[Reading] = []
    size = 0
    for reading in readings:
        portion.append(reading)
        size += reading.content.text_byte_count
        if size >= _BYTES_AT_ONCE or len(portion) == _FILES_AT_ONCE:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


class _Reader:
    """What a process elsewhere keeps while it reads: a database in memory, and the files that there are to read."""

    def __init__(
        self,
        _: Path,
        *,
        shop: Shop,
        key: bytes,
        forgotten: Collection[str],
        run_at: datetime,
        batch_bytes: int,
        readings: Sequence[Reading],
    ) -> None:
        self._readings = readings
        self._logs = list(shop.logs)
        self._con = duckdb.connect(config={"threads": "1"})
        self._con.execute("set timezone = 'UTC'")
        create_tables(self._con)
        self._files = FileReader(self._con, shop, key, forgotten, run_at, batch_bytes)

    def read(self, number: int) -> Iterator[tuple[str, bytes]]:
        """Tables and streams of one file's rows, and at last what is told of it, of no table."""
        reading = self._readings[number]
        told: dict[str, Any] = {"refusal": None, "may_mend": False}
        for table in (*self._logs, _QUARANTINE):  # whatever a refused file left there
            self._con.execute(f"truncate raw.{table}")
        try:
            with each_try_on_its_own(self._con):
                for log, _ in self._files.read([reading]):
                    yield from self._handed_over(log, _APART)
                    yield from self._handed_over(_QUARANTINE, "*")
        except RefusedFileError as error:
            if not _landing(reading).exists():
                told["unseen"] = str(_landing(reading))
            told |= {"refusal": str(error), "may_mend": error.may_mend}
        except ShopFileError as error:
            told["shop_fault"] = str(error)
        found = {log: self._files.counts(log) for log in reading.logs}
        told |= {
            "record_count": reading.record_count,
            "ignored_columns": reading.ignored_columns,
            "counts": {log: counts[0] for log, counts in found.items() if 0 in counts},
        }
        yield "", json.dumps(told).encode()

    def _handed_over(self, table: str, columns: str) -> Iterator[tuple[str, bytes]]:
        rows = self._con.sql(f"select {columns} from raw.{table}").to_arrow_table()
        if rows.num_rows:
            sink = pa.BufferOutputStream()
            with pa.ipc.new_stream(sink, rows.schema) as stream:
                stream.write_table(rows)
            yield table, sink.getvalue().to_pybytes()
            self._con.execute(f"truncate raw.{table}")


def _apply(reader: _Reader, batches: Batches) -> Batches:
    for batch in batches:
        for number in batch["number"].to_pylist():
            for table, payload in reader.read(number):
                row = pl.DataFrame({"number": [number], "raw_table": [table], "payload": [payload]}, schema=_SCHEMA)
                yield from row.to_arrow().to_batches()
