"""Public data sets laid out as the daily files a shop would deliver.

Records are moved, never mended: typing, deduplicating and refusing bad rows is what the pipeline is tried on. Where the
public data and the landing folder are is the caller's to say; what a shop's columns mean is in ``data/shops``.
"""

import gzip
import io
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import polars as pl
import zstandard

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_GZIP_LEVEL = 6
_ZSTD_LEVEL = 9

DayOf = Callable[[Sequence[object]], date | None]


@dataclass(frozen=True)
class PublicShop:
    """A public data set that stands in for a shop's log, and how its records map to days.

    Attributes:
        source: the file, relative to the real-data folder.
        publisher: whose data it is, and under what name they publish it.
        page: where users get it.
        layout: what ``source`` has to look like, where the publisher's own file differs.
        log: the log the records belong to; the first word of each daily file's name.
        suffix: format and compression of the daily files.
        day_columns: the source's columns that tell a record's day.
        day_of: from those columns' values, in that order (text, from CSV), to the day, or to ``None``.
        delimiter: between the fields of a CSV source; of no meaning for Parquet.
    """

    source: str
    publisher: str
    page: str
    layout: str
    log: str
    suffix: str
    day_columns: tuple[str, ...]
    day_of: DayOf
    delimiter: str = ","

    def file_name(self, day: date) -> str:
        """The name of one day's file, such as ``purchases-2010-12-01.csv.gz``."""
        return f"{self.log}-{day.isoformat()}{self.suffix}"


@dataclass(frozen=True)
class Delivery:
    """What a call of ``deliver`` left in the landing folder.

    Attributes:
        files: days delivered, one file each, those that were already there and equal included.
        written: how many of the files were new or different, and so written.
        records: records in the files, header lines not counted.
        first_date: the first day with a file; ``None`` when no day lay between ``first`` and ``last``.
        last_date: the last day with a file, likewise.
    """

    files: int
    written: int
    records: int
    first_date: date | None
    last_date: date | None


@lru_cache(maxsize=4096)
def _iso_day(text: str) -> date | None:
    # fromisoformat alone would take 20101201 and 2010-W48-3 as well, which no source here means.
    if not _ISO_DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_of_timestamp(values: Sequence[object]) -> date | None:
    return _iso_day(str(values[0])[:10])


@lru_cache(maxsize=4096)
def _day_of_parts(values: Sequence[object]) -> date | None:
    try:
        year, month, day = (int(str(value)) for value in values)
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_unix_seconds(values: Sequence[object]) -> date | None:
    seconds = values[0]
    if not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


PUBLIC_SHOPS: Mapping[str, PublicShop] = MappingProxyType(
    {
        "online_retail": PublicShop(
            source="online_retail/online_retail.csv.gz",
            publisher='UCI Machine Learning Repository, "Online Retail"',
            page="https://archive.ics.uci.edu/dataset/352/online+retail",
            layout="the workbook's sheet as gzipped CSV with its header line, InvoiceDate as 2010-12-01T08:26:00",
            log="purchases",
            suffix=".csv.gz",
            day_columns=("InvoiceDate",),
            day_of=_day_of_timestamp,
        ),
        "amazon_musical_instruments": PublicShop(
            source="amazon_musical_instruments/reviews.parquet",
            publisher="Julian McAuley, UCSD, Amazon product data (2014), Musical Instruments, 5-core",
            page="https://jmcauley.ucsd.edu/data/amazon/",
            layout="the JSON lines as Parquet, a column for each key, without the reviewers' names",
            log="reviews",
            suffix=".ndjson.zst",
            day_columns=("unixReviewTime",),
            day_of=_day_of_unix_seconds,
        ),
        "eshop_clickstream_2008": PublicShop(
            source="eshop_clickstream_2008/e-shop_clothing_2008.csv.gz",
            publisher='UCI Machine Learning Repository, "clickstream data for online shopping"',
            page="https://archive.ics.uci.edu/dataset/553/clickstream+data+for+online+shopping",
            layout="the CSV file as published, gzipped",
            log="clicks",
            suffix=".csv.gz",
            day_columns=("year", "month", "day"),
            day_of=_day_of_parts,
            delimiter=";",
        ),
        "rees46_sample": PublicShop(
            source="rees46_sample/2019-Oct.csv",
            publisher="REES46 on Kaggle, eCommerce behavior data from multi category store",
            page="https://www.kaggle.com/datasets/mkechinov/ecommerce-behavior-data-from-multi-category-store",
            layout="the beginning of 2019-Oct.csv as published; it is read into memory, so not all of its 5 GB",
            log="events",
            suffix=".csv",
            day_columns=("event_time",),
            day_of=_day_of_timestamp,
        ),
    }
)


