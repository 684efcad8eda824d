"""Records of opened files as the table ``source``: one row per record, one column per source column that is read.

Knows the formats (delimited text, NDJSON, Parquet). What the columns mean is ``mapping``'s.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from assets.ingest import files, records
from assets.ingest.files import Content, LandingFile, UnreadableFileError
from assets.ingest.mapping import Plan, unmapped
from orchestration.expressions import literal, quoted
from orchestration.shops import LogMapping

# So many that the engine's threads share a batch.
_PARQUET_BATCH_ROWS = 25_000
_OWN_COLUMNS = {"__file", "__line", "__hash"}
# Every column takes part in telling equal rows: so many can be told in seconds.
MOST_COLUMNS = 2_000
_SHOWN_CHARACTERS = 60
_LOOKS_LIKE_A_VALUE = re.compile(r"^\W*\d|@|%40")
_TRIMMED = "rtrim(raw_text, chr(10) || chr(13))"


@dataclass
class Reading:
    """One file that is being read for some of its logs; counts its records as they go by.

    ``file_ids`` names the file's rows of each of these logs.
    """

    file: LandingFile
    logs: tuple[str, ...]
    content: Content
    file_ids: Mapping[str, str] = field(default_factory=dict)
    number: int = 0
    record_count: int = 0
    ignored_columns: tuple[str, ...] = ()


class RefusedFileError(Exception):
    """One file among several can't be read after all; ``may_mend``: the disk failed, not the file."""

    def __init__(self, reading: Reading, reason: str, may_mend: bool = False) -> None:
        super().__init__(reason)
        self.reading = reading
        self.may_mend = may_mend


@dataclass
class Batch:
    """Records of some files that have the same columns and are read for the same logs."""

    logs: tuple[str, ...]
    file_logs: tuple[str, ...]
    header: tuple[str, ...]
    tables: list[pa.Table]
    byte_count: int

    @property
    def first_log(self) -> str:
        """The log for which a record that can't be split counts."""
        return self.file_logs[0]

    @property
    def first_file(self) -> int:
        """The number of the file that its first record is from."""
        return int(self.tables[0]["__file"][0].as_py())

    @property
    def key(self) -> object:
        """Batches of the same key can be read as one."""
        columns = tuple((column.name, str(column.type), column.nullable) for column in self.tables[0].schema)
        return self.logs, self.file_logs, self.header, columns


