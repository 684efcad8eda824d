"""Secret keys: from the environment, or from a key file that is made once and that its owner alone may read.

What a key is for is its user's matter: ``pseudonyms``, ``vault``, ``audit``.
"""

import os
import secrets
from pathlib import Path

from pydantic import SecretStr

from orchestration.disk import fsync


class KeyFileError(RuntimeError):
    """The key file can't be trusted or read."""


def secret_key(said: SecretStr | None, path: Path, of: str) -> bytes:
    """The key that the environment says, else that of the key file, which is made if there is none.

    Args:
        said: the environment's key; None = it names none.
        path: the key file.
        of: what the key is of, for the message.

    Raises:
        KeyFileError: others may read the key file, or it is empty.
    """
    if said:
        return said.get_secret_value().encode()
    if not path.exists():
        _make(path)
    return read_key(path, of)


def read_key(path: Path, of: str) -> bytes:
    """The key that stands in the file.

    Raises:
        KeyFileError: there is no such file, others may read it, or it is empty.
    """
    if not path.is_file():
        raise KeyFileError(f"There is no file {path}: it should hold the key of {of}.")
    if path.stat().st_mode & 0o077:
        raise KeyFileError(f"{path} may be read by others: chmod 600 it. It holds the key of {of}.")
    key = path.read_bytes().strip()
    if not key:
        raise KeyFileError(f"{path} is empty: put the key of {of} back from your backup.")
    return key


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(32) + "\n")
        file.flush()
        os.fsync(file.fileno())  # what is locked with it may be on the disk before it otherwise
    try:
        # A link fails if another night was quicker: then its key counts.
        os.link(unfinished, path)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
    fsync(path.parent)