def deliver(
    shop: str, real_data: Path, landing: Path, *, first: date | None = None, last: date | None = None
) -> Delivery:
    """Lay a public shop's records out as one landing file a day, dirt and all.

    Within a file the records keep the source's order and bytes (Parquet rows become JSON lines). A record whose day
    can't be told lies in the file of the record before it in the source; before any dated record, in the first dated
    one's. Days without a record get no file. The same source gives the same bytes; a file already equal is left
    untouched, and files of other days are never removed.

    Args:
        shop: a name in ``PUBLIC_SHOPS``.
        real_data: the folder with the public data, one folder a data set.
        landing: that shop's landing folder; made if absent.
        first: the first day to deliver; by default the source's first.
        last: the last day to deliver, itself included; by default the source's last.

    Returns:
        How many files and records, and the first and last day among them.

    Raises:
        ValueError: an unknown shop, ``first`` after ``last``, or a source without the columns that tell the day or
            without any record that tells one.
        FileNotFoundError: the source isn't there; the message says where to get it.
    """
    if shop not in PUBLIC_SHOPS:
        raise ValueError(f"no public shop {shop!r}: there are {', '.join(sorted(PUBLIC_SHOPS))}")
    if first is not None and last is not None and first > last:
        raise ValueError(f"{shop}: first day {first} is after last day {last}")
    public_shop = PUBLIC_SHOPS[shop]
    source = real_data / public_shop.source
    if not source.is_file():
        raise FileNotFoundError(
            f"{shop}: no file {source}. "
            f"Get it from {public_shop.publisher} ({public_shop.page}), laid out as {public_shop.layout}. "
            f"PERENNIAL_REAL_DATA names the folder in which {public_shop.source} is looked for."
        )

    header, dated_records = _read(public_shop, source)
    days = _by_day(dated_records)
    if not days:
        raise ValueError(f"{shop}: no record of {source} tells its day in {', '.join(public_shop.day_columns)}")

    landing.mkdir(parents=True, exist_ok=True)
    delivered = sorted(day for day in days if (first is None or first <= day) and (last is None or day <= last))
    written = 0
    for day in delivered:
        content = _compressed(header + b"".join(days[day]), public_shop.suffix)
        written += _write_if_different(landing / public_shop.file_name(day), content)
    return Delivery(
        files=len(delivered),
        written=written,
        records=sum(len(days[day]) for day in delivered),
        first_date=delivered[0] if delivered else None,
        last_date=delivered[-1] if delivered else None,
    )


def split_records(content: bytes, delimiter: str = ",") -> list[bytes]:
    r"""Split delimited text into its records, each with its own line end, so that joining them gives the text back.

    A quote opens a quoted field only where a field begins, as CSV readers have it: the inch sign in ``12" VINYL`` is
    text. A line break within a quoted field belongs to the record; a quote that is never closed takes in all that
    follows it.

    Args:
        content: delimited text in an encoding in which commas, quotes and line feeds are single ASCII bytes.
        delimiter: one ASCII character.

    Returns:
        The records, the header line among them; records end in ``\n`` or ``\r\n``, the last maybe in neither.
    """
    if b'"' not in content:
        # Not splitlines, which would split at a lone carriage return too: that is dirt inside a field.
        *lines, rest = content.split(b"\n")
        return [line + b"\n" for line in lines] + ([rest] if rest else [])
    records: list[bytes] = []
    pending: list[bytes] = []
    is_open = False
    for line in io.BytesIO(content):
        pending.append(line)
        if b'"' in line:
            is_open = _is_open_after(line, delimiter.encode(), is_open)
        if not is_open:
            records.append(b"".join(pending))
            pending = []
    return records + ([b"".join(pending)] if pending else [])


def _is_open_after(line: bytes, mark: bytes, is_open: bool) -> bool:
    """Whether a quoted field goes on after the line, given whether one went on before it."""
    position = 0
    while (position := line.find(b'"', position)) >= 0:
        if not is_open:
            is_open = position == 0 or line[position - 1 : position] == mark
        elif line[position + 1 : position + 2] == b'"':
            position += 1
        else:
            is_open = False
        position += 1
    return is_open


