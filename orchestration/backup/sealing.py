"""Sealing a stream with a key: AES-256-GCM, piece by piece, so that a file of any size needs the memory of one piece.

Each piece's nonce holds its number and whether it is the last (STREAM, Hoang et al. 2015): pieces that are missing, cut
off, changed or in another order don't open. What is sealed is no matter here.
"""

import hashlib
import io
import os
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_MAGIC = b"perennial sealed 1\n"
_SALT_BYTES, _PREFIX_BYTES, _TAG_BYTES = 16, 7, 16
_PIECE_BYTES = 1 << 20
SHORTEST_KEY = 16
# What guessing a key costs: 32 MB and a tenth of a second a guess (scrypt, RFC 7914).
_SCRYPT = {"n": 1 << 15, "r": 8, "p": 1, "maxmem": 64 << 20, "dklen": 32}


class SealError(ValueError):
    """It doesn't open: another key, or it was changed or cut off."""


def is_sealed(file: IO[bytes]) -> bool:
    """Whether the file, at its beginning, says that it is sealed; it is left at its beginning."""
    head = file.read(len(_MAGIC))
    file.seek(0)
    return head == _MAGIC


def _cipher(key: str, salt: bytes) -> AESGCM:
    return AESGCM(hashlib.scrypt(key.encode(), salt=salt, **_SCRYPT))


def _nonce(prefix: bytes, number: int, is_last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([is_last])


class SealedWriter(io.RawIOBase):
    """A writable that seals what is written to it into ``file``; ``finish`` writes the last piece.

    Raises:
        SealError: the key is too short.
    """

    def __init__(self, file: IO[bytes], key: str) -> None:
        if len(key) < SHORTEST_KEY:
            raise SealError(f"a key has at least {SHORTEST_KEY} characters")
        self._file = file
        salt = os.urandom(_SALT_BYTES)
        self._prefix = os.urandom(_PREFIX_BYTES)
        self._head = _MAGIC + salt + self._prefix
        self._cipher = _cipher(key, salt)
        self._waiting = bytearray()
        self._number = 0
        file.write(self._head)

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, block: bytes) -> int:  # type: ignore[override]  # only bytes come
        """Takes all of the block."""
        self._waiting += block
        # The last piece must be known as such, so a full one waits until more comes.
        while len(self._waiting) > _PIECE_BYTES:
            self._seal(bytes(self._waiting[:_PIECE_BYTES]), is_last=False)
            del self._waiting[:_PIECE_BYTES]
        return len(block)

    def finish(self) -> None:
        """Seals what is left as the last piece."""
        self._seal(bytes(self._waiting), is_last=True)

    def _seal(self, piece: bytes, is_last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, is_last)
        self._file.write(self._cipher.encrypt(nonce, piece, self._head))
        self._number += 1


class SealedReader(io.RawIOBase):
    """A readable of what was sealed; nothing of a piece is given out before all of it has been found genuine.

    Raises:
        SealError: on reading: it doesn't open.
    """

    def __init__(self, file: IO[bytes], key: str) -> None:
        self._file = file
        self._head = file.read(len(_MAGIC) + _SALT_BYTES + _PREFIX_BYTES)
        salt = self._head[len(_MAGIC) : len(_MAGIC) + _SALT_BYTES]
        self._prefix = self._head[len(_MAGIC) + _SALT_BYTES :]
        self._cipher = _cipher(key, salt)
        self._ahead = file.read(_PIECE_BYTES + _TAG_BYTES)
        self._open = b""
        self._number = 0
        self._is_done = False

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer only at the end."""
        found = bytearray()
        while size < 0 or len(found) < size:
            if not self._open and not self._next():
                break
            wanted = len(self._open) if size < 0 else size - len(found)
            found += self._open[:wanted]
            self._open = self._open[wanted:]
        return bytes(found)

    def _next(self) -> bool:
        if self._is_done:
            return False
        piece, self._ahead = self._ahead, self._file.read(_PIECE_BYTES + _TAG_BYTES)
        self._is_done = not self._ahead
        try:
            self._open = self._cipher.decrypt(_nonce(self._prefix, self._number, self._is_done), piece, self._head)
        except (InvalidTag, ValueError) as error:
            raise SealError("it was sealed with another key, or it was changed or cut off") from error
        self._number += 1
        return True
