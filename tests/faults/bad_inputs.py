"""Every way we know in which a delivered file can be wrong, and what happens to it: one list for tests and docs.

``docs/reliability.md`` shows the list as a table, ``test_bad_input.py`` delivers each and holds what is said here.
"""

import gzip
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

HEADER = "order_no,sku,qty,price,at,customer,discount"
GOOD = "900,A,1,2.50,2011-12-09 10:00:00,c1,"
MORE = "".join(f"{number},A,1,2.50,2011-12-09 10:00:00,c1,\n" for number in range(200))
BOM = b"\xef\xbb\xbf"
_MEGABYTE = 1 << 20


@dataclass(frozen=True)
class BadInput:
    """One file that is wrong, or that only looks so.

    Attributes:
        what: what is wrong with it.
        happens: what becomes of it, in a person's words.
        content: the file; a function where it is large.
        file_format: csv, ndjson or parquet.
        refused: part of the reason, if the whole file is refused.
        loaded: how many of its rows are loaded.
        reasons: of each row that is set aside, part of the reason, by line.
        columns: what the shop's mapping says otherwise.
        values: an expression over the loaded rows of ``raw.purchases`` and what it gives, sorted.
        timezone: the shop's.
    """

    what: str
    happens: str
    content: bytes | Callable[[], bytes]
    file_format: str = "csv"
    refused: str | None = None
    loaded: int = 0
    reasons: tuple[str, ...] = ()
    columns: dict[str, str] = field(default_factory=dict)
    values: tuple[str, list[Any]] | None = None
    timezone: str = "Europe/London"
    name: str = "bad"

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return self.content if isinstance(self.content, bytes) else self.content()


def rows(*lines: str, header: str = HEADER) -> bytes:
    """A CSV file."""
    return "".join(f"{line}\n" for line in (header, *lines)).encode()


def bought(**values: object) -> str:
    """A good line, but for what is said."""
    row = {"order_no": 1, "sku": "A", "qty": 1, "price": "2.50", "at": "2011-12-09 10:00:00", "customer": "c1"}
    return ",".join(str(value) for value in {**row, "discount": "", **values}.values())


def records(*found: object) -> bytes:
    """An NDJSON file; a text is a line as it stands."""
    return "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in found).encode()


def record(**values: object) -> dict[str, object]:
    """A good record, but for what is said."""
    return {"order_no": 1, "sku": "A", "qty": 1, "price": 2.5, "at": "2011-12-09", "customer": "c", **values}


def parquet(**values: object) -> bytes:
    """A Parquet file of one good row, but for the columns that are said; None leaves one out."""
    row = {"order_no": "1", "sku": "A", "qty": 1, "price": 2.5, "at": "2011-12-09", "customer": "c", "discount": 0.0}
    columns = {name: [value] for name, value in {**row, **values}.items() if value is not None}
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer)
    return buffer.getvalue()


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]


_TEXT = rows() + MORE.encode()
_DAMAGED = "its compression is damaged or cut off"
_ONE = ("order_id", ["1"])

_COMPRESSION = [
    BadInput("gzip, cut off", "refused", gzip.compress(_TEXT)[:-20], refused=_DAMAGED),
    BadInput("gzip with a wrong checksum", "refused", _flipped(gzip.compress(_TEXT), -8), refused=_DAMAGED),
    BadInput("zstd, cut off", "refused", zstandard.compress(_TEXT)[:-5], refused=_DAMAGED),
    BadInput(
        "zstd with a wrong checksum", "refused",
        _flipped(zstandard.ZstdCompressor(write_checksum=True).compress(_TEXT), -2), refused=_DAMAGED,
    ),
    BadInput(
        "a zip bomb in gzip (100 MB of 100 kB)",
        "refused: no log unpacks to more than 250 times its size; memory stays as it was",
        lambda: gzip.compress(b"\n" * (100 * _MEGABYTE)), refused="more than 250 times its size",
    ),
    BadInput(
        "a zip bomb in zstd (256 MB of 8 kB)", "refused likewise",
        lambda: zstandard.compress(b"\n" * (256 * _MEGABYTE)), refused="more than 250 times its size",
    ),
]  # fmt: skip