def split_fields(record: bytes, delimiter: str = ",") -> list[bytes]:
    """The values of one record's fields, unquoted and without the record's line end.

    The csv module isn't used for it: it refuses long fields and lone carriage returns, and here any dirt has to pass.

    Args:
        record: one of ``split_records``'s records.
        delimiter: one ASCII character.

    Returns:
        At least one value; whatever follows a field's closing quote belongs to its value.
    """
    bare = record.rstrip(b"\r\n")
    if b'"' not in bare:
        return bare.split(delimiter.encode())
    mark = delimiter.encode()
    fields: list[bytes] = []
    start = 0
    while start <= len(bare):
        quoted, after = _quoted_value(bare, start)
        end = bare.find(mark, after)
        end = len(bare) if end < 0 else end
        fields.append(quoted + bare[after:end])
        start = end + 1
    return fields


def _quoted_value(text: bytes, start: int) -> tuple[bytes, int]:
    """The value in quotes that begins at ``start``, and where it ends; nothing if none begins there."""
    if text[start : start + 1] != b'"':
        return b"", start
    close = start + 1
    while (close := text.find(b'"', close)) >= 0 and text[close + 1 : close + 2] == b'"':
        close += 2
    last = len(text) if close < 0 else close
    return text[start + 1 : last].replace(b'""', b'"'), min(last + 1, len(text))


def _read(shop: PublicShop, source: Path) -> tuple[bytes, Iterator[tuple[date | None, bytes]]]:
    """The header that every daily file repeats (empty for JSON lines), and each record with its day, in order."""
    if source.suffix == ".parquet":
        return b"", _read_parquet(shop, source)
    content = source.read_bytes()
    records = split_records(gzip.decompress(content) if source.suffix == ".gz" else content, shop.delimiter)
    header = records[0] if records else b""
    names = split_fields(header.removeprefix(_BYTE_ORDER_MARK), shop.delimiter)
    columns = [name.decode(errors="replace") for name in names]
    _require_day_columns(shop, source, columns)
    return header, _dated_csv(shop, records[1:], [columns.index(column) for column in shop.day_columns])


def _dated_csv(
    shop: PublicShop, records: Iterable[bytes], positions: Sequence[int]
) -> Iterator[tuple[date | None, bytes]]:
    for record in records:
        fields = split_fields(record, shop.delimiter)
        try:
            values = tuple(fields[position].decode(errors="replace") for position in positions)
        except IndexError:  # a record cut off before its day
            yield None, record
        else:
            yield shop.day_of(values), record


def _read_parquet(shop: PublicShop, source: Path) -> Iterator[tuple[date | None, bytes]]:
    reviews = pl.read_parquet(source)
    _require_day_columns(shop, source, reviews.columns)
    for review in reviews.iter_rows(named=True):
        day = shop.day_of([review[column] for column in shop.day_columns])
        if "helpful" in review:
            review["helpful"] = _as_list(review["helpful"])
        yield day, json.dumps(review, ensure_ascii=False).encode() + b"\n"


def _as_list(value: object) -> object:
    """A list that a Parquet file holds as JSON text, as the publisher's JSON has it; anything else as it is."""
    if not isinstance(value, str):
        return value
    try:
        parsed = json.loads(value)
    except json.JSONDecodeError:
        return value
    return parsed if isinstance(parsed, list) else value


def _require_day_columns(shop: PublicShop, source: Path, columns: Sequence[str]) -> None:
    missing = [column for column in shop.day_columns if column not in columns]
    if missing:
        raise ValueError(
            f"{source} lacks {', '.join(missing)}, which tells a record's day; found {', '.join(columns)}. "
            f"Expected: {shop.layout}"
        )


def _by_day(dated_records: Iterable[tuple[date | None, bytes]]) -> dict[date, list[bytes]]:
    days: dict[date, list[bytes]] = {}
    lead: list[bytes] = []  # undated records before any dated one: the first day's list begins as this
    records = lead
    for day, record in dated_records:
        if day is not None:
            records = days.setdefault(day, [] if days else lead)
        records.append(record)
    return days


def _compressed(content: bytes, suffix: str) -> bytes:
    if suffix.endswith(".gz"):
        buffer = io.BytesIO()
        # Neither a time nor a file name in the header, so that the bytes depend on the content alone.
        with gzip.GzipFile(filename="", mode="wb", compresslevel=_GZIP_LEVEL, fileobj=buffer, mtime=0) as file:
            file.write(content)
        return buffer.getvalue()
    if suffix.endswith(".zst"):
        return zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compress(content)
    return content


def _write_if_different(path: Path, content: bytes) -> bool:
    """Put the content at the path in one step; False, and the file untouched, where it already is there."""
    if path.is_file() and path.read_bytes() == content:
        return False
    # A hidden name of another suffix, so that no reader of the landing folder takes half a file for a delivery.
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(content)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return True
