"""What a published night says of itself: its tables, its files' checksums, and the manifest that holds both.

Building, reading and verifying the manifest live here; writing the files it tells of doesn't.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypedDict

# Part of what makes two nights the same: raise it when the files are written differently, or the change never shows.
FORMAT_VERSION = 1

DATABASE = "perennial.duckdb"
MANIFEST = "manifest.json"


class Column(TypedDict):
    """A published column: its DuckDB type, and what it means (empty = not described)."""

    name: str
    type: str
    description: str


class Checksum(TypedDict):
    """A file's size in bytes and its SHA-256 in hex."""

    bytes: int
    sha256: str


@dataclass(frozen=True)
class PublishedTable:
    """A table as published; ``files`` are its Parquet and CSV file by their path within the night's folder."""

    name: str
    row_count: int
    columns: list[Column]
    files: dict[str, Checksum]
    description: str = ""


def write(folder: Path, heading: Mapping[str, str], facts: Mapping[str, str], tables: Sequence[PublishedTable]) -> None:
    """Write the manifest of a folder that holds all its other files."""
    content = {
        "format_version": FORMAT_VERSION,
        **heading,
        "facts": facts,
        "tables": {table.name: _entry(table) for table in tables},
        "files": {DATABASE: checksum(folder / DATABASE)},
    }
    (folder / MANIFEST).write_text(_manifest_text(content), encoding="utf-8")


def verify(path: Path) -> list[str]:
    """What is wrong with a published night's folder, a sentence per fault; empty if it is as it was written.

    Args:
        path: the folder of a night, or ``current``.
    """
    again = "publish the night again"
    try:
        text = (path / MANIFEST).read_bytes().decode()  # read_text would hide a changed line end
        manifest = json.loads(text)
    except (OSError, ValueError) as error:
        return [f"{path / MANIFEST} can't be read ({error}): {again}"]
    if not isinstance(manifest, dict) or text != _manifest_text(manifest):
        return [f"{path / MANIFEST} was changed after it was written, so nothing in it can be relied on: {again}"]
    if manifest["format_version"] != FORMAT_VERSION:
        return [f"{path / MANIFEST} has format version {manifest['format_version']}, not {FORMAT_VERSION}: {again}"]
    expected: dict[str, Checksum] = dict(manifest["files"])
    for table in manifest["tables"].values():
        expected |= table["files"]
    found = {str(file.relative_to(path)) for file in path.rglob("*") if not file.is_dir()} - {MANIFEST}
    faults = [f"{path / name} is not in the manifest: remove it" for name in sorted(found - expected.keys())]
    for name, written in expected.items():
        if name not in found:
            faults.append(f"{path / name} is missing: {again}")
        elif (now := checksum(path / name)) != written:
            faults.append(
                f"{path / name} should have {written['bytes']} bytes and SHA-256 {written['sha256']}, "
                f"but has {now['bytes']} and {now['sha256']}: {again}"
            )
    return faults


def tables_if_same(
    folder: Path, tables: Sequence[PublishedTable], as_of_date: date, facts: Mapping[str, str]
) -> tuple[PublishedTable, ...] | None:
    """The tables of the night in ``folder`` if it is sound and holds just these tables and facts; else None.

    Of ``tables`` only the Parquet files need to be written: the CSV and DuckDB files follow from those.
    """
    if verify(folder):
        return None
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    held = tuple(PublishedTable(name=name, **entry) for name, entry in manifest["tables"].items())
    is_same = (
        manifest["as_of_date"] == as_of_date.isoformat()
        and manifest["facts"] == facts
        and [table.name for table in held] == [table.name for table in tables]
        and all(
            _entry(old) | {"files": None} == _entry(new) | {"files": None} and new.files.items() <= old.files.items()
            for old, new in zip(held, tables, strict=True)
        )
    )
    return held if is_same else None


def with_csv(table: PublishedTable, writing: Path) -> PublishedTable:
    """The table with its CSV's checksum too."""
    file = f"csv/{table.name}.csv"
    files = table.files | {file: checksum(writing / file)}
    return PublishedTable(table.name, table.row_count, table.columns, files, table.description)


def checksum(file: Path) -> Checksum:
    """The file's size and SHA-256."""
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return Checksum(bytes=stream.tell(), sha256=digest)


def _manifest_text(content: Mapping[str, Any]) -> str:
    """The manifest as text, with a checksum of itself as its last key; one it already has is computed anew."""
    content = {key: value for key, value in content.items() if key != "manifest_sha256"}
    digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    return json.dumps({**content, "manifest_sha256": digest}, ensure_ascii=False, indent=2) + "\n"


def _entry(table: PublishedTable) -> dict[str, Any]:
    """The table's part of the manifest."""
    return {
        "description": table.description,
        "row_count": table.row_count,
        "columns": table.columns,
        "files": table.files,
    }
