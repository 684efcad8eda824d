"""Finding and opening landing files: which there are, what their bytes hash to, and what is inside the compression.

What the text means is not looked at here, only that it is text.
"""

import fnmatch
import gzip
import hashlib
import io
import stat
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import zstandard

from orchestration.shops import Shop

_GZIP, _ZSTD, _PARQUET = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PAR1"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"
_READ_BYTES = 1 << 20
# A few bytes of zstd may stand for megabytes: so little at a time can't become more than fits into memory.
_ZSTD_BYTES = 4 << 10
# A line has to fit into memory as a whole. What is longer is no record, but a file without line breaks, or no text.
LONGEST_LINE_BYTES = 16 << 20
# Logs shrink to a tenth, very even ones to a fiftieth. What swells more than so many times was made to fill the disk.
LARGEST_SWELLING = 250
_ALWAYS_FINE_BYTES = 64 << 20
# Half-written deliveries: what uploaders call a file that isn't finished.
_UNFINISHED = (".tmp", ".part", ".partial", ".filepart", ".crdownload")
_CHANGED = "it changed while it was read; it is tried again at the next run"


class UnreadableFileError(ValueError):
    """The file can't be read as a whole; the message says why in a person's words."""


@dataclass(frozen=True)
class LandingFile:
    """One file in the landing folder and the logs that read it."""

    path: Path
    name: str
    logs: tuple[str, ...]
    byte_count: int
    modified_ns: int


@dataclass(frozen=True)
class Content:
    """What a file holds: the SHA-256 of its bytes as delivered and, if it is small text, the text."""

    sha256: str
    is_parquet: bool
    text_byte_count: int
    text: bytes | None


def landing_files(shop: Shop, landing: Path) -> list[LandingFile]:
    """All delivered files, sorted by name; those that no log claims have no ``logs``.

    Hidden and unfinished files (``.tmp``, ``.part``, …) are left alone: a later night finds them finished.
    """
    found: list[LandingFile] = []
    for path in sorted(landing.rglob("*")):
        inside = path.relative_to(landing)
        if any(part.startswith(".") for part in inside.parts) or path.name.lower().endswith(_UNFINISHED):
            continue
        if path.is_dir() and not path.is_symlink():
            continue
        name = inside.as_posix()
        logs = tuple(log for log, mapping in shop.logs.items() if _matches(name, mapping.glob))
        try:
            status = path.lstat()
        except FileNotFoundError:  # renamed or taken away just now
            continue
        found.append(LandingFile(path, name, logs, status.st_size, status.st_mtime_ns))
    return found


def _matches(name: str, pattern: str) -> bool:
    parts, patterns = name.split("/"), pattern.split("/")
    return len(parts) == len(patterns) and all(map(fnmatch.fnmatchcase, parts, patterns))


def inspect(file: LandingFile, keep_bytes: int) -> Content:
    """Reads the whole file once: its hash, that its compression is undamaged and that its text is UTF-8.

    Args:
        file: the file.
        keep_bytes: text up to this size is kept, so that it isn't decompressed twice.

    Raises:
        UnreadableFileError: a link, damaged compression, not UTF-8, empty, a line that is too long, more text than
            such a file can honestly hold, or it changed while it was read.
    """
    if file.path.is_symlink():
        raise UnreadableFileError("it is a link; deliver the file itself")
    if not stat.S_ISREG(file.path.stat().st_mode):
        raise UnreadableFileError("it is no regular file")
    with file.path.open("rb") as raw:
        head = raw.read(4)
        raw.seek(0)
        hashing = _Hashing(raw)
        if head == _PARQUET:
            while hashing.read(_READ_BYTES):
                pass
            check_unchanged(file)
            return Content(hashing.hexdigest(), True, file.byte_count, None)
        kept: list[bytes] | None = []
        size = 0
        utf8, lines = _Utf8(), _Lines()
        for block in _decompressed(hashing, head):
            if not size and block.startswith(_UTF16):
                raise UnreadableFileError("it is UTF-16, not UTF-8; deliver it as UTF-8")
            utf8.feed(block)
            lines.feed(block)
            size += len(block)
            if size > _ALWAYS_FINE_BYTES and size > LARGEST_SWELLING * file.byte_count:
                raise UnreadableFileError(
                    f"it unpacks to more than {LARGEST_SWELLING} times its size, as no log does; if it is one, deliver "
                    "it unpacked"
                )
            if kept is not None:
                kept.append(block)
                kept = kept if size <= keep_bytes else None
        utf8.close()
        if not size:
            raise UnreadableFileError("it is empty: not even a header")
        check_unchanged(file)
        text = b"".join(kept).removeprefix(_BOM) if kept is not None else None
        return Content(hashing.hexdigest(), False, size, text)