_TEXTS = [
    BadInput("a byte-order mark", "read as if it weren't there", BOM + rows(bought()), loaded=1, values=_ONE),
    BadInput("UTF-16", "refused", _TEXT.decode().encode("utf-16"), refused="it is UTF-16"),
    BadInput(
        "UTF-16 without its mark", "read as UTF-8, in which its header has other names: refused",
        _TEXT.decode().encode("utf-16-le"), refused="it has the wrong columns",
    ),
    BadInput(
        "cp1252 (Café)", "refused, with the line", rows(bought()) + "2,Café,1,1,2011-12-09,,\n".encode("cp1252"),
        refused="it is not UTF-8: byte 0xe9 in line 3",
    ),
    BadInput(
        "NUL bytes in a text", "part of the text, as delivered", rows(bought(sku="A\0B")), loaded=1,
        values=("product_id", ["A\0B"]),
    ),
    BadInput(
        "NUL bytes in a number", "the row is set aside", rows(bought(qty="1\0")), reasons=("is not a quantity",)
    ),
    BadInput("an empty file", "refused", b"", refused="it is empty"),
    BadInput("a header alone", "read: no rows", rows()),
    BadInput("blank lines alone", "refused", b"\n\n\n", refused="found none"),
    BadInput(
        "no header", "refused: the first line's values are no column names", rows(bought(), header=bought(qty=2)),
        refused="it has the wrong columns",
    ),
    BadInput("line ends of old Macs (CR)", "refused: all of it is one line", rows(bought()).replace(b"\n", b"\r"),
             refused="it has the wrong columns"),
    BadInput("line ends of Windows (CR LF)", "read", rows(bought(discount="0.5")).replace(b"\n", b"\r\n"), loaded=1,
             values=("discount::double", [0.5])),
]  # fmt: skip

_SHAPES = [
    BadInput(
        "ragged rows", "each is set aside, with how many columns it has", rows("1,A,1", bought(), bought() + ",,"),
        loaded=1, reasons=("it has 3 columns, expected 7", "it has 9 columns, expected 7"),
    ),
    BadInput(
        "another delimiter", "refused: the header is one column", rows(bought()).replace(b",", b";"),
        refused="it has the wrong columns",
    ),
    BadInput(
        "a quote that is never closed", "its own line is set aside, reading goes on in the next",
        rows(bought(sku='"A'), bought()), loaded=1, reasons=("a quote is opened and never closed",),
    ),
    BadInput(
        "text after a closing quote", "the row is set aside", rows(bought(sku='"A" x'), bought()), loaded=1,
        reasons=("text follows a closing quote",),
    ),
    BadInput(
        "a field of 5 MB", "the row is set aside, with the first 100,000 characters of its text",
        lambda: rows(bought(sku="x" * (5 * _MEGABYTE)), bought()), loaded=1, reasons=("longer than 4,000,000",),
    ),
    BadInput(
        "a field of 5 MB in quotes", "likewise", lambda: rows(bought(sku='"' + "x" * (5 * _MEGABYTE) + '"'), bought()),
        loaded=1, reasons=("longer than 4,000,000",),
    ),
    BadInput(
        "a field of 100 MB", "refused: no record has a line of more than 16 MB",
        lambda: rows(bought(sku="x" * (100 * _MEGABYTE)), bought()), refused="line 2 is longer than 16 MB",
    ),
    BadInput(
        "a million columns", "refused: at most 2,000 can be read",
        lambda: rows(header=HEADER + "".join(f",c{n}" for n in range(1_000_000))), refused="it has 1,000,007 columns",
    ),
    BadInput(
        "a thousand columns", "read; those that the mapping doesn't use are named in the ledger",
        lambda: rows(bought() + "," * 1000, header=HEADER + "".join(f",c{n}" for n in range(1000))), loaded=1,
    ),
    BadInput(
        "a column renamed", "refused, with the names that are missing and those found",
        rows(bought(), header=HEADER.replace("sku", "article")), refused="'sku' missing",
    ),
    BadInput(
        "a column dropped", "refused likewise", rows("1,A,1,2.50,2011-12-09,c1", header=HEADER[:-9]),
        refused="'discount' missing",
    ),
    BadInput(
        "a column added", "read; the ledger names what is ignored",
        rows(bought() + ",web", header=HEADER + ",channel"), loaded=1, values=("channel", [None]),
    ),
    BadInput(
        "columns in another order", "read by their names",
        rows("A,1,1,2.50,2011-12-09,c1,", header=HEADER.replace("order_no,sku", "sku,order_no")), loaded=1, values=_ONE,
    ),
    BadInput(
        "a column retyped (quantities as words)", "the rows are set aside; above 20 % the night stops unpublished",
        rows(bought(qty="one"), bought(qty="two")), reasons=("'one' is not a quantity", "'two' is not a quantity"),
    ),
    BadInput(
        "a column twice", "refused", rows(bought() + ",B", header=HEADER + ",SKU"), refused="'sku' more than once"
    ),
    BadInput(
        "a column named to be SQL", "a name like any other",
        rows(bought() + ",x", header=HEADER + ',"x""); drop table raw.purchases; --"'), loaded=1, values=_ONE,
    ),
]  # fmt: skip

