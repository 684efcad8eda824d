"""Who may read what is written to the data folder: its owner, and their group where the operator says so; nobody else.

Said once for the whole process, so that no file is forgotten: also those that DuckDB, dbt, Dagster and MLflow write.
What others deliver (``landing/``) is theirs to guard. Roles on the dashboard are ``roles``.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from orchestration.settings import Settings

_OWNER = 0o700
_OWNER_AND_GROUP = 0o750
# Never the group's: what names people, or says who looked at them. Keys and vaults are not here: whoever opens one that
# others may read refuses it, for it may have been read.
_OWNERS_ALONE = ("audit", "exports", "receipts")
# Always the group's: marketers' tools read it.
_FOR_READERS = ("published",)
_OTHERS = ("dagster", "dbt", "mlflow", "models", "quality", "spark", "truth", "warehouse")


def keep_private(settings: Settings) -> None:
    """From here on, what this process and those that it starts write is not readable by others."""
    os.umask(0o777 & ~_allowed(settings))


def tighten(settings: Settings) -> None:
    """Takes from what is there the rights that nobody should have had; gives none.

    What belongs to another user is left: only they can change it.
    """
    for names, allowed in (
        (_OWNERS_ALONE, _OWNER),
        (_FOR_READERS, _OWNER_AND_GROUP),
        (_OTHERS, _allowed(settings)),
    ):
        for name in names:
            for path in _within(settings.data / name):
                _take_away(path, ~allowed)


def _allowed(settings: Settings) -> int:
    return _OWNER_AND_GROUP if settings.group_reads else _OWNER


def _within(top: Path) -> Iterator[Path]:
    yield top
    for place, folders, files in os.walk(top):
        yield from (Path(place, name) for name in (*folders, *files))


def _take_away(path: Path, rights: int) -> None:
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode) or found.st_uid != os.geteuid():
            return
        mode = stat.S_IMODE(found.st_mode)
        # The bits above rights, such as that a folder hands its group on, stay.
        fewer = mode & ~(rights & 0o777)
        if fewer != mode:
            path.chmod(fewer)
    except FileNotFoundError:
        pass  # another shop's night has removed it meanwhile
