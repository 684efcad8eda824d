"""Backups of a shop: one file that holds what a night needs and can't make again, and the way back from it.

In it: the warehouse (with the record of what was published), models, what is published, the vault of contact data (as
it is, locked: its keys stay out) and, only if asked, the key of the pseudonyms. Not in it: deliveries, which are the
shop's own to keep; Dagster's history and MLflow's, which no night needs; lists that were exported.

A backup is a tar of the files as they are, ``manifest.json`` last, with every file's size and SHA-256; with a key, all
of it is sealed (``sealing``). It is made while the shop's lock is held, so a night waits for it, and it for a night.
"""

import hashlib
import io
import json
import os
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

import duckdb

from orchestration.backup.sealing import SealedReader, SealedWriter, SealError, is_sealed
from orchestration.lock import hold_night_lock
from orchestration.rights import tighten
from orchestration.settings import Settings
from orchestration.warehouse import Warehouse

FORMAT_VERSION = 1
MANIFEST = "manifest.json"
SUFFIX = ".backup"
_COPY_BYTES = 1 << 20


class BackupError(RuntimeError):
    """A backup can't be made or taken back; the message says why, and what to do."""


@dataclass(frozen=True)
class Backup:
    """A backup that was made or taken back: its file, and how many files and bytes of the shop it holds."""

    path: Path
    files: int
    bytes: int
    is_sealed: bool
    has_key: bool


def parts(settings: Settings, shop: str) -> list[Path]:
    """What of the data folder is the shop's and belongs into its backup, in the order in which it is put back.

    The warehouse comes last: where it is, all the rest is.
    """
    return [settings.models(shop), settings.published / shop, settings.vault(shop), settings.warehouse(shop)]


