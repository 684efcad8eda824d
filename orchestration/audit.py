"""The audit record: who did what with customers' data, a line each, added and never changed.

Each line is sealed with an HMAC over itself and the seal of the line before it, so a line that was changed, taken out
or put in breaks the chain. The last seal also stands apart, so lines that were cut off the end are missed, too.
Lines name no customer but by tombstone.
"""

import fcntl
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from orchestration.keys import secret_key
from orchestration.settings import Settings

_START = "0" * 64
_SEAL = "seal"
_BLOCK_BYTES = 4096


def note(settings: Settings, at: datetime, who: str, deed: str, what: str, shop: str = "", **facts: Any) -> None:
    """Adds a line; it is on the disk when this returns.

    Args:
        settings: where the record and its key are.
        at: when, with a time zone.
        who: who did it.
        deed: what they did, such as downloaded or exported.
        what: to what.
        shop: of which shop; "" = it can't be told.
        facts: further JSON values.
    """
    row = {"at": at.astimezone(UTC).isoformat(timespec="seconds"), "who": who, "deed": deed, "what": what}
    row |= ({"shop": shop} if shop else {}) | facts
    path = settings.audit
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _only_writer(path):
        last = _last_line(path)
        before = _seal_of(last) if last else _START
        sealed = {**row, _SEAL: _seal(_key(settings), before, row)}
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            # Whatever a killed writer left of a line stays, and is found: the next line begins on its own.
            start = "" if not last or last.endswith("\n") else "\n"
            os.write(handle, (start + json.dumps(sealed, ensure_ascii=False) + "\n").encode())
            os.fsync(handle)
        finally:
            os.close(handle)
        _keep_end(settings.audit_end, sealed[_SEAL])


def verify(settings: Settings) -> list[str]:
    """What is wrong with the record, a sentence per fault; empty if it is whole, or there is none yet."""
    path, end = settings.audit, settings.audit_end
    if not path.exists():
        return [f"{path} is missing, though lines were written to it."] if end.exists() else []
    key, before, seals, faults = _key(settings), _START, {_START}, []
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                seal = row.pop(_SEAL)
            except (ValueError, KeyError, AttributeError, TypeError):
                faults.append(f"{path}, line {number}: it is no line of the record.")
                continue
            if not hmac.compare_digest(str(seal), _seal(key, before, row)):
                faults.append(
                    f"{path}, line {number}: it doesn't follow from the line before it; that line or this one was "
                    "changed, taken out or put in."
                )
            # From here on the chain is judged by itself, so that every break is named once.
            before = str(seal)
            seals.add(before)
    if not end.exists():
        faults.append(f"{end} is missing: whether lines were cut off the end can't be told.")
    elif end.read_text().strip() not in seals:
        faults.append(f"{path}: its end is missing; the last line that was written is not there.")
    return faults


def _key(settings: Settings) -> bytes:
    return secret_key(None, settings.audit_key_file, "the audit record")


def _seal(key: bytes, before: str, row: dict[str, Any]) -> str:
    said = json.dumps([before, row], ensure_ascii=False, sort_keys=True)
    return hmac.digest(key, said.encode(), "sha256").hex()


def _seal_of(line: str) -> str:
    try:
        return str(json.loads(line)[_SEAL])
    except (ValueError, KeyError, TypeError):
        return _START


def _last_line(path: Path) -> str:
    if not path.exists():
        return ""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        text = b""
        while size and text.count(b"\n") - text.endswith(b"\n") < 1:
            step = min(_BLOCK_BYTES, size)
            size -= step
            file.seek(size)
            text = file.read(step) + text
    return text[text.rfind(b"\n", 0, len(text) - 1) + 1 :].decode(errors="replace")


def _keep_end(path: Path, seal: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(seal + "\n")
    unfinished.replace(path)


@contextmanager
def _only_writer(path: Path) -> Iterator[None]:
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
