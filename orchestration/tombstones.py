"""What is kept of a forgotten customer: a keyed hash of their pseudonym, so that nothing brings them back.

It stands in the warehouse and in a file among the keys: a warehouse that is put back from a backup meets the file.
How a customer is forgotten is in ``forgetting``.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Collection
from pathlib import Path

import duckdb

_PURPOSE = b"tombstones of forgotten customers"


class ReturnedError(RuntimeError):
    """The warehouse holds, or may hold, customers who were forgotten; the message says what to do."""


def tombstone_key(pseudonym_key: bytes) -> bytes:
    """The key of the tombstones, derived from that of the pseudonyms."""
    return hmac.digest(pseudonym_key, _PURPOSE, "sha256")


def tombstone(pseudonym_key: bytes, pseudonym: str) -> str:
    """The customer's tombstone: HMAC-SHA-256 of the pseudonym, cut to 128 bits. Ingest computes the same in SQL."""
    return hmac.new(tombstone_key(pseudonym_key), pseudonym.encode(), hashlib.sha256).hexdigest()[:32]


def read_tombstones(path: Path) -> set[str]:
    """The tombstones in the file; none if there is no file."""
    if not path.exists():
        return set()
    return {json.loads(line)["tombstone"] for line in path.read_text(encoding="utf-8").splitlines() if line}


def write_tombstones(path: Path, tombstones: Collection[str], on: str) -> None:
    """Adds those that aren't in the file yet; on the disk when it returns.

    Args:
        path: the file.
        tombstones: who is forgotten.
        on: the date, as ISO text.
    """
    fresh = sorted(set(tombstones) - read_tombstones(path))
    if not fresh:
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    lines = "".join(json.dumps({"tombstone": one, "forgotten_on": on}) + "\n" for one in fresh)
    before = path.read_bytes() if path.exists() else b""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(before + lines.encode())
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)


def stored_tombstones(con: duckdb.DuckDBPyConnection) -> set[str]:
    """The tombstones in the warehouse."""
    con.execute("create schema if not exists raw")
    con.execute("create table if not exists raw.forgotten (tombstone varchar primary key, forgotten_on date)")
    return {one for (one,) in con.execute("select tombstone from raw.forgotten").fetchall()}


def known_tombstones(con: duckdb.DuckDBPyConnection, path: Path, shop: str) -> set[str]:
    """All tombstones of the shop, for a night.

    Raises:
        ReturnedError: the file names some that the warehouse doesn't: it was put back from a backup, or `forget` was
            ended before it was done.
    """
    there, beside = stored_tombstones(con), read_tombstones(path)
    if missing := beside - there:
        raise ReturnedError(
            f"The warehouse of {shop} may hold {len(missing)} customers who were forgotten: it was put back from a "
            f"backup, or `perennial forget` was ended before it was done. Run `perennial forget --again --shop {shop}`."
        )
    return there
