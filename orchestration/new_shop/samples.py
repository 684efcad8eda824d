"""What files a folder holds: which belong together, how they are written, and some of their rows as text."""

import csv
import gzip
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import polars as pl
import zstandard

from orchestration.shops import Format

# Enough to tell what a column is, from the beginning of the first and the last file of a group.
SAMPLE_ROWS = 2_000
_SAMPLE_BYTES = 4 << 20
_DATE = re.compile(r"(?<!\d)(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_DELIMITERS = ",;\t|"
_BROKEN = (duckdb.Error, zstandard.ZstdError, csv.Error, pl.exceptions.PolarsError)
_READ = (".csv", ".tsv", ".txt", ".ndjson", ".jsonl", ".json", ".parquet")


@dataclass(frozen=True)
class FileGroup:
    """Files that look as if they were deliveries of one log.

    Attributes:
        pattern: the files' names, as ``files`` of a shop's file.
        names: the files themselves, sorted.
        format: how they are written.
        delimiter: what stands between the columns of a CSV.
        rows: some rows, every column as text; empty where the files can't be read.
        problem: why they can't be read; empty = they can.
    """

    pattern: str
    names: tuple[str, ...]
    format: Format
    delimiter: str = ","
    rows: pl.DataFrame = field(default_factory=pl.DataFrame)
    problem: str = ""


def look(folder: Path) -> list[FileGroup]:
    """The groups of files in a folder, by their pattern; files in folders within it are left alone.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"There is no folder {folder}: name the one that holds the shop's files.")
    by_pattern: dict[str, list[str]] = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith(".") and _suffix(path.name):
            by_pattern.setdefault(_DATE.sub("{date}", path.name, count=1), []).append(path.name)
    return [_group(folder, pattern, names) for pattern, names in sorted(by_pattern.items())]


def _suffix(name: str) -> str:
    plain = re.sub(r"\.(gz|zst)$", "", name.lower())
    return next((suffix for suffix in _READ if plain.endswith(suffix)), "")


def _group(folder: Path, pattern: str, names: list[str]) -> FileGroup:
    suffix = _suffix(names[0])
    kind: Format = "parquet" if suffix == ".parquet" else "ndjson" if suffix in _READ[3:6] else "csv"
    chosen = [folder / name for name in dict.fromkeys([names[0], names[-1]])]
    try:
        if kind == "parquet":
            rows = pl.concat([_parquet_rows(path) for path in chosen], how="diagonal")
            return FileGroup(pattern, tuple(names), kind, rows=rows)
        texts = ["".join(_lines(path)) for path in chosen]
        if kind == "ndjson":
            return FileGroup(pattern, tuple(names), kind, rows=pl.concat(map(_json_rows, texts), how="diagonal"))
        delimiter = _delimiter(texts[0])
        rows = pl.concat([_csv_rows(text, delimiter) for text in texts], how="diagonal")
        return FileGroup(pattern, tuple(names), kind, delimiter, rows)
    except (OSError, ValueError, EOFError, *_BROKEN) as error:
        return FileGroup(pattern, tuple(names), kind, problem=str(error).splitlines()[0])


def _lines(path: Path) -> Iterator[str]:
    """The first lines of a text file, whole."""
    with path.open("rb") as raw:
        start = raw.read(4)
        raw.seek(0)
        if start[:2] == b"\x1f\x8b":
            with gzip.open(raw) as unpacked:
                text = unpacked.read(_SAMPLE_BYTES)
        elif start == b"\x28\xb5\x2f\xfd":
            text = zstandard.ZstdDecompressor().stream_reader(raw).read(_SAMPLE_BYTES)
        else:
            text = raw.read(_SAMPLE_BYTES)
    try:
        decoded = text.decode("utf-8-sig", errors="strict" if len(text) < _SAMPLE_BYTES else "ignore")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name} is not UTF-8 (byte {error.start + 1}): deliver it as UTF-8") from error
    lines = io.StringIO(decoded, newline="").readlines()
    # The last one may be cut off.
    yield from lines if len(text) < _SAMPLE_BYTES else lines[:-1]


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    counts = Counter({mark: header.count(mark) for mark in _DELIMITERS})
    mark, count = counts.most_common(1)[0]
    if not count:
        raise ValueError("its first line names no columns: a CSV needs a header, with , ; | or a tab between columns")
    return mark


def _csv_rows(text: str, delimiter: str) -> pl.DataFrame:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = next(reader)
    if all(re.fullmatch(r"[\d.,:\-/ ]*", name) for name in header):
        raise ValueError("its first line holds values, not the columns' names: a CSV needs a header")
    rows = [row for row, _ in zip(reader, range(SAMPLE_ROWS), strict=False) if len(row) == len(header)]
    return pl.DataFrame(
        {name: [row[place] or None for row in rows] for place, name in enumerate(header)},
        schema=dict.fromkeys(header, pl.String),
    )


def _json_rows(text: str) -> pl.DataFrame:
    lines = text.splitlines()[:SAMPLE_ROWS]
    if lines and lines[0].lstrip().startswith("["):
        raise ValueError("it is one JSON list: deliver one object a line (NDJSON)")
    return _as_text(pl.read_ndjson(io.StringIO("\n".join(lines)), infer_schema_length=None))


def _parquet_rows(path: Path) -> pl.DataFrame:
    with duckdb.connect() as con:
        values = {"path": str(path), "n": SAMPLE_ROWS}
        return _as_text(con.sql("select * from read_parquet($path) limit $n", params=values).pl())


def _as_text(rows: pl.DataFrame) -> pl.DataFrame:
    nested = [name for name, kind in rows.schema.items() if kind.is_nested()]
    return rows.drop(nested).with_columns(pl.all().cast(pl.String))