def check_unchanged(file: LandingFile) -> None:
    """Raises UnreadableFileError if the file was written since the landing folder was looked through."""
    status = file.path.stat()
    if (status.st_size, status.st_mtime_ns) != (file.byte_count, file.modified_ns):
        raise UnreadableFileError(_CHANGED)


def text_blocks(file: LandingFile, content: Content, block_bytes: int) -> Iterator[bytes]:
    """The file's decompressed text in blocks of about ``block_bytes``, without a byte-order mark.

    Raises:
        UnreadableFileError: the file changed since it was inspected.
    """
    if content.text is not None:
        yield content.text
        return
    with file.path.open("rb") as raw:
        head = raw.read(4)
        raw.seek(0)
        hashing = _Hashing(raw)
        waiting: list[bytes] = []
        size = 0
        is_first = True
        for block in _decompressed(hashing, head):
            waiting.append(block.removeprefix(_BOM) if is_first else block)
            is_first = False
            size += len(block)
            if size >= block_bytes:
                yield b"".join(waiting)
                waiting, size = [], 0
        if hashing.hexdigest() != content.sha256:
            raise UnreadableFileError(_CHANGED)
        yield b"".join(waiting)


def _decompressed(raw: "_Hashing", head: bytes) -> Iterator[bytes]:
    try:
        if head == _ZSTD:
            yield from _unzstd(raw)
            return
        stream = gzip.GzipFile(fileobj=raw, mode="rb") if head.startswith(_GZIP) else raw
        while block := stream.read(_READ_BYTES):
            yield block
    except (EOFError, zlib.error, gzip.BadGzipFile, zstandard.ZstdError) as error:
        raise UnreadableFileError(f"its compression is damaged or cut off ({error}); deliver it again") from error


def _unzstd(raw: "_Hashing") -> Iterator[bytes]:
    # Frame by frame: python-zstandard's stream reader ends quietly on a frame that is cut off.
    frame = zstandard.ZstdDecompressor().decompressobj()
    started = False
    while block := raw.read(_ZSTD_BYTES):
        while block:
            if frame.eof:
                frame = zstandard.ZstdDecompressor().decompressobj()
            started = True
            if text := frame.decompress(block):
                yield text
            block = frame.unused_data
    if started and not frame.eof:
        raise EOFError("the last zstd frame does not end")


class _Hashing(io.RawIOBase):
    """A readable that hashes what passes through it."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._hash = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._raw.read(size)
        self._hash.update(block)
        return block

    def readable(self) -> bool:
        return True

    def hexdigest(self) -> str:
        while self.read(_READ_BYTES):
            pass
        return self._hash.hexdigest()


class _Lines:
    """Watches that no line of blocks, one after the other, is longer than what can be read."""

    def __init__(self) -> None:
        self._line = 1
        self._length = 0

    def feed(self, block: bytes) -> None:
        # No block is as long as the longest line, but for what a zstd frame may swell to: only ends can go beyond it.
        first = block.find(b"\n")
        longest = self._length + (len(block) if first < 0 else first)
        if longest > LONGEST_LINE_BYTES:
            raise UnreadableFileError(
                f"line {self._line} is longer than {LONGEST_LINE_BYTES >> 20} MB; deliver it with line breaks"
            )
        self._length = longest if first < 0 else len(block) - block.rfind(b"\n") - 1
        self._line += block.count(b"\n")


class _Utf8:
    """Checks that blocks, one after the other, are UTF-8; knows at which line they cease to be."""

    def __init__(self) -> None:
        self._rest = b""
        self._line = 1

    def feed(self, block: bytes) -> None:
        block = self._rest + block
        # A character may be cut at the block's end: its up to three bytes wait for the next block.
        cut = len(block)
        for back in range(1, min(3, len(block)) + 1):
            byte = block[-back]
            if byte >= 0xC0:
                width = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                cut = len(block) - back if width > back else len(block)
                break
            if byte < 0x80:
                break
        self._check(block[:cut])
        self._rest = block[cut:]
        self._line += block.count(b"\n", 0, cut)

    def close(self) -> None:
        self._check(self._rest)

    def _check(self, block: bytes) -> None:
        try:
            block.decode("utf-8")
        except UnicodeDecodeError as error:
            line = self._line + block.count(b"\n", 0, error.start)
            raise UnreadableFileError(
                f"it is not UTF-8: byte 0x{block[error.start]:02x} in line {line}; deliver it as UTF-8"
            ) from error