def batches(
    readings: Sequence[Reading], plans: dict[str, Plan], mappings: dict[str, LogMapping], batch_bytes: int
) -> Iterator[Batch]:
    """The records of the files, in batches of about ``batch_bytes``.

    Raises:
        RefusedFileError: a file has the wrong columns, or changed while it was read.
    """
    waiting: dict[object, Batch] = {}
    for reading in readings:
        try:
            for batch in _file_batches(reading, plans, mappings[reading.logs[0]], batch_bytes):
                gathered = waiting.get(batch.key)
                if gathered:
                    gathered.tables += batch.tables
                    gathered.byte_count += batch.byte_count
                else:
                    gathered = waiting[batch.key] = batch
                if gathered.byte_count >= batch_bytes:
                    yield waiting.pop(batch.key)
        except (UnreadableFileError, OSError, pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            # Arrow says OSError, without a number, of a damaged file too.
            if isinstance(error, OSError) and error.errno:
                reason = f"it can't be read: {error.strerror}; it is tried again at the next run"
                raise RefusedFileError(reading, reason, may_mend=True) from error
            raise RefusedFileError(reading, str(error)) from error
    yield from waiting.values()


def _file_batches(
    reading: Reading, plans: dict[str, Plan], log_mapping: LogMapping, batch_bytes: int
) -> Iterator[Batch]:
    if log_mapping.file_format == "parquet":
        with pq.ParquetFile(reading.file.path) as parquet:
            header = tuple(parquet.schema_arrow.names)
            _check_header(reading, plans, header)
            empty = parquet.schema_arrow.empty_table().to_batches()
            for record_batch in parquet.iter_batches(_PARQUET_BATCH_ROWS) if parquet.metadata.num_rows else empty:
                record_batch.validate(full=True)  # text that isn't UTF-8 would get into the warehouse
                table = pa.Table.from_batches([record_batch])
                lines = np.arange(table.num_rows, dtype=np.int64) + reading.record_count + 1
                yield _batch(reading, table.append_column("__line", pa.array(lines)), header)
        files.check_unchanged(reading.file)
        return
    text = files.text_blocks(reading.file, reading.content, batch_bytes)
    if log_mapping.file_format == "ndjson":
        for block in records.split_lines(text):
            yield _batch(reading, block.table.rename_columns({"line_number": "__line"}), ())
        return
    for block in records.split_delimited(text, log_mapping.delimiter):
        if block.header or not reading.record_count:
            _check_header(reading, plans, block.header)
        yield _batch(reading, block.table.rename_columns({"line_number": "__line"}), block.header)


def _check_header(reading: Reading, plans: dict[str, Plan], header: tuple[str, ...]) -> None:
    if len(header) > MOST_COLUMNS:
        raise UnreadableFileError(f"it has {len(header):,} columns; at most {MOST_COLUMNS:,} can be read")
    lowered = [name.lower() for name in header]
    may_be_shown = _may_be_shown(reading, plans, lowered)
    twice = sorted({name for name in lowered if lowered.count(name) > 1}) if len(set(lowered)) < len(lowered) else []
    if twice and may_be_shown:
        raise UnreadableFileError(f"its header names {', '.join(map(repr, twice))} more than once")
    if reserved := sorted(_OWN_COLUMNS.intersection(lowered)):
        raise UnreadableFileError(f"its header names {', '.join(map(repr, reserved))}, which ingest keeps for itself")
    for log in reading.logs:
        missing = unmapped(plans[log], header)
        if missing:
            found = f"found {', '.join(repr(name[:_SHOWN_CHARACTERS]) for name in header[:40]) or 'none'}"
            if not may_be_shown:
                found = f"the first line has {len(header):,} values that look like a customer's and are not shown here"
            raise UnreadableFileError(
                f"it has the wrong columns: {', '.join(map(repr, missing))} missing for {log}; {found}"
            )
    if twice:
        raise UnreadableFileError("its header has the same name more than once")
    read = {name.lower() for log in reading.file.logs for name in plans[log].sources}
    reading.ignored_columns = tuple(name for name in header if name.lower() not in read)


def _may_be_shown(reading: Reading, plans: dict[str, Plan], lowered: list[str]) -> bool:
    """Whether a file's first line is a header; in a file without one, it is somebody's record.

    A header has a name that the mapping knows. In a log without contact data it is enough that nothing in it looks
    like an address, a number or a moment.
    """
    known = {name.lower() for log in reading.file.logs for name in plans[log].sources}
    if not lowered or known.intersection(lowered):
        return True
    if any(plans[log].log.contacts for log in reading.file.logs):
        return False
    return not any(map(_LOOKS_LIKE_A_VALUE.search, lowered))


def _batch(reading: Reading, table: pa.Table, header: tuple[str, ...]) -> Batch:
    reading.record_count += table.num_rows
    number = pa.array(np.full(table.num_rows, reading.number, np.int32))
    return Batch(reading.logs, reading.file.logs, header, [table.append_column("__file", number)], table.nbytes)


def make_source(con: duckdb.DuckDBPyConnection, batch: Batch, plans: dict[str, Plan], mapping: LogMapping) -> None:
    """Makes ``source`` (a table or a view) and the table ``unsplit`` from the registered ``chunk``.

    ``source``: ``__file``, ``__line``, ``__hash`` (the record's identity) and the source columns that the logs read.
    ``unsplit``: ``__file``, ``__line``, ``reason`` of records that can't be split into columns.
    """
    needed = {name for log in batch.logs for name in plans[log].sources}
    _drop(con, "source")
    if mapping.file_format == "csv":
        _from_delimited(con, batch.header, {name.lower() for name in needed}, literal(mapping.delimiter))
    elif mapping.file_format == "ndjson":
        _from_ndjson(con, needed)
    else:
        _from_parquet(con, batch.header, {name.lower() for name in needed})


def _drop(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """Drops the temporary table or view of this name, if there is one."""
    found = con.execute("select table_type from information_schema.tables where table_name = ?", [name]).fetchall()
    for (kind,) in found:
        con.execute(f"drop {'view' if kind == 'VIEW' else 'table'} temp.{name}")


def _from_delimited(con: duckdb.DuckDBPyConnection, header: Sequence[str], needed: set[str], delimiter: str) -> None:
    count = len(header)
    # Only the last field has the line break, unless it was parsed, when line breaks are its own; trimming the whole
    # line would cost as much as splitting it.
    last = f"__fields[{count}]"
    fields = [f"__fields[{i + 1}]" for i in range(count - 1)]
    fields.append(f"case when __is_parsed then {last} else rtrim({last}, chr(10) || chr(13)) end")
    columns = "".join(
        f", nullif({field}, '') as {quoted(name)}"
        for field, name in zip(fields, header, strict=True)
        if name.lower() in needed
    )
    # The record's identity doesn't depend on the order of its columns.
    identity = ", ".join(fields[i] for i in sorted(range(count), key=lambda i: header[i]))
    split = f"""(
        select __file, __line, fault, fields is not null as __is_parsed,
            coalesce(fields, string_split(raw_text, {delimiter})) as __fields
        from chunk
    )"""
    con.execute(
        f"""
        create temp table source as
        select __file, __line, md5_number(concat_ws(chr(31), {identity})) as __hash {columns}
        from {split} where fault is null and len(__fields) = {count};
        create or replace temp table unsplit (__file integer, __line bigint, reason varchar);
        """
    )
    in_chunk, in_source = con.execute("select (select count(*) from chunk), (select count(*) from source)").fetchall()[
        0
    ]
    if in_source < in_chunk:
        con.execute(
            f"""
            insert into unsplit
            select __file, __line, coalesce(fault, 'it has ' || len(__fields) || ' columns, expected {count}')
            from {split} where fault is not null or len(__fields) <> {count}
            """
        )


def _from_ndjson(con: duckdb.DuckDBPyConnection, needed: set[str]) -> None:
    columns = "".join(
        f", nullif(json_extract_string(__json, {literal('/' + name.replace('~', '~0').replace('/', '~1'))}), '')"
        f" as {quoted(name)}"
        for name in sorted(needed - {"json"})
    ) + (", __json as json" if "json" in needed else "")
    con.execute(
        f"""
        create or replace temp table unsplit as
        select __file, __line,
            case when fault is not null then fault
                when json_valid(raw_text) then 'it is no JSON object' else 'it is not valid JSON' end as reason
        from chunk
        where case when fault is null and json_valid(raw_text) then json_type(raw_text) <> 'OBJECT' else true end;
        create temp table source as
        select __file, __line, __hash {columns} from (
            select __file, __line, md5_number({_TRIMMED}) as __hash, cast(raw_text as json) as __json
            from chunk anti join unsplit using (__file, __line)
        );
        """
    )


def _from_parquet(con: duckdb.DuckDBPyConnection, header: Sequence[str], needed: set[str]) -> None:
    parts = ", ".join(f"coalesce(cast({quoted(name)} as varchar), chr(0))" for name in sorted(header))
    columns = "".join(f", {quoted(name)}" for name in header if name.lower() in needed)
    # Records that are split already needn't be copied.
    con.execute(
        f"""
        create or replace temp table unsplit (__file integer, __line bigint, reason varchar);
        create temp view source as
        select __file, __line, md5_number(concat_ws(chr(31), {parts})) as __hash {columns} from chunk;
        """
    )


def raw_text(batch: Batch, mapping: LogMapping) -> str:
    """SQL for the text of a ``chunk`` row as it stands in the file; a Parquet row is told as JSON."""
    if mapping.file_format != "parquet":
        return _TRIMMED
    fields = ", ".join(f"{quoted(name)} := chunk.{quoted(name)}" for name in batch.header)
    return f"cast(to_json(struct_pack({fields})) as varchar)"
