"""Splitting delimited text and NDJSON into records that know their line and keep their raw text.

The fields of most records are split later, in SQL and in bulk; only records with a quote in them are parsed here, so
that text in quotes may hold delimiters and line breaks.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt
import pyarrow as pa

# A quote that isn't closed would swallow the rest of the file as one record: after so many lines it counts as a fault
# of its own line, and reading goes on in the next.
LONGEST_RECORD_LINES = 1_000
LONGEST_FIELD_CHARACTERS = 4_000_000
csv.field_size_limit(LONGEST_FIELD_CHARACTERS)

_LINE_FEED, _CARRIAGE_RETURN, _QUOTE = 0x0A, 0x0D, 0x22


@dataclass(frozen=True)
class Block:
    """Some consecutive records of a text.

    ``table`` has one row per record: ``line_number`` (1 = the file's first line), ``raw_text`` (with its line break),
    ``fields`` (null where the record has no quote: splitting at the delimiter is then enough) and ``fault`` (why the
    record can't be split, else null). Blank lines are no records. ``header`` is empty where the text has none.
    """

    table: pa.Table
    header: tuple[str, ...]


def split_delimited(blocks: Iterable[bytes], delimiter: str) -> Iterator[Block]:
    r"""Records of a delimited text (RFC 4180; lines end in ``\n`` or ``\r\n``) whose first record is the header.

    Args:
        blocks: the text, UTF-8, in portions of any size.
        delimiter: one character.

    Yields:
        At least one block; all have the same header, which is not among the records.
    """
    header: tuple[str, ...] | None = None
    for table in _records(blocks, delimiter):
        if header is None and table.num_rows:
            header, table = _header(table, delimiter), table.slice(1)
        yield Block(table, header or ())


def split_lines(blocks: Iterable[bytes]) -> Iterator[Block]:
    """Records of a text that has one record a line (NDJSON); at least one block."""
    for table in _records(blocks, delimiter=None):
        yield Block(table, ())


def _header(table: pa.Table, delimiter: str) -> tuple[str, ...]:
    first = table.slice(0, 1).to_pylist()[0]
    fields = first["fields"] or first["raw_text"].rstrip("\r\n").split(delimiter)
    return tuple(field.strip() for field in fields)


def _records(blocks: Iterable[bytes], delimiter: str | None) -> Iterator[pa.Table]:
    rest = b""
    line = 1
    for block in chain(blocks, (None,)):
        is_last = block is None
        text = rest + (block or b"")
        cut = len(text) if is_last else text.rfind(b"\n") + 1
        table, byte_count, line_count = _split(text[:cut], delimiter, line, is_last)
        rest = text[byte_count:]
        line += line_count
        if table.num_rows or is_last:
            yield table


def _split(text: bytes, delimiter: str | None, first_line: int, is_last: bool) -> tuple[pa.Table, int, int]:
    """The records of whole lines, and how many bytes and lines of them were used up.

    A quoted record that reaches the end of the text may go on in what follows, so unless the text is the last it is
    left for the next call.
    """
    characters = np.frombuffer(text, np.uint8)
    starts = np.concatenate(([0], np.flatnonzero(characters == _LINE_FEED) + 1))
    if starts[-1] == len(text):
        starts = starts[:-1]
    bounds = np.append(starts, len(text))
    is_record = ~_is_blank(characters, bounds)
    fields: dict[int, list[str]] = {}
    faults: dict[int, str] = {}
    used = len(starts)
    free = 0
    for number in _quoted_lines(characters, starts) if delimiter else ():
        if number < free:
            continue
        last = min(number + LONGEST_RECORD_LINES, len(starts))
        lines = (text[bounds[i] : bounds[i + 1]].decode() for i in range(number, last))
        reader = csv.reader(lines, delimiter=delimiter or ",", strict=True)
        try:
            fields[number] = next(reader)
            free = number + reader.line_num
            is_record[number + 1 : free] = False
        except csv.Error as error:
            if "unexpected end" in str(error) and last == len(starts) and not is_last:
                used = number
                break
            faults[number] = _fault(error)
            is_record[number] = True
            free = number + 1
    # Where no quote is, a field may be as long as its line: what is too long for one is too long for the other.
    for number in np.flatnonzero((np.diff(bounds) > LONGEST_FIELD_CHARACTERS) & is_record).tolist():
        if number not in fields:
            faults.setdefault(number, f"it is longer than {LONGEST_FIELD_CHARACTERS:,} bytes")
    kept = np.flatnonzero(is_record[:used])
    byte_count = int(bounds[used])
    return _table(text, byte_count, bounds[kept], kept, first_line, fields, faults), byte_count, used


def _is_blank(characters: npt.NDArray[np.uint8], bounds: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    length = np.diff(bounds)
    # A line's first and last characters tell: line feed, or carriage return and line feed (none at the text's end).
    first, last = characters[bounds[:-1]], characters[bounds[1:] - 1]
    is_bare = (length == 1) | ((length == 2) & (last == _LINE_FEED))
    is_blank: npt.NDArray[np.bool_] = (first == _LINE_FEED) | ((first == _CARRIAGE_RETURN) & is_bare)
    return is_blank


def _quoted_lines(characters: npt.NDArray[np.uint8], starts: npt.NDArray[np.int64]) -> list[int]:
    quotes = np.flatnonzero(characters == _QUOTE)
    lines: list[int] = np.unique(np.searchsorted(starts, quotes, side="right") - 1).tolist()
    return lines


def _fault(error: csv.Error) -> str:
    message = str(error)
    if "unexpected end" in message:
        return "a quote is opened and never closed"
    if "expected after" in message:
        return "text follows a closing quote"
    if "field limit" in message:
        return f"a field is longer than {LONGEST_FIELD_CHARACTERS:,} characters"
    return f"its quoting is broken ({message})"


def _table(
    text: bytes,
    byte_count: int,
    record_starts: npt.NDArray[np.int64],
    lines: npt.NDArray[np.int64],
    first_line: int,
    fields: dict[int, list[str]],
    faults: dict[int, str],
) -> pa.Table:
    count = len(lines)
    # Records follow each other without a gap (blank lines hang on to the record before), so the text itself serves as
    # the column's memory. What stands before the first record is cut off.
    offsets = np.append(record_starts, byte_count).astype(np.int32)
    raw = pa.Array.from_buffers(pa.string(), count, [None, pa.py_buffer(offsets), pa.py_buffer(text)])
    lengths = np.zeros(count, np.int64)
    has_fields = np.zeros(count, bool)
    quoted = [line for line in lines.tolist() if line in fields] if fields else []
    if quoted:
        position = np.searchsorted(lines, quoted)
        lengths[position] = [len(fields[line]) for line in quoted]
        has_fields[position] = True
    list_offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    values = pa.array(list(chain.from_iterable(fields[line] for line in quoted)), pa.string())
    split = pa.ListArray.from_arrays(pa.array(list_offsets), values, mask=pa.array(~has_fields)) if count else None
    fault = (
        pa.array([faults.get(line) for line in lines.tolist()], pa.string()) if faults else pa.nulls(count, pa.string())
    )
    return pa.table(
        {
            "line_number": pa.array(first_line + lines, pa.int64()),
            "raw_text": raw,
            "fields": split if split is not None else pa.array([], pa.list_(pa.string())),
            "fault": fault,
        }
    )
