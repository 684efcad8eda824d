"""Changing keys: the one that wraps the vault's keys, and the one that backups are sealed with.

Whenever it is ended, what was locked opens with the key of before or with the new one, and doing it again finishes it.
The pseudonyms' key isn't changed: with another one, every customer would be somebody else.
"""

import os
import shutil
from datetime import datetime
from pathlib import Path

from orchestration import audit
from orchestration.backup import SUFFIX, read
from orchestration.backup.sealing import SealedReader, SealedWriter, SealError, is_sealed
from orchestration.keys import secret_key
from orchestration.lock import hold_night_lock
from orchestration.settings import Settings
from orchestration.vault import has_vault, open_vault, put_key_in_place

_BEGAN, _DONE = "began to change a key", "changed a key"
_COPY_BYTES = 1 << 20


class RotationError(RuntimeError):
    """The key can't be changed as things are set; the message says what to set."""


def change_vault_key(settings: Settings, shop: str, at: datetime, by: str) -> int:
    """Wraps the keys in the shop's ring with a new key: ``new_vault_key``, or one that is made in the key file's place.

    Args:
        settings: where things are, and the key of before.
        shop: the shop's name.
        at: when, with a time zone.
        by: who does it; for the audit record.

    Returns:
        How many customers' keys are wrapped with it.

    Raises:
        RotationError: there is no vault, or the environment names its key and no new one.
        VaultError: the key of before isn't the vault's.
        KeyFileError: a key file can't be trusted or read.
        WarehouseBusyError: a night of the shop is running, and didn't end in time.
    """
    if settings.vault_key and not settings.new_vault_key:
        raise RotationError("PERENNIAL_VAULT_KEY holds the key: set PERENNIAL_NEW_VAULT_KEY to the one that follows.")
    hold_night_lock(settings, shop)
    if not has_vault(settings, shop):
        raise RotationError(f"{shop} has no vault of contact data: there is no key to change.")
    with open_vault(settings, shop) as vault:
        fresh = secret_key(settings.new_vault_key, settings.next_vault_key_file(shop), "the vault of contact data")
        audit.note(settings, at, by, _BEGAN, "the vault's", shop)
        count = vault.wrap_anew(fresh)
    if not settings.new_vault_key:
        put_key_in_place(settings, shop)
    audit.note(settings, at, by, _DONE, "the vault's", shop, customers=count)
    return count


def change_backup_key(settings: Settings, folder: Path, at: datetime, by: str) -> list[Path]:
    """Seals the sealed backups in the folder with ``new_backup_key``, each in the place of the one of before.

    Args:
        settings: the keys of before and after.
        folder: of backups.
        at: when, with a time zone.
        by: who does it; for the audit record.

    Returns:
        The backups that were sealed anew; those that open with the new key already are left.

    Raises:
        RotationError: a key isn't set, or is too short.
        BackupError: a backup opens with neither key, or is damaged; those before it, by name, are sealed anew.
        OSError: the folder can't be read or written to.
    """
    if not (settings.backup_key and settings.new_backup_key):
        raise RotationError(
            "Set PERENNIAL_BACKUP_KEY to the key of before and PERENNIAL_NEW_BACKUP_KEY to the one that follows."
        )
    after = settings.model_copy(update={"backup_key": settings.new_backup_key})
    done = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        if not _is_sealed_with_another(path, after):
            continue
        audit.note(settings, at, by, _BEGAN, path.name)
        _seal_anew(path, settings, after)
        audit.note(settings, at, by, _DONE, path.name)
        done.append(path)
    return done


def _is_sealed_with_another(path: Path, after: Settings) -> bool:
    with path.open("rb") as file:
        if not is_sealed(file):
            return False
        try:
            SealedReader(file, _key(after)).read(1)
        except SealError:
            return True
    return False


def _seal_anew(path: Path, before: Settings, after: Settings) -> None:
    read(path, before)
    writing = path.with_name(f".{path.name}.tmp")
    try:
        handle = os.open(writing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with path.open("rb") as old, os.fdopen(handle, "wb") as new:
            sealed = SealedWriter(new, _key(after))
            shutil.copyfileobj(SealedReader(old, _key(before)), sealed, _COPY_BYTES)
            sealed.finish()
            new.flush()
            os.fsync(new.fileno())
        read(writing, after)
        writing.replace(path)
    except SealError as error:
        raise RotationError(f"PERENNIAL_NEW_BACKUP_KEY can't be used: {error}.") from error
    finally:
        writing.unlink(missing_ok=True)


def _key(settings: Settings) -> str:
    return settings.backup_key.get_secret_value() if settings.backup_key else ""
