"""A shop's own readers on disk: versions that are never changed, and which of them reads.

``<folder>/versions/<model_version>/`` is an artefact; ``champion`` beside it is a link to the one that reads,
``challenger`` to the last one that was refused. How a reader comes about is in ``ml/reading/``.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from ml import reading

CHAMPION = "champion"
CHALLENGER = "challenger"


def reader_in_use(folder: Path) -> Path:
    """The shop's own reader if it has one, else the one that ships with Perennial."""
    own = folder / CHAMPION
    return own if own.is_dir() else reading.SHIPPED


def reader_before_adaptation(folder: Path) -> Path:
    """The reader to adapt: the one in use, or the one that it was adapted from, so that no shop is learned twice over.

    After an upgrade, which ships another reader, that one.
    """
    in_use = reader_in_use(folder)
    adapted_from = reading.read_card(in_use).adaptation.get("base")
    if adapted_from is None:
        return in_use
    kept = folder / "versions" / adapted_from
    return kept if kept.is_dir() else reading.SHIPPED


def keep_reader(folder: Path, write: Callable[[Path], None], name: str) -> Path:
    """Keeps a reader and puts it in the place of the one that has the name: all of it or, if killed, nothing.

    Args:
        folder: of the shop's readers.
        write: writes the artefact into an empty folder.
        name: ``CHAMPION`` or ``CHALLENGER``.

    Returns:
        The artefact's folder.
    """
    versions = folder / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=versions))
    try:
        write(unfinished)
        unfinished.chmod(0o750)  # a temporary folder is its maker's alone
        kept = versions / reading.model_version(unfinished)
        if not kept.is_dir():
            unfinished.rename(kept)
        elif name == CHAMPION:
            # Learned again from the same texts, and now it reads: only what is known of it is news.
            os.replace(unfinished / reading.CARD, kept / reading.CARD)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    _point(folder / name, kept)
    return kept


def _point(link: Path, kept: Path) -> None:
    if link.is_dir() and not link.is_symlink():
        # A reader that somebody has put there becomes a version like the others.
        version = link.parent / "versions" / reading.model_version(link)
        if version.is_dir():
            shutil.rmtree(link)
        else:
            link.rename(version)
    fresh = link.with_name(f".{link.name}.tmp")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path("versions") / kept.name)
    os.replace(fresh, link)
