"""The secret key of the customers' pseudonyms: from the environment, or from a key file that is made once."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from orchestration.settings import Settings


class KeyFileError(RuntimeError):
    """The key file can't be trusted or read."""


def pseudonym_key(settings: Settings, shop: str) -> bytes:
    """The shop's key; without one in the environment, that of its key file, which is made if there is none.

    Raises:
        KeyFileError: others may read the key file, or it is empty.
    """
    if settings.pseudonym_key:
        return settings.pseudonym_key.get_secret_value().encode()
    path = settings.key_file(shop)
    if not path.exists():
        _make(path)
    if path.stat().st_mode & 0o077:
        raise KeyFileError(
            f"{path} may be read by others: chmod 600 it. It holds the key of the customers' pseudonyms."
        )
    key = path.read_bytes().strip()
    if not key:
        raise KeyFileError(f"{path} is empty: put the key of the customers' pseudonyms back from your backup.")
    return key


def pseudonym(key: bytes, customer: str) -> str:
    """The customer's pseudonym: HMAC-SHA-256 (RFC 2104), cut to 96 bits. Ingest computes the same in SQL, in bulk."""
    return hmac.new(key, customer.encode(), hashlib.sha256).hexdigest()[:24]


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(32) + "\n")
    try:
        # A link fails if another night was quicker: then its key counts.
        os.link(unfinished, path)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
