"""A shop's folders: its lock, the names of its nights, the atomic swap, and the removal of what is superseded.

What is in a night's folder is written elsewhere (``files``, ``manifest``).
"""

import fcntl
import os
import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from orchestration.disk import fsync
from orchestration.publication.errors import PublicationError
from orchestration.publication.manifest import DATABASE

_NIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})\.(\d+)")


def superseded(names: Iterable[str], *, held: str, keep_nights: int, also_held: Collection[str] = ()) -> list[str]:
    """Which of the nights' folders to remove: all but the newest version of each of the latest nights.

    Args:
        names: names of folders; those that aren't ``<as_of_date>.<n>`` are never named for removal.
        held: the folder that is current; kept whatever its date.
        keep_nights: how many ``as_of_date`` to keep, the latest first.
        also_held: further folders to keep whatever their date, such as the one that was current before.

    Returns:
        Names to remove, sorted by date and version.
    """
    versions = sorted((match[1], int(match[2])) for name in names if (match := _NIGHT.fullmatch(name)))
    newest = dict(versions)  # of each date the last, that is the highest, version wins
    kept = {(night, newest[night]) for night in sorted(newest)[-keep_nights:]}
    old = [f"{night}.{n}" for night, n in versions if (night, n) not in kept]
    return [name for name in old if name != held and name not in also_held]


def make(*folders: Path) -> None:
    """Make the folders that aren't there, for the owner and the group only."""
    for folder in folders:
        if not folder.is_dir():
            # Another publisher may be making it at the same moment.
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o750)


@contextmanager
def only_publisher(home: Path) -> Iterator[None]:
    """Hold the shop's lock, waiting for it; the system frees it when a process dies."""
    lock = os.open(home / ".lock", os.O_RDWR | os.O_CREAT, 0o640)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def sweep(home: Path) -> None:
    """Remove what dead publishers left half done; under the lock, no living one has anything there."""
    for folder in [*home.glob("nights/.writing-*"), *home.glob("nights/.removing-*")]:
        shutil.rmtree(folder)
    for link in home.glob(".current-*"):
        link.unlink()


def settle(folder: Path) -> None:
    """Set everybody's rights, and bring all of it to the disk, folders after what is in them."""
    for place, _, files in os.walk(folder, topdown=False):
        for file in files:
            path = Path(place, file)
            path.chmod(0o440 if file == DATABASE else 0o640)
            fsync(path)
        Path(place).chmod(0o750)
        fsync(Path(place))


def names_in(nights: Path) -> list[str]:
    """Names in the nights' folder."""
    return [path.name for path in nights.iterdir()]


def next_name(names: Iterable[str], as_of_date: date) -> str:
    """The name of the next version of a night: one above the highest there is."""
    matches = [match for name in names if (match := _NIGHT.fullmatch(name)) and match[1] == as_of_date.isoformat()]
    return f"{as_of_date}.{1 + max((int(match[2]) for match in matches), default=0)}"


def target(home: Path, shop: str) -> Path | None:
    """Where ``current`` points to, be it there or not; None if there is no ``current``."""
    link = home / "current"
    try:
        return home / link.readlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PublicationError(
            f"shop {shop}: {link} should be a symlink to a published night, found something else ({error}): move it "
            "away, then publish again"
        ) from error


def swap(home: Path, folder: Path) -> None:
    """Point ``current`` to the folder in one step: readers see the old night or the new one, never none."""
    link = home / f".current-{os.getpid()}"
    link.symlink_to(folder.relative_to(home))
    link.replace(home / "current")
    fsync(home)


def remove(folder: Path) -> None:
    """Remove a night; its name goes first, so that no half of it can be taken for a night."""
    removing = folder.rename(folder.with_name(f".removing-{folder.name}"))
    shutil.rmtree(removing)