def back_up(
    warehouse: Warehouse, settings: Settings, shop: str, folder: Path, made_at: datetime, with_key: bool = False
) -> Backup:
    """Writes a backup of the shop into the folder, and reads it back.

    Args:
        warehouse: the shop's.
        settings: where things are; ``backup_key``, if there is one, seals the backup.
        shop: the shop's name.
        folder: where the file goes; made if it isn't there.
        made_at: when, with a time zone: part of the file's name.
        with_key: whether the key of the pseudonyms goes in, from its file.

    Raises:
        BackupError: there is nothing to back up, or a key in the open, or the file didn't read back.
        WarehouseBusyError: a night of the shop is running, and didn't end in time.
        OSError: the folder can't be written to.
    """
    if with_key and not settings.backup_key:
        raise BackupError("A key isn't written in the open: set PERENNIAL_BACKUP_KEY, or leave --with-key out.")
    if not settings.warehouse(shop).exists():
        raise BackupError(f"{shop} has no warehouse yet: there is nothing to back up.")
    hold_night_lock(settings, shop)
    with warehouse.connect() as con:
        con.execute("checkpoint")  # so that the file alone is all of it
    chosen = parts(settings, shop)
    if with_key:
        if not settings.key_file(shop).exists():
            raise BackupError(
                f"{settings.key_file(shop)} isn't there: the key comes from the environment, keep it there."
            )
        chosen.insert(0, settings.key_file(shop))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{shop}-{made_at:%Y%m%dT%H%M%S}{SUFFIX}"
    if path.exists():
        raise BackupError(f"{path} is there already: no backup is written over another.")
    writing = path.with_name(f".{path.name}.tmp")
    try:
        with os.fdopen(os.open(writing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            with _sealing(file, settings) as stream:
                _write(stream, settings.data, chosen, {"shop": shop, "made_at": made_at.isoformat()})
            file.flush()
            os.fsync(file.fileno())
        manifest = read(writing, settings)
        writing.rename(path)
    except SealError as error:
        raise BackupError(f"PERENNIAL_BACKUP_KEY can't be used: {error}.") from error
    finally:
        writing.unlink(missing_ok=True)
    return _told(path, manifest, settings)


def restore(settings: Settings, shop: str, source: Path) -> Backup:
    """Puts a backup of the shop back into a data folder that holds nothing of it.

    Nothing is put in place before all of the backup has been read and found whole.

    Args:
        settings: where things go; ``backup_key`` opens a sealed backup.
        shop: the shop's name.
        source: the backup, or a folder of backups, of which the shop's latest is taken.

    Raises:
        BackupError: there is none, it is damaged or another shop's, its key is missing or another, or the shop has
            data.
        WarehouseBusyError: a night of the shop is running, and didn't end in time.
    """
    path = latest(source, shop) if source.is_dir() else source
    hold_night_lock(settings, shop)
    there = [str(part) for part in parts(settings, shop) if part.exists() or part.is_symlink()]
    if there:
        raise BackupError(
            f"{shop} has data here, and a restore writes over nothing: move {', '.join(there)} away, or name another "
            "folder in PERENNIAL_DATA."
        )
    scratch = settings.data / f".restoring-{shop}"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True, mode=0o700)
    try:
        manifest = read(path, settings, scratch)
        if manifest["shop"] != shop:
            raise BackupError(f"{path} is a backup of {manifest['shop']}, not of {shop}.")
        key_file = settings.key_file(shop)
        _put_back_key(scratch / key_file.relative_to(settings.data), key_file)
        for part in parts(settings, shop):
            found = scratch / part.relative_to(settings.data)
            if found.exists():
                part.parent.mkdir(parents=True, exist_ok=True)
                found.rename(part)
        tighten(settings)  # a backup holds its files' rights as they once were
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return _told(path, manifest, settings)


def _put_back_key(found: Path, key_file: Path) -> None:
    if not found.exists():
        return
    if key_file.exists() and key_file.read_bytes() != found.read_bytes():
        raise BackupError(f"{key_file} holds another key than the backup: move it away, if the backup's is right.")
    key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    found.rename(key_file)


def latest(folder: Path, shop: str) -> Path:
    """The shop's latest backup in the folder.

    Raises:
        BackupError: there is none.
    """
    name = re.compile(rf"{re.escape(shop)}-\d{{8}}T\d{{6}}{re.escape(SUFFIX)}")
    found = sorted(path for path in folder.iterdir() if name.fullmatch(path.name))
    if not found:
        raise BackupError(f"There is no backup of {shop} in {folder}.")
    return found[-1]


def read(path: Path, settings: Settings, to: Path | None = None) -> dict[str, Any]:
    """Reads a backup to its end and holds every file against the manifest.

    Args:
        path: the backup.
        settings: ``backup_key`` opens a sealed one.
        to: where its files are written; None = they are only looked at.

    Returns:
        The manifest.

    Raises:
        BackupError: it is damaged, or it can't be opened with this key.
    """
    found: dict[str, dict[str, Any]] = {}
    manifest: dict[str, Any] | None = None
    try:
        with _opening(path, settings) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                if member.name == MANIFEST:
                    manifest = json.loads(_content(tar, member).read())
                else:
                    found[member.name] = _take_out(tar, member, to)
            while stream.read(_COPY_BYTES):  # what follows the tar's end is sealed too
                pass
    except (tarfile.TarError, SealError, EOFError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BackupError(f"{path} can't be read as a backup: {error}. Take another one.") from error
    except OSError as error:
        raise BackupError(f"{path} can't be read: {error.strerror or error}.") from error
    if manifest is None:
        raise BackupError(f"{path} is cut off: it has no manifest. Take another one.")
    if manifest["format_version"] != FORMAT_VERSION:
        raise BackupError(f"{path} has format {manifest['format_version']}, which this version doesn't know.")
    wrong = sorted(
        name for name in found.keys() | manifest["files"].keys() if found.get(name) != manifest["files"].get(name)
    )
    if wrong:
        raise BackupError(f"{path} is damaged: {', '.join(wrong[:5])} is not what was backed up. Take another one.")
    return manifest


def _told(path: Path, manifest: dict[str, Any], settings: Settings) -> Backup:
    files = manifest["files"]
    total = sum(file.get("bytes", 0) for file in files.values())
    has_key = any(name.startswith("keys/") for name in files)
    return Backup(path, len(files), total, settings.backup_key is not None, has_key)


@contextmanager
def _sealing(file: IO[bytes], settings: Settings) -> Iterator[IO[bytes]]:
    if settings.backup_key is None:
        yield file
        return
    sealed = SealedWriter(file, settings.backup_key.get_secret_value())
    yield cast(IO[bytes], sealed)
    sealed.finish()


@contextmanager
def _opening(path: Path, settings: Settings) -> Iterator[IO[bytes]]:
    with path.open("rb") as file:
        if not is_sealed(file):
            yield file
            return
        if settings.backup_key is None:
            raise BackupError(f"{path} is sealed: set PERENNIAL_BACKUP_KEY to the key it was made with.")
        yield cast(IO[bytes], SealedReader(file, settings.backup_key.get_secret_value()))


def _write(stream: IO[bytes], data: Path, chosen: list[Path], heading: dict[str, str]) -> None:
    files: dict[str, dict[str, Any]] = {}
    with tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT) as tar:
        for part in chosen:
            for path in sorted(_files(part)):
                name = path.relative_to(data).as_posix()
                files[name] = _put_in(tar, path, name)
        manifest = {
            "format_version": FORMAT_VERSION,
            **heading,
            "duckdb_version": duckdb.__version__,
            "files": files,
        }
        content = json.dumps(manifest, indent=1).encode()
        member = tarfile.TarInfo(MANIFEST)
        member.size = len(content)
        tar.addfile(member, io.BytesIO(content))


def _files(part: Path) -> Iterator[Path]:
    """All files and links of a part that are whole; what a killed process left half written isn't."""
    if part.is_file():
        yield part
        return
    for place, folders, names in os.walk(part):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if Path(place, name).is_symlink()]
        yield from (Path(place, name) for name in [*names, *links] if not name.startswith("."))