_NUMBERS = [
    BadInput(
        "numbers as “1.234,56”",
        "set aside; with replace(replace(price, '.', ''), ',', '.') in the mapping they are read",
        rows(bought(price='"1.234,56"')), reasons=("'1.234,56' is not an amount",),
    ),
    BadInput(
        "numbers as “1,234.56”", "set aside", rows(bought(price='"1,234.56"')), reasons=("'1,234.56' is not an amount",)
    ),
    BadInput("numbers as “£3”", "set aside", rows(bought(price="£3")), reasons=("'£3' is not an amount",)),
    BadInput("numbers as “1 234”", "set aside", rows(bought(price="1 234")), reasons=("is not an amount",)),
    BadInput(
        "numbers as “0x10”, “(3)”, “3-”", "set aside", rows(*(bought(qty=text) for text in ("0x10", "(3)", "3-"))),
        reasons=("is not a quantity",) * 3,
    ),
    BadInput(
        "numbers as “1_000” or “1e3”", "read as 1,000", rows(bought(qty="1_000"), bought(qty="1e3")), loaded=2,
        values=("quantity::double", [1000.0, 1000.0]),
    ),
    BadInput(
        "NaN, infinity", "set aside", rows(bought(qty="NaN"), bought(price="inf")),
        reasons=("is not a quantity", "is not an amount"),
    ),
    BadInput(
        "negative quantities", "read: they are returns", rows(bought(qty=-2)), loaded=1,
        values=("quantity::double", [-2.0]),
    ),
    BadInput(
        "a quantity of 10^30", "set aside: it doesn't fit", rows(bought(qty="1" + "0" * 30)),
        reasons=("is not a quantity",),
    ),
    BadInput("a discount below zero", "set aside", rows(bought(discount=-1)), reasons=("is below 0",)),
    BadInput(
        "nothing where something must be", "set aside", rows(bought(sku=""), bought(qty="")),
        reasons=("product_id is missing", "quantity is missing"),
    ),
]  # fmt: skip

_TIMES = [
    BadInput(
        "dates in five formats, of which the mapping means one",
        "ISO (with - or /) is read; the others are set aside, never guessed",
        rows(*(bought(at=text) for text in ("2011-12-09", "09.12.2011", "12/09/2011", "9 Dec 2011", "20111209"))),
        loaded=1, reasons=("is not a date and time",) * 4,
    ),
    BadInput(
        "day and month swapped (12/31/2011 where the mapping says %d/%m/%Y)",
        "set aside. What could be either (03/04/2011) is what the mapping says: it can't be seen from the row",
        rows(bought(at="12/31/2011"), bought(at="03/04/2011")), loaded=1,
        reasons=("its source is not a date and time",),
        columns={"ordered_at": "strptime(\"at\", '%d/%m/%Y')"}, values=("event_date::varchar", ["2011-04-03"]),
    ),
    BadInput(
        "a leap second (23:59:60)", "set aside", rows(bought(at="2016-12-31 23:59:60")),
        reasons=("is not a date and time",),
    ),
    BadInput(
        "an hour that there is not (01:30 as clocks go forward)", "read an hour later, on its own day",
        rows(bought(at="2011-03-27 01:30:00")), loaded=1, values=("ordered_at::varchar", ["2011-03-27 01:30:00"]),
    ),
    BadInput(
        "an hour that there is twice (01:30 as clocks go back)", "read as the second of the two, on its own day",
        rows(bought(at="2011-10-30 01:30:00")), loaded=1, values=("ordered_at::varchar", ["2011-10-30 01:30:00"]),
    ),
    BadInput(
        "the years 1970 and 9999", "set aside: what stands for “no date” is no order's date",
        rows(bought(at="1970-01-01"), bought(at="9999-12-31")), reasons=("is not between 1990 and 2100",) * 2,
    ),
    BadInput(
        "a day that there is not (30 February)", "set aside", rows(bought(at="2011-02-30")),
        reasons=("is not a date and time",),
    ),
    BadInput(
        "a time zone that isn't understood (PM, CET)", "set aside", rows(bought(at="2011-12-09 03:00:00 PM")),
        reasons=("is not a date and time",),
    ),
]  # fmt: skip