def _put_in(tar: tarfile.TarFile, path: Path, name: str) -> dict[str, Any]:
    member = tarfile.TarInfo(name)
    status = path.lstat()
    member.mode, member.mtime = status.st_mode & 0o777, int(status.st_mtime)
    if path.is_symlink():
        member.type, member.linkname = tarfile.SYMTYPE, str(path.readlink())
        tar.addfile(member)
        return {"link": member.linkname}
    with path.open("rb") as file:
        hashing = _Hashing(file)
        member.size = status.st_size
        tar.addfile(member, hashing)  # a file that has become shorter is an error there
    return {"bytes": member.size, "sha256": hashing.hexdigest(), "mode": member.mode}


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    file = tar.extractfile(member)
    if file is None:
        raise tarfile.ReadError(f"{member.name} is no file")
    return file


def _take_out(tar: tarfile.TarFile, member: tarfile.TarInfo, to: Path | None) -> dict[str, Any]:
    inside = PurePosixPath(member.name)
    if inside.is_absolute() or ".." in inside.parts:
        raise tarfile.ReadError(f"{member.name} would lie outside the data folder")
    path = to / inside if to else None
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    if member.issym():
        target = PurePosixPath(member.linkname)
        if target.is_absolute() or ".." in target.parts:
            raise tarfile.ReadError(f"{member.name} leads outside the data folder")
        if path:
            path.symlink_to(member.linkname)
        return {"link": member.linkname}
    hashing = _Hashing(_content(tar, member))
    if path:
        # Only the owner, until it is known to be whole: the mode is part of what is checked.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            shutil.copyfileobj(hashing, out, _COPY_BYTES)
        path.chmod(member.mode & 0o777)
        os.utime(path, (member.mtime, member.mtime))
    else:
        while hashing.read(_COPY_BYTES):
            pass
    return {"bytes": member.size, "sha256": hashing.hexdigest(), "mode": member.mode & 0o777}


class _Hashing(io.RawIOBase):
    """A readable that hashes what passes through it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._hash = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._file.read(size)
        self._hash.update(block)
        return block

    def readable(self) -> bool:
        return True

    def hexdigest(self) -> str:
        return self._hash.hexdigest()