_TWICE = [
    BadInput(
        "a row twice", "counted once; the ledger says that it is a duplicate", rows(bought(), bought()), loaded=1,
        values=_ONE,
    ),
    BadInput(
        "a key twice with different content", "both are order lines: a shop that keeps order_line maps it",
        rows(bought(qty=1), bought(qty=2)), loaded=2, values=("quantity::double", [1.0, 2.0]),
    ),
]  # fmt: skip

_JSON = [
    BadInput(
        "NDJSON with nested fields", "read as JSON text; a mapping reaches inside with ->>",
        records(record(sku={"id": "A"})), "ndjson", loaded=1, values=("product_id", ['{"id":"A"}']),
    ),
    BadInput(
        "NDJSON with fields missing", "set aside where they are required, null where not",
        records(record(customer=None), {"order_no": 2}), "ndjson", loaded=1, reasons=("product_id is missing",),
        values=("customer_id", [None]),
    ),
    BadInput(
        "lines that are no JSON, or no object", "set aside",
        records('{"order_no": 1', "[1]", "NaN", record()), "ndjson", loaded=1,
        reasons=("it is not valid JSON", "it is no JSON object", "it is no"),
    ),
    BadInput(
        "a JSON array over many lines", "every line is set aside: NDJSON has a record a line",
        json.dumps([record()], indent=1).encode(), "ndjson", reasons=("it is not valid JSON",) * 10,
    ),
    BadInput(
        "JSON nested 100,000 deep", "set aside", records("[" * 100_000 + "]" * 100_000, record()), "ndjson", loaded=1,
        reasons=("",),
    ),
]  # fmt: skip

_PARQUET = [
    BadInput("Parquet, cut off", "refused", parquet()[:-30], "parquet", refused=""),
    BadInput("Parquet without a column", "refused", parquet(sku=None), "parquet", refused="'sku' missing"),
    BadInput(
        "Parquet with another type per file", "read where the type can be what is wanted",
        parquet(order_no=7, qty="3", discount="0.5"), "parquet", loaded=1, values=("quantity::double", [3.0]),
    ),
    BadInput(
        "Parquet with a type that can't be", "refused", parquet(sku=[1, 2]), "parquet",
        refused="it has the wrong types",
        columns={"product_id": "upper(sku)"},
    ),
    BadInput("Parquet under a CSV's name", "refused", parquet(), refused="it is Parquet; the shop's file says text"),
    BadInput("text under a Parquet's name", "refused", _TEXT, "parquet",
             refused="it is text; the shop's file says Parquet"),
]  # fmt: skip

_NAMES = [
    BadInput(
        "a file name with a line break, quotes and shell characters", "a name like any other", rows(bought()), loaded=1,
        name="a\nb'; $(touch owned) `x` \"|&.csv", values=_ONE,
    ),
]  # fmt: skip

BAD_INPUTS = _COMPRESSION + _TEXTS + _SHAPES + _NUMBERS + _TIMES + _TWICE + _JSON + _PARQUET + _NAMES

# Ways that are no matter of a file's content, each with the test that holds what is said.
ELSEWHERE = [
    ("a link out of the folder", "refused, never followed", "assets/ingest/test_refused.py"),
    ("a pipe", "refused, never waited for", "assets/ingest/test_refused.py"),
    ("a name that no log claims", "refused, until a log does", "assets/ingest/test_refused.py"),
    ("a half-written file (.tmp, .part, hidden)", "left alone", "assets/ingest/test_formats.py"),
    ("a file that changes while it is read", "refused, and read whole by the next night", "faults/test_files.py"),
    ("a disk that fails while it is read", "refused, and tried again by the next night", "faults/test_files.py"),
    ("the same content under another name", "a repeat, which adds nothing", "assets/ingest/test_exactly_once.py"),
    ("other content under the same name", "replaces what the name had brought", "assets/ingest/test_exactly_once.py"),
]


def table() -> str:
    """The list as docs show it."""
    lines = ["| what is wrong | what happens |", "|---|---|"]
    lines += [f"| {bad.what} | {bad.happens} |" for bad in BAD_INPUTS]
    lines += [f"| {what} | {happens} |" for what, happens, _ in ELSEWHERE]
    return "\n".join(lines)
